import { describe, expect, it } from "vitest";
import { addedMoisture, limitDewPoint, roomAir, supplyDewPoint } from "./dry-room";

const start = { people: 3, perPerson: 100, airflow: 6000 };

describe("dry room", () => {
  it("adds 0.05 g/kg when three people breathe into 6 000 kg/h", () => {
    expect(addedMoisture(start)).toBeCloseTo(0.05, 9);
    const { gramsPerKg, dewPoint } = roomAir(start);
    expect(gramsPerKg).toBeCloseTo(0.0742, 4);
    expect(dewPoint).toBeCloseTo(-40.5, 1);
  });

  it("is as dry as its supply when nobody is in", () => {
    expect(roomAir({ ...start, people: 0 }).dewPoint).toBeCloseTo(supplyDewPoint, 6);
  });

  it("stays below the limit with the most people, and not with one more", () => {
    const { mostPeople } = roomAir(start);
    expect(mostPeople).toBe(6);
    expect(roomAir({ ...start, people: mostPeople }).dewPoint).toBeLessThanOrEqual(limitDewPoint);
    expect(roomAir({ ...start, people: mostPeople + 1 }).dewPoint).toBeGreaterThan(limitDewPoint);
  });

  it("thaws where twelve people share a trickle of air", () => {
    const { dewPoint, mostPeople } = roomAir({ people: 12, perPerson: 200, airflow: 500 });
    expect(dewPoint).toBeGreaterThan(0);
    expect(mostPeople).toBe(0);
  });
});
