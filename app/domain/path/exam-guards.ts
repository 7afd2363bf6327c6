// What an event may do about a module's exam. Each guard asks the memory; none changes it.
import { assertEvent } from "xstate";
import type { PathEvent } from "./event";
import { moduleMemory, type PathContext } from "./memory";
import * as standing from "./standing";

type Told = { context: PathContext; event: PathEvent };

export function isExamCoolingDown({ context, event }: Told): boolean {
  assertEvent(event, "EXAM_COOL_DOWN_RESET");
  return moduleMemory(context.memory, event.module).notBefore !== null;
}

export function maySit({ context, event }: Told): boolean {
  assertEvent(event, "SITTING_STARTED");
  const module = context.plan.modules.find((one) => one.id === event.module);
  const { notBefore } = moduleMemory(context.memory, event.module);
  return (
    module !== undefined &&
    standing.isExamOpen(context, module) &&
    standing.isOver(notBefore, event.now)
  );
}

export function hasOpenSitting({ context }: Told): boolean {
  return Object.values(context.memory.modules).some((module) => module.sitting !== null);
}

export function isExamAnswer({ context, event }: Told): boolean {
  assertEvent(event, "EXAM_ANSWERED");
  const { sitting } = moduleMemory(context.memory, event.module);
  return (
    sitting !== null &&
    sitting.outcomes.length === event.index &&
    sitting.questions[event.index]?.question === event.question
  );
}

export function isLastExamAnswer(told: Told): boolean {
  assertEvent(told.event, "EXAM_ANSWERED");
  const { sitting } = moduleMemory(told.context.memory, told.event.module);
  return isExamAnswer(told) && told.event.index + 1 === sitting?.questions.length;
}

/** There is such a result, and nothing is taken from it: a pass and a grade stay. */
export function isResultRisen({ context, event }: Told): boolean {
  assertEvent(event, "RESULT_REGRADED");
  const result = moduleMemory(context.memory, event.module).results[event.index];
  return result !== undefined && event.share >= result.share && event.grade >= result.grade;
}

export function isModuleOfPlan({ context, event }: Told): boolean {
  assertEvent(event, "SITTING_GRANTED");
  return context.plan.modules.some((module) => module.id === event.module);
}
