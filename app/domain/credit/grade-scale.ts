// An exam's share of points becomes a grade 0–5; a course is graded by the weight of its modules.

export type Grade5 = 0 | 1 | 2 | 3 | 4 | 5;

/** Least share for the grades 5, 4, 3, 2, 1. The project's own scale, issue 2. */
const bars: readonly { least: number; grade: Grade5 }[] = [
  { least: 0.9, grade: 5 },
  { least: 0.8, grade: 4 },
  { least: 0.7, grade: 3 },
  { least: 0.6, grade: 2 },
  { least: 0.5, grade: 1 },
];

/** Room for binary rounding: eight answers of .1 are .8. */
const roundingRoom = 1e-9;

/**
 * The grade of an exam.
 * @param share of all points, 0..1
 * @throws RangeError outside of that range
 */
export function gradeOfShare(share: number): Grade5 {
  if (!(share >= 0 && share <= 1 + roundingRoom)) {
    throw new RangeError(`a share of points cannot be ${share}`);
  }
  return bars.find(({ least }) => share >= least - roundingRoom)?.grade ?? 0;
}

/**
 * The grade of a course: mean of its modules weighed by hours, a half rounded up; 0 while any module
 * is 0.
 * @param modules grade and hours of student work of each module
 * @throws RangeError without modules or without positive hours
 */
export function courseGrade(modules: readonly { grade: Grade5; hours: number }[]): Grade5 {
  const hours = modules.reduce((sum, module) => sum + module.hours, 0);
  if (!(hours > 0) || modules.some((module) => module.hours < 0)) {
    throw new RangeError("a course needs modules with hours");
  }
  if (modules.some((module) => module.grade === 0)) return 0;
  return weighedGrade(modules.map(({ grade, hours: weight }) => ({ grade, weight })));
}

/**
 * The mean of grades by their weights, a half rounded up.
 * @param parts weights 0 or more, one of them positive
 */
export function weighedGrade(parts: readonly { grade: Grade5; weight: number }[]): Grade5 {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = parts.reduce((sum, { grade, weight }) => sum + grade * weight, 0) / weights;
  return wholeGrade(Math.floor(mean + 0.5 + roundingRoom));
}

function wholeGrade(rounded: number): Grade5 {
  const grades: readonly Grade5[] = [0, 1, 2, 3, 4, 5];
  return grades.find((grade) => grade === rounded) ?? 0;
}
