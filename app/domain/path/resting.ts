// What to do when everything open rests: put off, cooling down, or waiting for a person.
import { alternativesTo, type Decision, type LessonStep, simple } from "./decision";
import { lessonMemory, moduleMemory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { isPostponed, lessonOf, needsAPerson } from "./standing";
import { minutesOfCheck, reviewStep, type Step } from "./step";

/** Put off for now, or a person was asked to help and no try is under way: other lessons come first. */
export function isResting(context: PathContext, lesson: PlanLesson, now: string): boolean {
  if (lessonMemory(context.memory, lesson.id).check !== null) return false;
  return needsAPerson(context, lesson) || isPostponed(context, lesson, now);
}

/**
 * Everything open rests. A review that is due goes first, then what the learner has put off; else the earliest end
 * of a cool-down is told, and practice never has to wait. Where nothing waits for time, it waits for a person.
 * @param steps of the open lessons
 * @param modules ids of those whose exam is open but cooling down
 * @param now ISO instant; decides what is due
 */
export function restingDecision(
  context: PathContext,
  steps: readonly Step[],
  modules: readonly string[],
  now: string,
): Decision {
  const { memory } = context;
  const review = reviewStep(memory, now);
  if (review?.kind === "review") {
    const decision = simple("review", review, "path_reason_review", { count: review.count });
    return { ...decision, alternatives: alternativesTo(review, steps) };
  }
  const putOff = steps.find((step) => step.kind === "lesson" && isPutOff(context, step, now));
  if (putOff?.kind === "lesson") {
    const { lesson } = putOff;
    const decision = simple("put-off", putOff, "path_reason_put_off", { lesson });
    return { ...decision, alternatives: alternativesTo(putOff, steps) };
  }
  const exams = modules.map((module): Step => {
    const { notBefore } = moduleMemory(memory, module);
    return { kind: "wait", module, until: notBefore ?? memory.startedAt };
  });
  const [first] = [...steps, ...exams]
    .filter((step) => step.kind === "wait")
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  if (first) {
    const { until, lesson, module } = first;
    const decision = simple("cool-down", first, "path_reason_cool_down", { until, lesson, module });
    const practice = modules.flatMap((id) => examPractice(context, id) ?? []);
    return { ...decision, alternatives: alternativesTo(first, [...practice, ...steps]) };
  }
  const [choice = { kind: "person" } as const] = steps;
  const decision = simple("needs-a-person", choice, "path_reason_needs_a_person");
  return { ...decision, alternatives: alternativesTo(choice, steps) };
}

function isPutOff(context: PathContext, step: LessonStep, now: string): boolean {
  const lesson = lessonOf(context, step.lesson);
  return (
    lesson !== undefined && isPostponed(context, lesson, now) && !needsAPerson(context, lesson)
  );
}

/** Until the next sitting: practice in the lesson of the module that is known least. */
function examPractice({ plan, memory }: PathContext, module: string): Step | undefined {
  const known = ({ skills }: PlanLesson) =>
    Math.min(...skills.map((skill) => memory.skills[skill]?.known ?? 0));
  const [weakest] = plan.lessons
    .filter((lesson) => lesson.module === module && lesson.practice.length > 0)
    .sort((a, b) => known(a) - known(b));
  return (
    weakest && {
      kind: "lesson",
      lesson: weakest.id,
      part: "repair",
      minutes: minutesOfCheck(weakest.practice.length),
    }
  );
}
