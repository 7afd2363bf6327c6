// Between the questions of a new lesson come others: those of a visit, and kept skills that would fade unseen.
import { drawQuestions, type PoolQuestion, type Seen } from "./draw-questions";
import { lessonMemory, type Memory, type PathContext, type Serving } from "./memory";
import type { PlanLesson } from "./plan";
import { teacherOf, visitInHand } from "./remediation";
import { isLessonDone, isSecured } from "./standing";

/** A question that does not stand in the text of the lesson. */
export type Extra = { kind: "mixed" | "visit"; skill: string; serving: Serving };

/** The skills that an extra question may ask about now, the first choice first. */
export type ExtraSkills = { kind: Extra["kind"]; skills: string[] };

/**
 * What an extra question may ask about now. In a visit it is the visit's skill alone. Else a kept skill is due as
 * soon as fewer were mixed in than one for `every` first tries beyond the first `block`: at least a third of what
 * follows the block. Skips to look at again go first, then what is kept in the same areas, the first to fade first.
 * @returns null where nothing is due, or nothing is kept
 * Source: adaptation.md "The next step, and why" (Rohrer et al. 2020) and "Mastery" ("probe 10–20 % of the skips").
 */
export function extraSkills(context: PathContext, lesson: PlanLesson): ExtraSkills | null {
  const { memory } = context;
  const own = lessonMemory(memory, lesson.id);
  if (own.check !== null || memory.probe?.lesson === lesson.id) return null;
  const visit = visitInHand(context);
  if (visit?.lesson === lesson.id) return { kind: "visit", skills: [visit.skill] };
  if (!isMixedDue(context, lesson)) return null;
  const isAskable = (skill: string) =>
    !lesson.skills.includes(skill) && teacherOf(context, skill) !== undefined;
  const kept = keptSkills(context, lesson).sort((a, b) => dueAt(memory, a) - dueAt(memory, b));
  const skills = [...new Set([...memory.toProbe, ...kept])].filter(isAskable);
  return skills.length > 0 ? { kind: "mixed", skills } : null;
}

function isMixedDue(context: PathContext, lesson: PlanLesson): boolean {
  const { interleave } = context.strategy;
  if (!interleave || isLessonDone(context, lesson)) return false;
  const { answers, mixed } = lessonMemory(context.memory, lesson.id);
  return mixed < (answers - interleave.block) / interleave.every;
}

function keptSkills(context: PathContext, lesson: PlanLesson): string[] {
  const neighbours = context.plan.lessons.filter(({ areas }) =>
    areas.some((area) => lesson.areas.includes(area)),
  );
  const skills = neighbours.flatMap((neighbour) => neighbour.skills);
  return skills.filter((skill) => isSecured(context.memory, skill));
}

function dueAt({ skills }: Memory, skill: string): number {
  const due = skills[skill]?.dueAt;
  return due ? Date.parse(due) : Number.MAX_SAFE_INTEGER;
}

/**
 * The extra question that is due now. It stays the same until it is answered.
 * @param pool questions of the skills that `extraSkills` names; those of other skills are left alone
 * @param seed fixes the draw, for example from the ids of path and lesson
 * @returns null where none is due, or the pool has none
 */
export function extraQuestion(
  context: PathContext,
  lesson: PlanLesson,
  pool: readonly PoolQuestion[],
  seen: Seen,
  seed: number,
): Extra | null {
  const wanted = extraSkills(context, lesson);
  if (!wanted) return null;
  const served = servedQuestions(context.memory);
  const free = pool.filter(({ id }) => !served.has(id));
  const askable = wanted.skills.filter((skill) => free.some((one) => one.skill === skill));
  const { toProbe } = context.memory;
  // The order of `extraSkills` stands between skills that were met equally long ago.
  const [skill] = askable.sort(
    (a, b) =>
      Number(toProbe.includes(b)) - Number(toProbe.includes(a)) ||
      metAt(context, seen, a) - metAt(context, seen, b),
  );
  if (skill === undefined) return null;
  const ofSkill = free.filter((one) => one.skill === skill);
  const [serving] = drawQuestions(ofSkill, seen, 1, seed);
  return serving ? { kind: wanted.kind, skill, serving } : null;
}

/** When a question of the lesson that teaches the skill was last met; 0 where none was. */
function metAt(context: PathContext, seen: Seen, skill: string): number {
  const teacher = teacherOf(context, skill);
  const met = [...seen].flatMap(([id, { lastAt }]) =>
    teacher && id.startsWith(`${teacher.id}/`) ? [Date.parse(lastAt)] : [],
  );
  return Math.max(0, ...met);
}

/** Questions that an open check, sitting, probe or first check has drawn: they are not explained beside it. */
export function servedQuestions({ lessons, modules, placement, probe }: Memory): Set<string> {
  const served = [
    ...Object.values(lessons).flatMap(({ check }) => check?.questions ?? []),
    ...Object.values(modules).flatMap(({ sitting }) => sitting?.questions ?? []),
    ...(probe?.questions ?? []),
    ...(placement.serving ? [placement.serving] : []),
  ];
  return new Set(served.map(({ question }) => question));
}

/** Predicted success of a question that teaches most. adaptation.md: "Keep predicted success of practice at .70–.85". */
const aim = { from: 0.7, to: 0.85 };

/**
 * Questions in the order in which they teach most: those whose success is predicted between .70 and .85 first, then
 * the nearest to that. Equal ones keep their order.
 * @param predict probability of a right answer, 0..1
 */
export function aimed<Question>(
  questions: readonly Question[],
  predict: (question: Question) => number,
): Question[] {
  const distance = (question: Question) => {
    const success = predict(question);
    return Math.max(0, aim.from - success, success - aim.to);
  };
  return questions
    .map((question) => ({ question, off: distance(question) }))
    .sort((a, b) => a.off - b.off)
    .map(({ question }) => question);
}
