import { describe, expect, it } from "vitest";
import { currentThrough, heatPower, loadFigures, resistanceFrom } from "./ohm";

describe("ohm", () => {
  it("follows F15: two readings give 30 mΩ, and 10 A makes 3.0 W in it", () => {
    const resistance = resistanceFrom({ voltage: 3.68, current: 1 }, { voltage: 3.56, current: 5 });
    expect(resistance).toBeCloseTo(0.03, 9);
    expect(heatPower(10, resistance)).toBeCloseTo(3, 9);
  });

  it("gives current, power, energy and heat of a load", () => {
    // 3.7 V on 0.5 Ω: 7.4 A, 27.38 W; in half an hour 13.69 Wh or 49 284 J
    const load = loadFigures({ voltage: 3.7, resistance: 0.5, hours: 0.5 });
    expect(load.current).toBeCloseTo(7.4);
    expect(load.power).toBeCloseTo(27.38);
    expect(load.energy).toBeCloseTo(13.69);
    expect(load.heat).toBeCloseTo(49_284);
  });

  it("quarters the power when the voltage is halved, and halves it when the resistance is doubled", () => {
    const power = (voltage: number, resistance: number) =>
      loadFigures({ voltage, resistance, hours: 1 }).power;
    expect(power(1.85, 0.5)).toBeCloseTo(power(3.7, 0.5) / 4);
    expect(power(3.7, 1)).toBeCloseTo(power(3.7, 0.5) / 2);
    expect(currentThrough(3.7, 1)).toBeCloseTo(3.7);
  });
});
