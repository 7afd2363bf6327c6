import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseGrade, type Grade5, gradeOfShare } from "./grade-scale";

describe("gradeOfShare", () => {
  it.each([
    [0, 0],
    [0.499, 0],
    [0.5, 1],
    [0.6, 2],
    [0.7, 3],
    [0.8, 4],
    [0.899, 4],
    [0.9, 5],
    [1, 5],
  ])("gives %f the grade %i", (share, grade) => {
    expect(gradeOfShare(share)).toBe(grade);
  });

  it("does not take a grade for binary dust", () => {
    const eight = Array.from({ length: 8 }, () => 0.1).reduce((sum, one) => sum + one, 0);
    expect(eight).toBeLessThan(0.8);
    expect(gradeOfShare(eight)).toBe(4);
  });

  it("never falls when the share rises, and refuses what is no share", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(gradeOfShare(high)).toBeGreaterThanOrEqual(gradeOfShare(low));
      }),
    );
    expect(() => gradeOfShare(1.01)).toThrow(RangeError);
    expect(() => gradeOfShare(Number.NaN)).toThrow(RangeError);
  });
});

describe("courseGrade", () => {
  it("weighs modules by their hours", () => {
    // (5 · 20 + 3 · 40) / 60 = 3.67
    expect(
      courseGrade([
        { grade: 5, hours: 20 },
        { grade: 3, hours: 40 },
      ]),
    ).toBe(4);
    // (5 · 10 + 3 · 50) / 60 = 3.33
    expect(
      courseGrade([
        { grade: 5, hours: 10 },
        { grade: 3, hours: 50 },
      ]),
    ).toBe(3);
  });

  it("rounds a half up", () => {
    expect(
      courseGrade([
        { grade: 2, hours: 10 },
        { grade: 3, hours: 10 },
      ]),
    ).toBe(3);
  });

  it("is 0 while any module is 0, however small", () => {
    expect(
      courseGrade([
        { grade: 5, hours: 100 },
        { grade: 0, hours: 1 },
      ]),
    ).toBe(0);
  });

  it("lies between the worst and the best module", () => {
    const module = fc.record({
      grade: fc.constantFrom<Grade5>(1, 2, 3, 4, 5),
      hours: fc.double({ min: 0.5, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(module, { minLength: 1 }), (modules) => {
        const grades = modules.map(({ grade }) => grade);
        const grade = courseGrade(modules);
        expect(grade).toBeGreaterThanOrEqual(Math.min(...grades));
        expect(grade).toBeLessThanOrEqual(Math.max(...grades));
      }),
    );
  });

  it("refuses a course without hours", () => {
    expect(() => courseGrade([])).toThrow(RangeError);
    expect(() => courseGrade([{ grade: 3, hours: 0 }])).toThrow(RangeError);
  });
});
