// What each event writes into the memory. Nothing earned is ever taken away here.
import { gradeOfShare } from "../credit/grade-scale";
import type { EventOf } from "./event";
import {
  type LessonMemory,
  lessonMemory,
  type Memory,
  type ModuleMemory,
  moduleMemory,
  type PathContext,
  type Phase,
  type SkillNews,
} from "./memory";
import { isSecured } from "./standing";

const minuteMs = 60_000;

/** News of skills. Mastery that was reached stays reached, whatever the newer numbers say. */
export function learnNews(memory: Memory, news: Record<string, SkillNews>): Memory {
  const skills = { ...memory.skills };
  for (const [id, skill] of Object.entries(news)) {
    skills[id] = { ...skill, isMastered: skill.isMastered || skills[id]?.isMastered === true };
  }
  return { ...memory, skills };
}

export function takeIntake(memory: Memory, event: EventOf<"INTAKE_GIVEN">): Memory {
  const { trade, hasCertificate, hoursPerWeek, next } = event;
  return {
    ...learnNews(memory, event.skills),
    intake: { trade, hasCertificate, hoursPerWeek },
    placement: { serving: next, asked: [] },
  };
}

export function recordPlacement(memory: Memory, event: EventOf<"PLACEMENT_ANSWERED">): Memory {
  const asked = [...memory.placement.asked, { question: event.question, skill: event.skill }];
  return { ...learnNews(memory, event.skills), placement: { serving: event.next, asked } };
}

/** Ends the first check: what it showed to be there need not be studied, safety excepted. */
export function believePlacement({ plan, strategy, memory }: PathContext): Memory {
  const { skipFrom, skipAfter } = strategy.placement;
  const skipped = plan.lessons
    .filter((lesson) => !lesson.isSafety)
    .flatMap((lesson) => lesson.skills)
    .filter((skill) => {
      const answers = memory.placement.asked.filter((one) => one.skill === skill).length;
      return answers >= skipAfter && (memory.skills[skill]?.known ?? 0) >= skipFrom;
    })
    .filter((skill) => !isSecured(memory, skill));
  return {
    ...memory,
    placement: { ...memory.placement, serving: null },
    skipped: [...new Set([...memory.skipped, ...skipped])],
  };
}

function changeLesson(memory: Memory, lesson: string, change: Partial<LessonMemory>): Memory {
  const next = { ...lessonMemory(memory, lesson), ...change };
  return { ...memory, lessons: { ...memory.lessons, [lesson]: next } };
}

export function openLesson(memory: Memory, lesson: string): Memory {
  return { ...changeLesson(memory, lesson, {}), lesson };
}

export function enterPhase(memory: Memory, phase: Phase, now: string): Memory {
  if (memory.lesson === null) return memory;
  const { passedAt } = lessonMemory(memory, memory.lesson);
  return changeLesson(memory, memory.lesson, {
    phase,
    ...(phase === "passed" && { passedAt: passedAt ?? now, check: null, notBefore: null }),
  });
}

export function markRead(memory: Memory, event: EventOf<"SECTION_READ">): Memory {
  const { read } = lessonMemory(memory, event.lesson);
  const next = [...new Set([...read, event.section])].sort((a, b) => a - b);
  return changeLesson(memory, event.lesson, { read: next });
}

export function recordPractice(memory: Memory, event: EventOf<"PRACTICE_ANSWERED">): Memory {
  const { practised } = lessonMemory(memory, event.lesson);
  return changeLesson(learnNews(memory, event.skills), event.lesson, {
    practised: [...new Set([...practised, event.question])],
  });
}

export function startCheck(memory: Memory, event: EventOf<"CHECK_STARTED">): Memory {
  const check = { questions: event.questions, outcomes: [] };
  return changeLesson(memory, event.lesson, { check, notBefore: null });
}

export function recordCheckAnswer(memory: Memory, event: EventOf<"CHECK_ANSWERED">): Memory {
  const { check } = lessonMemory(memory, event.lesson);
  if (!check) return memory;
  return changeLesson(learnNews(memory, event.skills), event.lesson, {
    check: { ...check, outcomes: [...check.outcomes, event.isRight] },
  });
}

export function failCheck({ memory, strategy }: PathContext, lesson: string, now: string): Memory {
  const failures = lessonMemory(memory, lesson).failures + 1;
  const notBefore = coolDown(strategy.check.coolDownMinutes, failures, now);
  return changeLesson(memory, lesson, { check: null, failures, notBefore });
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

function coolDown(minutes: number[], failures: number, now: string): string | null {
  const wait = minutes[Math.min(failures, minutes.length) - 1] ?? 0;
  return wait === 0 ? null : new Date(Date.parse(now) + wait * minuteMs).toISOString();
}
