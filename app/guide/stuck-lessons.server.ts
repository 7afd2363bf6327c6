// What keeps learners stuck in lessons: what is missing below, how near mastery is, which wrong idea is behind it.
import { readQuestion } from "~/curriculum/current-publication.server";
import { explainGrade } from "~/domain/assessment/explain";
import type { StuckLesson } from "~/domain/guidance/suggested-act";
import type { Plan } from "~/domain/path/plan";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import {
  type IdeaHeld,
  listCharges,
  listIdeasHeld,
  listPathPins,
  type PathPin,
} from "~db/queries/needs-details.server";
import { planOfKey } from "./group-plans.server";

export type StuckIn = StuckLesson & {
  /** The wrong idea in the words of the question's feedback. */
  idea: string | null;
  /** Number of the section with the worked example, 1 first. */
  workedSection: number | null;
};

type Wanted = { pathId: string; lesson: string };

/** Numbers of a question are drawn; the reader sees one drawing of them. */
const shownSeed = 1;

/** What is behind each of these, by “<path> <lesson>”. */
export async function stuckLessons(
  db: Db,
  wanted: readonly Wanted[],
  locale: Locale,
): Promise<Map<string, StuckIn>> {
  const pathIds = [...new Set(wanted.map(({ pathId }) => pathId))];
  const pins = new Map((await listPathPins(db, { pathIds })).map((pin) => [pin.pathId, pin]));
  const plans = await plansOf(db, [...pins.values()]);
  const lessons = wanted.flatMap(({ pathId, lesson: id }) => {
    const [pin, plan] = [pins.get(pathId), plans.get(pathId)];
    const lesson = plan?.lessons.find((one) => one.id === id);
    return pin && plan && lesson ? [{ pin, plan, lesson }] : [];
  });
  const asked = {
    pathIds,
    learnerIds: [...pins.values()].map(({ learnerId }) => learnerId),
    skillIds: lessons.flatMap(({ lesson }) => [...lesson.skills, ...lesson.requires]),
  };
  const [charges, ideas] = await Promise.all([listCharges(db, asked), listIdeasHeld(db, asked)]);
  const entries = lessons.map(async ({ pin, plan, lesson }) => {
    const isSecured = (skill: string) =>
      charges.get(`${pin.learnerId} ${skill}`) === 100 ||
      [...pin.skipped, ...pin.recognised].includes(skill);
    const missing = lesson.requires.find((skill) => !isSecured(skill));
    const teacher = plan.lessons.find(({ skills }) => missing && skills.includes(missing));
    const idea = await ideaOf(db, pin, lesson.skills, ideas, locale);
    const skill = lesson.skills[0] ?? null;
    const stuck: StuckIn = {
      kind: "lesson",
      lesson: lesson.id,
      skill,
      missing: teacher?.id ?? null,
      charge: charges.get(`${pin.learnerId} ${skill}`) ?? 0,
      isSafety: lesson.isSafety,
      hasIdea: idea !== null,
      hasExample: lesson.workedSection !== null,
      idea,
      workedSection: lesson.workedSection,
    };
    return [`${pin.pathId} ${lesson.id}`, stuck] as const;
  });
  return new Map(await Promise.all(entries));
}

/** The plan of each path. Many paths follow from one pin, and its plan is made once. */
async function plansOf(db: Db, pins: readonly PathPin[]): Promise<Map<string, Plan>> {
  const made = new Map<string, Plan>();
  const plans = new Map<string, Plan>();
  for (const pin of pins) {
    const { publicationId, goalKind, goalId, strategy, strategyVersion, eqf } = pin;
    const key = [publicationId, goalKind, goalId, strategy, strategyVersion, eqf].join(" ");
    const plan = made.get(key) ?? (await planOfKey(db, pin));
    made.set(key, plan);
    plans.set(pin.pathId, plan);
  }
  return plans;
}

async function ideaOf(
  db: Db,
  { learnerId, publicationId }: PathPin,
  skills: readonly string[],
  ideas: readonly IdeaHeld[],
  locale: Locale,
): Promise<string | null> {
  const held = ideas.find((one) => one.learnerId === learnerId && skills.includes(one.skillId));
  if (!held) return null;
  const found = await readQuestion(db, publicationId, held.questionId);
  if (!found) return null;
  const shown = { misconceptions: [held.misconception] };
  return explainGrade(found.question, shown, shownSeed, locale).misconceptions[0] ?? null;
}
