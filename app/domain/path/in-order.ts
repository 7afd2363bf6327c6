// Degree: the first thing in the author's order that is open and undone; an exam as soon as its module is ready.
import {
  alternativesTo,
  type Decision,
  lessonDecision,
  ruleVersion,
  urgentDecision,
} from "./decision";
import { moduleMemory, type PathContext } from "./memory";
import { endsBefore } from "./plan";
import { isResting, restingDecision } from "./resting";
import {
  isCounted,
  isExamOpen,
  isLessonDone,
  isLessonOpen,
  isModulePassed,
  isOver,
} from "./standing";
import { lessonStep, minutesOfExam, reviewStep, type Step } from "./step";

/** @param now ISO instant; decides whether a cool-down is over */
export function chooseInOrder(context: PathContext, now: string): Decision {
  const { plan, memory } = context;
  const exams = plan.modules
    .filter((module) => !isModulePassed(context, module) && isExamOpen(context, module))
    .map(({ id }) => id);
  const readyExams = exams.filter((id) => isOver(moduleMemory(memory, id).notBefore, now));
  const open = plan.lessons.filter(
    (lesson) => !isCounted(context, lesson) && isLessonOpen(context, lesson),
  );
  const ready = open.filter((lesson) => !isResting(context, lesson, now));
  const resting = open.filter((lesson) => isResting(context, lesson, now));
  const own = [...ready, ...resting].map((lesson) => lessonStep(context, lesson, now));
  const steps = [...own, ...beside(context, now)];
  const urgent = urgentDecision(context, steps, now);
  if (urgent) return urgent;
  const current = own.slice(0, ready.length).find((step) => step.kind === "lesson");
  const [exam] = readyExams;

  if (exam !== undefined && !isBefore(context, current, exam)) {
    const { results } = moduleMemory(memory, exam);
    const choice = examStep(context, exam);
    return {
      rule: results.length > 0 ? "resit" : "exam-ready",
      ruleVersion,
      choice,
      alternatives: alternativesTo(choice, steps),
      reason: results.length > 0 ? "path_reason_resit" : "path_reason_exam_ready",
      params: { module: exam },
      inputs: { results: results.length },
    };
  }
  if (current?.kind === "lesson") {
    const others = [...readyExams.map((id) => examStep(context, id)), ...steps];
    return lessonDecision(context, current, others, "in-order", "path_reason_in_order");
  }
  return restingDecision(context, steps, exams, now);
}

/** What never has to be done now: a review that is due, and a lesson beyond the level for those who are ahead. */
function beside(context: PathContext, now: string): Step[] {
  const review = reviewStep(context.memory, now);
  const further = context.plan.enrichment.filter(
    (lesson) => !isLessonDone(context, lesson) && isLessonOpen(context, lesson),
  );
  return [
    ...(review ? [review] : []),
    ...further.map((lesson) => lessonStep(context, lesson, now)),
  ];
}

function isBefore({ plan }: PathContext, step: Step | undefined, module: string): boolean {
  if (step?.kind !== "lesson") return false;
  const lesson = plan.lessons.find((one) => one.id === step.lesson);
  if (!lesson || lesson.module === module) return false;
  return !endsBefore(plan, module, lesson.id);
}

function examStep({ plan, strategy }: PathContext, module: string): Step {
  const lessons = plan.modules.find((one) => one.id === module)?.lessons.length ?? 0;
  const minutes = minutesOfExam(lessons * strategy.exam.questionsPerLesson);
  return { kind: "exam", module, minutes, isBegun: false };
}
