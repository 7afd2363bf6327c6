import { coolDown } from "./cool-down";
import type { EventOf } from "./event";
import {
  freshRound,
  type LessonMemory,
  lessonMemory,
  type Memory,
  type PathContext,
  type Phase,
  type Serving,
  type SkillNews,
} from "./memory";
import { probesOf, skippable } from "./placement";
import { closeProbe, countAnswer, countVisit, noteKept, remedied, remedyOf } from "./remediation";
import { lessonOf } from "./standing";

const minuteMs = 60_000;

/** News of skills. Mastery that was reached stays reached, whatever the newer numbers say. */
export function learnNews(memory: Memory, news: Record<string, SkillNews>): Memory {
  const skills = { ...memory.skills };
  for (const [id, skill] of Object.entries(news)) {
    const earlier = skills[id];
    skills[id] = {
      ...earlier,
      ...skill,
      isMastered: skill.isMastered || earlier?.isMastered === true,
    };
  }
  return { ...memory, skills };
}

export function takeIntake(memory: Memory, event: EventOf<"INTAKE_GIVEN">): Memory {
  const { trade, hasCertificate, hoursPerWeek, next } = event;
  return {
    ...learnNews(memory, event.skills),
    intake: { trade, hasCertificate, hoursPerWeek },
    placement: beginPlacement(memory, next, event.priors),
  };
}

export function orient(memory: Memory, event: EventOf<"ORIENTED">): Memory {
  const { hoursPerWeek, next = null } = event;
  return {
    ...memory,
    intake: { trade: null, hasCertificate: false, hoursPerWeek },
    placement: beginPlacement(memory, next, event.priors),
  };
}

function beginPlacement(
  { placement }: Memory,
  serving: Serving | null,
  priors: Record<string, number> | undefined,
): Memory["placement"] {
  return { ...placement, serving, asked: [], ...(priors && { priors }) };
}

/** A question that is served now comes from the publication that the path is pinned to now. */
function served(serving: Serving | null): Pick<Memory["placement"], "serving" | "pinnedTo"> {
  return { serving, pinnedTo: undefined };
}

export function recordPlacement(memory: Memory, event: EventOf<"PLACEMENT_ANSWERED">): Memory {
  const { question, skill, outcome, guess, isUnknown, isProof, next } = event;
  const { asked, beliefs } = memory.placement;
  // Logs of version 1 tell no luck, and their snapshots no outcomes.
  const told = guess === undefined ? {} : { outcome, guess, isUnknown, isProof };
  return {
    ...learnNews(memory, event.skills),
    placement: {
      ...memory.placement,
      ...served(next),
      asked: [...asked, { question, skill, ...told }],
      beliefs: event.beliefs ?? beliefs,
    },
  };
}

/** Ends the first check: what it showed to be there need not be studied, safety excepted. */
export function believePlacement(context: PathContext): Memory {
  const { plan, memory } = context;
  const skipped = skippable(context);
  const seed = memory.placement.asked.map(({ question }) => question).join(" ");
  const isOfPlan = (skill: string) => plan.lessons.some((one) => one.skills.includes(skill));
  return {
    ...memory,
    placement: { ...memory.placement, serving: null, pinnedTo: undefined },
    skipped: [...new Set([...memory.skipped.filter((skill) => !isOfPlan(skill)), ...skipped])],
    toProbe: probesOf(context, skipped, seed),
  };
}

/** The learner says that the picture is wrong: one more question, or one more skill to study. */
export function contestPlacement(
  context: PathContext,
  { skill, claim, next }: EventOf<"PLACEMENT_CONTESTED">,
): Memory {
  const { placement } = context.memory;
  const contested = { ...placement.contested, [skill]: claim };
  const memory = { ...context.memory, placement: { ...placement, contested, ...served(next) } };
  return next ? memory : believePlacement({ ...context, memory });
}

function changeLesson(memory: Memory, lesson: string, change: Partial<LessonMemory>): Memory {
  const next = { ...lessonMemory(memory, lesson), ...change };
  return { ...memory, lessons: { ...memory.lessons, [lesson]: next } };
}

export function openLesson(memory: Memory, lesson: string): Memory {
  const { postponedUntil, claim } = lessonMemory(memory, lesson);
  // Whoever opens it has changed their mind about “not now”.
  const isBack = claim === "not-now";
  const change = isBack ? { claim: null, postponedUntil: memory.startedAt } : { postponedUntil };
  return { ...changeLesson(memory, lesson, change), lesson };
}

export function enterPhase(memory: Memory, phase: Phase, now: string): Memory {
  if (memory.lesson === null) return memory;
  const { passedAt } = lessonMemory(memory, memory.lesson);
  return changeLesson(memory, memory.lesson, {
    phase,
    ...(phase === "passed" && {
      passedAt: passedAt ?? now,
      check: null,
      notBefore: null,
      remedy: null,
      isStuck: false,
      claim: null,
      round: freshRound,
    }),
  });
}

export function markRead(context: PathContext, event: EventOf<"SECTION_READ">): Memory {
  const { memory } = context;
  const { lesson, section } = event;
  const planned = lessonOf(context, lesson);
  const own = planned ? remedied(context, planned, section) : lessonMemory(memory, lesson);
  const read = [...new Set([...own.read, section])].sort((a, b) => a - b);
  return changeLesson(memory, lesson, { ...own, read, isChanged: false });
}

