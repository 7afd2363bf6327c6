import { describe, expect, it } from "vitest";
import type { Grade5 } from "./grade-scale";
import { type GradeScale, gradeViewsOf } from "./grade-views";

const grades: Grade5[] = [0, 1, 2, 3, 4, 5];

/** Every scale from its worst grade to its best. */
const orders: Record<GradeScale, string[]> = {
  gymnasium: ["F", "E", "D", "C", "B", "A"],
  yh: ["IG", "G", "VG"],
  ugvg: ["U", "G", "VG"],
  u345: ["U", "3", "4", "5"],
};

function seen(grade: Grade5, scale: GradeScale): string | undefined {
  return gradeViewsOf(grade).find((view) => view.scale === scale)?.grade;
}

describe("gradeViewsOf", () => {
  it.each([
    [0, ["F", "IG", "U", "U"]],
    [1, ["E", "G", "G", "3"]],
    [3, ["C", "G", "G", "4"]],
    [4, ["B", "VG", "VG", "4"]],
    [5, ["A", "VG", "VG", "5"]],
  ] as const)("shows %i as %j", (grade, views) => {
    expect(gradeViewsOf(grade).map((view) => view.grade)).toEqual(views);
  });

  it.each(Object.entries(orders))(
    "%s: fail is fail, the best is the best, no turn",
    (scale, order) => {
      const places = grades.map((grade) => order.indexOf(seen(grade, scale as GradeScale) ?? ""));
      expect(places[0]).toBe(0);
      expect(places.filter((place) => place === 0)).toHaveLength(1);
      expect(places.at(-1)).toBe(order.length - 1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    },
  );
});
