import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "./expression";

describe("evaluate", () => {
  it.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 4 - 3", 3],
    ["24 / 4 / 2", 3],
    ["2 ^ 3 ^ 2", 512],
    ["-2 ^ 2", -4],
    ["2 ^ -1", 0.5],
    ["3 − 5", -2],
    ["--3", 3],
    [".5 + 1.5e1", 15.5],
    ["sqrt(9) + abs(-2) + round(2.6)", 8],
    ["exp(0) + ln(exp(2)) + log10(1000)", 6],
    ["min(4, 2, 3) + max(1, 5)", 7],
    ["1 < 2", 1],
    ["2 <= 1", 0],
    ["2 >= 2 and 3 > 2", 1],
    ["1 == 2 or 2 == 2", 1],
    ["1 == 1 or 1 == 2 and 1 == 3", 1],
    ["100 * (1 - (m / 1000) / ((l / 10000) * rho))", 27.767],
  ])("reads %s", (expression, value) => {
    expect(evaluate(expression, { m: 24.2, l: 75, rho: 4.467 })).toBeCloseTo(value, 3);
  });

  it("takes a number as it is", () => {
    expect(evaluate(4.2, {})).toBe(4.2);
  });

  it("leaves impossible arithmetic to the caller", () => {
    expect(evaluate("1 / 0", {})).toBe(Number.POSITIVE_INFINITY);
    expect(evaluate("sqrt(-1)", {})).toBeNaN();
  });

  it.each([
    ["q * z", "unknown name “z” at character 5"],
    ["constructor", "unknown name “constructor” at character 1"],
    ["1 +", "found the end, at character 4"],
    ["(1 + 2", "expected “)”, found the end"],
    ["1 2", "found “2”, at character 3"],
    ["1 < q < 3", "“and” between two comparisons"],
    ["sqrt(1, 2)", "sqrt with the right number of values"],
    ["sqrt 4", "expected “(”"],
    ["q $ 2", 'cannot read "q $ 2" at character 2'],
    ["", "expected a number or a name, found the end"],
    ["and 1", "expected a number or a name, found “and”"],
  ])("refuses %s and says where", (expression, message) => {
    expect(() => evaluate(expression, { q: 2 })).toThrow(message);
  });

  it("calculates as JavaScript does", () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(evaluate("a * (b - c) + -b * 2 - a", { a, b, c })).toBe(a * (b - c) + -b * 2 - a);
      }),
    );
  });
});
