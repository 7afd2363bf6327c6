// A grade 0–5 seen in the scales of Swedish schools: it corresponds to, and is never converted.
import type { Grade5 } from "./grade-scale";

export type GradeScale = "gymnasium" | "yh" | "ugvg" | "u345";

export type GradeView = {
  scale: GradeScale;
  /** The grade as that scale writes it. */
  grade: string;
  /** Where the scale itself is laid down; what corresponds to what is our choice. */
  source: string;
};

type ScaleRule = { scale: GradeScale; grades: Readonly<Record<Grade5, string>>; source: string };

/**
 * No authority of either country says which grade answers to which: each school decides on recognition itself. Our
 * choice keeps three things: fail is fail, the order never turns, and the best grade is the best grade. Where a scale
 * has fewer passing steps than five, the highest one begins at 4 (80 % of the points): “well” in both countries' words.
 */
const rules: readonly ScaleRule[] = [
  {
    // Skollagen (2010:800) chapter 15 § 24: six steps, A–E are passes.
    scale: "gymnasium",
    grades: { 0: "F", 1: "E", 2: "D", 3: "C", 4: "B", 5: "A" },
    source: "https://lagen.nu/2010:800",
  },
  {
    scale: "yh",
    grades: { 0: "IG", 1: "G", 2: "G", 3: "G", 4: "VG", 5: "VG" },
    source:
      "https://forum.myh.se/org/myndigheten-for-yrkeshogskola/d/nar-kan-en-studerande-betygssattas-i-en-kurs-pa-en/",
  },
  {
    // Högskoleförordningen (1993:100) chapter 6 § 18 leaves the scale to each university; these two are usual.
    scale: "ugvg",
    grades: { 0: "U", 1: "G", 2: "G", 3: "G", 4: "VG", 5: "VG" },
    source: "https://lagen.nu/1993:100",
  },
  {
    scale: "u345",
    grades: { 0: "U", 1: "3", 2: "3", 3: "4", 4: "4", 5: "5" },
    source: "https://lagen.nu/1993:100",
  },
];

/**
 * A grade seen in each Swedish scale, always in the same order.
 * @param grade 0 (not passed) to 5
 */
export function gradeViewsOf(grade: Grade5): GradeView[] {
  return rules.map(({ scale, grades, source }) => ({ scale, grade: grades[grade], source }));
}
