import { describe, expect, it } from "vitest";
import { dueDay } from "./due-day";

describe("dueDay", () => {
  it.each([
    ["nobody has set a day", null, null, null],
    ["only the assignment says one", "2026-12-01", null, "2026-12-01"],
    ["only a person has granted one", null, "2026-12-15", "2026-12-15"],
    ["a person has given more time", "2026-12-01", "2026-12-15", "2026-12-15"],
    ["the assignment was moved on meanwhile", "2027-01-31", "2026-12-15", "2027-01-31"],
  ])("where %s", (_, assigned, extendedTo, due) => {
    expect(dueDay(assigned, extendedTo)).toBe(due);
  });
});