/** An answer in the text, in a visit, or to a kept skill that was mixed in. */
export function recordPractice(context: PathContext, event: EventOf<"PRACTICE_ANSWERED">): Memory {
  const told = { ...context, memory: learnNews(context.memory, event.skills) };
  const { lesson, extra, isRight } = event;
  switch (extra?.kind) {
    case "visit":
      return countVisit(told, lesson, isRight);
    case "mixed": {
      const { mixed } = lessonMemory(told.memory, lesson);
      return changeLesson(noteKept(told, extra.skill, isRight), lesson, { mixed: mixed + 1 });
    }
    default: {
      const { practised } = lessonMemory(told.memory, lesson);
      const isFirstTry = event.isEvidence ?? !practised.includes(event.question);
      return changeLesson(told.memory, lesson, {
        ...countAnswer(told, lesson, { isRight, isFirstTry }),
        practised: [...new Set([...practised, event.question])],
      });
    }
  }
}

export function startProbe(memory: Memory, event: EventOf<"PROBE_STARTED">): Memory {
  const { lesson, questions } = event;
  return { ...memory, probe: { lesson, questions, outcomes: [] } };
}

export function recordProbe(context: PathContext, event: EventOf<"PROBE_ANSWERED">): Memory {
  const memory = learnNews(context.memory, event.skills);
  const { probe } = memory;
  if (!probe) return memory;
  const next = { ...memory, probe: { ...probe, outcomes: [...probe.outcomes, event.isRight] } };
  const isOver = next.probe.outcomes.length >= probe.questions.length;
  return isOver ? closeProbe({ ...context, memory: next }) : next;
}

export function recordReview(context: PathContext, event: EventOf<"REVIEW_ANSWERED">): Memory {
  const memory = learnNews(context.memory, event.skills);
  return noteKept({ ...context, memory }, event.skill, event.isRight);
}

/** How long "not now" lasts, in minutes: until tomorrow. Our choice. */
const postponedMinutes = 24 * 60;

/** The learner answers back, and something happens: a check now, another way in, or something else first. */
export function contest(
  context: PathContext,
  { lesson, claim, now }: EventOf<"CONTESTED">,
): Memory {
  const { memory, strategy } = context;
  const own = lessonMemory(memory, lesson);
  const planned = lessonOf(context, lesson);
  if (claim === "not-now") {
    const until = new Date(Date.parse(now) + postponedMinutes * minuteMs).toISOString();
    const next = changeLesson(memory, lesson, { claim, postponedUntil: until });
    // Whoever does not want it now is not sent back to it either.
    const visits = memory.visits.filter((visit) => visit.lesson !== lesson);
    return { ...next, visits, lesson: memory.lesson === lesson ? null : memory.lesson };
  }
  const isHard = claim === "too-hard" && planned !== undefined;
  const canProbe = strategy.remediation !== null && own.remediations < strategy.remediation.times;
  const helped: Partial<LessonMemory> = !isHard
    ? { remedy: null }
    : { remedy: canProbe ? remedyOf(context, planned) : "example" };
  return { ...changeLesson(memory, lesson, { claim, ...helped }), lesson };
}

/** A person opens a lesson, or puts it first. */
export function grantLesson(memory: Memory, lesson: string): Memory {
  return changeLesson(memory, lesson, {});
}

export function orderStep(memory: Memory, event: EventOf<"STEP_OVERRULED">): Memory {
  const { lesson, reason } = event;
  return { ...grantLesson(memory, lesson), ordered: { lesson, reason } };
}

export function resetLessonCoolDown(memory: Memory, lesson: string): Memory {
  return changeLesson(memory, lesson, { notBefore: null });
}

export function recognise(memory: Memory, skills: readonly string[]): Memory {
  return { ...memory, recognised: [...new Set([...memory.recognised, ...skills])] };
}

export function withdrawRecognition(memory: Memory, skill: string): Memory {
  return { ...memory, recognised: memory.recognised.filter((one) => one !== skill) };
}

export function startCheck(memory: Memory, event: EventOf<"CHECK_STARTED">): Memory {
  const check = { questions: event.questions, outcomes: [] };
  return changeLesson(memory, event.lesson, { check, notBefore: null });
}

export function recordCheckAnswer(context: PathContext, event: EventOf<"CHECK_ANSWERED">): Memory {
  const told = { ...context, memory: learnNews(context.memory, event.skills) };
  const { lesson, isRight, isEvidence: isFirstTry = true } = event;
  const { check } = lessonMemory(told.memory, lesson);
  if (!check) return context.memory;
  return changeLesson(told.memory, lesson, {
    ...countAnswer(told, lesson, { isRight, isFirstTry }),
    check: { ...check, outcomes: [...check.outcomes, isRight] },
  });
}

export function failCheck({ memory, strategy }: PathContext, lesson: string, now: string): Memory {
  const failures = lessonMemory(memory, lesson).failures + 1;
  const notBefore = coolDown(strategy.check.coolDownMinutes, failures, now);
  // A claim to know it was tried: the next way in is the usual one.
  return changeLesson(memory, lesson, { check: null, failures, notBefore, claim: null });
}
