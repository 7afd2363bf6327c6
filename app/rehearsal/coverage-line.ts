import type { Coverage } from "~/domain/rehearsal/coverage";
import type { RehearsalCourse } from "~/domain/rehearsal/rehearsal-course";

/** What people of one strategy met on their way, in one line; whatever nobody met is named. */
export function coverageLine(
  strategy: string,
  { plan, questions }: RehearsalCourse,
  coverage: Coverage,
): string {
  const lessons = plan.lessons.length;
  const planned = new Set(plan.lessons.map(({ id }) => id));
  const own = [...questions.values()].filter(({ lesson }) => planned.has(lesson)).length;
  const { walks, completed, unmetLessons, unmetQuestions, repeats, scarcest } = coverage;
  return [
    `${strategy}: ${completed} of ${walks} people completed`,
    met("lessons", lessons, unmetLessons),
    met("questions", own, unmetQuestions),
    `checks and exams with a question twice: ${repeats.length}`,
    `fewest questions of a skill: ${scarcest.questions} (${scarcest.skill})`,
  ].join("; ");
}

function met(what: string, all: number, unmet: readonly string[]): string {
  const names = unmet.length > 0 ? ` (not ${unmet.join(", ")})` : "";
  return `${all - unmet.length} of ${all} ${what} met${names}`;
}
