// What an event writes into the memory of a module's exam. A grade that was earned stays.
import { gradeOfShare } from "../credit/grade-scale";
import { learnNews } from "./change";
import { coolDown } from "./cool-down";
import type { EventOf } from "./event";
import { type Memory, type ModuleMemory, moduleMemory, type PathContext } from "./memory";

export function resetExamCoolDown(memory: Memory, module: string): Memory {
  return changeModule(memory, module, { notBefore: null });
}

function changeModule(memory: Memory, module: string, change: Partial<ModuleMemory>): Memory {
  const next = { ...moduleMemory(memory, module), ...change };
  return { ...memory, modules: { ...memory.modules, [module]: next } };
}

export function startSitting(memory: Memory, event: EventOf<"SITTING_STARTED">): Memory {
  const sitting = { questions: event.questions, outcomes: [] };
  return changeModule(memory, event.module, { sitting, notBefore: null });
}

export function recordExamAnswer(memory: Memory, event: EventOf<"EXAM_ANSWERED">): Memory {
  const { sitting } = moduleMemory(memory, event.module);
  if (!sitting) return memory;
  return changeModule(learnNews(memory, event.skills), event.module, {
    sitting: { ...sitting, outcomes: [...sitting.outcomes, event.outcome] },
  });
}

/** Gives the grade. The share counts partial credit; a better earlier grade stays the module's grade. */
export function closeSitting(
  { memory, strategy }: PathContext,
  event: EventOf<"EXAM_ANSWERED">,
): Memory {
  const { sitting, results } = moduleMemory(memory, event.module);
  if (!sitting) return memory;
  const share = sitting.outcomes.reduce((sum, one) => sum + one, 0) / sitting.questions.length;
  const grade = gradeOfShare(share);
  const next = [...results, { share, grade, at: event.now }];
  const wait = coolDown(strategy.exam.coolDownMinutes, next.length, event.now);
  return changeModule(memory, event.module, {
    sitting: null,
    results: next,
    notBefore: grade === 0 ? wait : null,
  });
}

export function grantSitting(memory: Memory, event: EventOf<"SITTING_GRANTED">): Memory {
  const { granted } = moduleMemory(memory, event.module);
  return changeModule(memory, event.module, { granted: granted + 1, notBefore: null });
}

/** The result of an exam as it is by the corrected key; whoever passes by it waits for no other sitting. */
export function regradeResult(memory: Memory, event: EventOf<"RESULT_REGRADED">): Memory {
  const { module, index, share, grade } = event;
  const { results, notBefore } = moduleMemory(memory, module);
  const next = results.map((result, place) =>
    place === index ? { ...result, share, grade } : result,
  );
  return changeModule(memory, module, { results: next, notBefore: grade >= 1 ? null : notBefore });
}
