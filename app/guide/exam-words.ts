// Grades and scales in words.
import type { Grade5 } from "~/domain/credit/grade-scale";
import { type GradeScale, gradeViewsOf } from "~/domain/credit/grade-views";
import { m } from "~/i18n/messages";

export function gradeWord(grade: number): string {
  return grade > 0 ? m.exams_grade({ grade }) : m.exams_not_passed();
}

export function scaleWord(scale: GradeScale): string {
  switch (scale) {
    case "gymnasium":
      return m.exams_scale_gymnasium();
    case "yh":
      return m.exams_scale_yh();
    case "ugvg":
      return m.exams_scale_ugvg();
    case "u345":
      return m.exams_scale_u345();
  }
}

/** A grade in the Swedish scales, in one short line: “C · G · G · 4”. */
export function viewsLine(grade: Grade5): string {
  return gradeViewsOf(grade)
    .map((view) => view.grade)
    .join(" · ");
}

/** How a module's grade came about. */
export function gradeOrigin({
  exam,
  task,
  grade,
}: {
  exam: Grade5;
  task: Grade5 | null;
  grade: Grade5;
}) {
  if (task === null) return exam > 0 ? m.exams_origin_exam() : m.exams_origin_none();
  if (exam === 0) return m.exams_origin_task_waits({ task });
  return grade > exam
    ? m.exams_origin_both({ exam, task })
    : m.exams_origin_task_not_better({ exam, task });
}
