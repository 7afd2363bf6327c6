import { describe, expect, it } from "vitest";
import { countGrades, gradeCells, gradeOf, gradingYield } from "./grading";

const limits = { low: 4.8, high: 22 };

describe("grading", () => {
  it("lets a cell on the limit pass", () => {
    expect(gradeOf(4.8, 22, limits)).toBe("a");
    expect(gradeOf(4.79, 22, limits)).toBe("b");
    expect(gradeOf(4.8, 22.1, limits)).toBe("b");
    expect(gradeOf(4.6, 27, limits)).toBe("b");
  });

  it("scraps what is too small or too resistive, however lax grade A is", () => {
    const lax = { low: 4.5, high: 30 };
    expect(gradeOf(4.59, 20, lax)).toBe("scrap");
    expect(gradeOf(4.9, 27.1, lax)).toBe("scrap");
    expect(gradeOf(4.6, 27, lax)).toBe("a");
  });

  it("grades sixty cells, all of them", () => {
    const { a, b, scrap } = countGrades(gradeCells(limits));
    expect(a + b + scrap).toBe(60);
    expect(scrap).toBe(5);
    expect(gradingYield(gradeCells(limits))).toBeCloseTo(55 / 60, 9);
  });

  it("moves cells between A and B with the limits, and never the yield", () => {
    const strict = countGrades(gradeCells({ low: 4.95, high: 19 }));
    const lax = countGrades(gradeCells({ low: 4.5, high: 30 }));
    expect(strict.a).toBeLessThan(countGrades(gradeCells(limits)).a);
    expect(strict.a).toBeGreaterThan(0);
    expect(lax).toEqual({ a: 55, b: 0, scrap: 5 });
    expect(strict.scrap).toBe(5);
  });
});
