// Practice, checks and probes of a lesson as a walker takes them, questions drawn as the product draws them.
import { drawQuestions } from "../path/draw-questions";
import type { EventOf } from "../path/event";
import { aimed, extraQuestion, servedQuestions } from "../path/interleave";
import { lessonMemory, type PathContext, type Serving } from "../path/memory";
import type { PlanLesson } from "../path/plan";
import { probedSkills } from "../path/remediation";
import { lessonOf } from "../path/standing";
import type { Asking } from "./asking";

type AtLesson = {
  context: PathContext;
  now: string;
  asking: Asking;
  seedOf: (kind: string) => number;
  nextPractice(lesson: string): number;
  beginCheck(lesson: string): void;
};

/** What is mixed in or visited first; else the next question of the text, or once more the one whose turn it is. */
export function practice(at: AtLesson, lesson: string): EventOf<"PRACTICE_ANSWERED"> {
  const { context, asking } = at;
  const planned = plannedLesson(context, lesson);
  const { seen } = asking.knowledge;
  const due = extraQuestion(context, planned, asking.wholePool, seen, at.seedOf("extra"));
  if (due) {
    const { kind, skill, serving } = due;
    const answered = asking.answer(serving, "practice");
    return { type: "PRACTICE_ANSWERED", lesson, extra: { kind, skill }, ...answered };
  }
  const serving = practiceServing(at, planned);
  return { type: "PRACTICE_ANSWERED", lesson, ...asking.answer(serving, "practice") };
}

function practiceServing(at: AtLesson, lesson: PlanLesson): Serving {
  const { context, asking } = at;
  const { practised } = lessonMemory(context.memory, lesson.id);
  const left = lesson.practice
    .filter((id) => !practised.includes(id))
    .map((id) => asking.questionOf(id));
  const [fitting] = aimed(left, (question) => asking.knowledge.predict(question));
  const turn = at.nextPractice(lesson.id) % Math.max(1, lesson.practice.length);
  const question = fitting?.id ?? lesson.practice[turn];
  if (question === undefined) throw new Error(`${lesson.id} has nothing to practise`);
  return { question, seed: at.seedOf(question) };
}

export function check(at: AtLesson, lesson: string): EventOf<"CHECK_STARTED"> {
  at.beginCheck(lesson);
  const { atMost } = at.context.strategy.check;
  const questions = at.asking.draw([lesson], atMost, at.seedOf("check"));
  return { type: "CHECK_STARTED", lesson, questions, now: at.now };
}

export function checkAnswer(at: AtLesson, lesson: string): EventOf<"CHECK_ANSWERED"> {
  const open = lessonMemory(at.context.memory, lesson).check;
  const { index, serving } = turnOf(open, `The check of ${lesson}`);
  return { type: "CHECK_ANSWERED", lesson, index, ...at.asking.answer(serving, "check") };
}

export function probeStart(at: AtLesson, lesson: string): EventOf<"PROBE_STARTED"> {
  const { context, asking } = at;
  const { probes = 0 } = context.strategy.remediation ?? {};
  const served = servedQuestions(context.memory);
  const questions = probedSkills(context, plannedLesson(context, lesson)).flatMap((skill) => {
    const pool = asking.wholePool.filter((one) => one.skill === skill && !served.has(one.id));
    if (pool.length === 0) return [];
    const drawn = drawQuestions(pool, asking.knowledge.seen, probes, at.seedOf(skill));
    return drawn.map((serving) => ({ ...serving, skill }));
  });
  return { type: "PROBE_STARTED", lesson, questions, now: at.now };
}

export function probeAnswer(at: AtLesson, lesson: string): EventOf<"PROBE_ANSWERED"> {
  const { index, serving } = turnOf(at.context.memory.probe, `The probe of ${lesson}`);
  const { question, seed } = serving;
  const answered = at.asking.answer({ question, seed }, "probe");
  return { type: "PROBE_ANSWERED", lesson, index, ...answered };
}

/**
 * The question whose turn it is in something that was begun.
 * @throws Error where it was not, or is over
 */
export function turnOf(
  open: { questions: readonly Serving[]; outcomes: readonly unknown[] } | null,
  what: string,
): { index: number; serving: Serving } {
  const index = open?.outcomes.length ?? 0;
  const serving = open?.questions[index];
  if (!serving) throw new Error(`${what} asks nothing`);
  return { index, serving };
}

function plannedLesson(context: PathContext, id: string): PlanLesson {
  const found = lessonOf(context, id);
  if (!found) throw new Error(`The plan has no lesson ${id}`);
  return found;
}
