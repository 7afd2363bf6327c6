// What to do next, and why. The way in and an exam that was begun come first; then each strategy has its own rule.
import { chooseByBenefit } from "./by-benefit";
import { type Decision, simple } from "./decision";
import { chooseInOrder } from "./in-order";
import { type Memory, moduleMemory, type PathContext } from "./memory";
import { isComplete } from "./standing";
import { minutesOfExam, type Step } from "./step";

export type { Decision, ReasonParams } from "./decision";

/**
 * The next step of a path.
 * @param stage outermost state of the statechart, see `stageOf`
 * @param now ISO instant; decides whether a cool-down is over
 */
export function decideNextStep(context: PathContext, stage: string, now: string): Decision {
  const beginning = beginningOf(context.memory, stage);
  if (beginning) return beginning;
  if (isComplete(context))
    return simple("completed", { kind: "completed" }, "path_reason_completed");
  const openSitting = openSittingOf(context);
  if (openSitting) return openSitting;
  return context.strategy.order === "author"
    ? chooseInOrder(context, now)
    : chooseByBenefit(context, now);
}

function beginningOf(memory: Memory, stage: string): Decision | undefined {
  switch (stage) {
    case "intake":
      return simple("intake", { kind: "intake" }, "path_reason_intake");
    case "orientation":
      return simple("orientation", { kind: "orientation" }, "path_reason_orientation");
    case "placement":
      return {
        ...simple("placement", { kind: "placement" }, "path_reason_placement"),
        inputs: { asked: memory.placement.asked.length },
      };
    case "recognising":
      return simple("recognising", { kind: "recognising" }, "path_reason_recognising", {
        count: memory.skipped.length,
      });
    case "paused":
      return simple("paused", { kind: "paused" }, "path_reason_paused");
    default:
      return undefined;
  }
}

function openSittingOf({ plan, memory }: PathContext): Decision | undefined {
  for (const { id: module } of plan.modules) {
    const { sitting } = moduleMemory(memory, module);
    if (!sitting) continue;
    const left = sitting.questions.length - sitting.outcomes.length;
    const step: Step = { kind: "exam", module, minutes: minutesOfExam(left), isBegun: true };
    return simple("finish-exam", step, "path_reason_finish_exam", { module, count: left });
  }
  return undefined;
}
