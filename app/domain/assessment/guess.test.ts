import { describe, expect, it } from "vitest";
import { guessingFloor } from "./guess";
import { matching, multiple, numeric, ordering, short, single } from "./sample-questions";

describe("guessingFloor", () => {
  it("counts the ways to answer", () => {
    expect(guessingFloor(single)).toBe(1 / 4);
    expect(guessingFloor(multiple)).toBe(1 / 31);
    expect(guessingFloor(ordering)).toBe(1 / 120);
    expect(guessingFloor(matching)).toBe(1 / 24);
    expect(guessingFloor(numeric)).toBe(0);
    expect(guessingFloor(short)).toBe(0);
  });
});
