import { describe, expect, it } from "vitest";
import { shiftMilestones } from "./shift-milestones";

const free = { holidays: new Set(["2026-12-25"]), isJulyOff: false };
const shifted = (dueOn: string, days: number) =>
  shiftMilestones([{ moduleId: "basics/first", dueOn }], days, free)[0]?.dueOn;

describe("shiftMilestones", () => {
  it("moves on by the days, and back before a free day", () => {
    expect(shifted("2026-12-04", 7)).toBe("2026-12-11");
    expect(shifted("2026-12-18", 7)).toBe("2026-12-24");
    expect(shifted("2026-12-10", 3)).toBe("2026-12-11");
  });

  it("never goes back behind where it was", () => {
    expect(shifted("2026-12-11", 1)).toBe("2026-12-14");
    expect(shifted("2026-12-24", 2)).toBe("2026-12-28");
  });
});
