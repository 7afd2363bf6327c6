// The learners whose rows a load is made of: real walks by the real engine, one after another, and one very long story.

import { catalogueOf } from "~/curriculum/current-publication.server";
import { randomFrom, seedFrom } from "~/domain/assessment/draw";
import type { Catalogue } from "~/domain/course/catalogue";
import { openingOf } from "~/domain/path/advance";
import type { PathEvent } from "~/domain/path/event";
import type { Goal, PlanLesson } from "~/domain/path/plan";
import { enrol } from "~/progress/enrol.server";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import type { DemoWalker } from "~db/demo-acts";
import { walkWeeks } from "~db/demo-weeks";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertUser } from "~db/queries/users.server";

export type Template = { learnerId: string; pathId: string; answers: number };

export const loadGoal: Goal = { kind: "track", id: "operator" };
export const loadLevel = 4;

type Publication = { id: string; catalogue: Catalogue };

/** Some weeks of one learner, each of the templates another one: quick, slow, stuck, silent. */
export async function walkTemplate(
  db: Db,
  publication: Publication,
  number: number,
  now: Date,
): Promise<Template> {
  const chance = 0.7 + 0.28 * randomFrom(seedFrom("chance", number))();
  const walker = await beginWalk(db, publication, number, chance, now);
  const step = 2 + (number % 3);
  const last = number % 5 === 0 ? 12 : 1;
  const count = Math.floor((60 - last) / step);
  const sessions = Array.from({ length: count }, (_, index) => 60 - index * step);
  await walkWeeks(walker, { sessions, now, isEnding: () => false });
  return { ...walker, answers: await countAnswers(db, walker.learnerId) };
}

/**
 * A story of at least this many events: somebody who, after some real days, goes on practising for months. What is
 * practised over and over counts for nothing, so no answers are stored of it.
 */
export async function walkLongStory(
  db: Db,
  publication: Publication,
  { events, now }: { events: number; now: Date },
  told: (events: number) => void,
): Promise<Template> {
  const walker = await beginWalk(db, publication, 0, 0.9, now);
  await walkWeeks(walker, { sessions: [60, 58], now, isEnding: () => false });
  const { learnerId, pathId } = walker;
  const readCatalogue = (id: string) => catalogueOf(db, id);
  const step = (50 * dayMs) / events;
  for (let done = 0; done < events; told(done)) {
    const at = new Date(now.getTime() - 55 * dayMs + done * step);
    done = await inTransaction(db, async (trx) => {
      const path = await lockOpenPath(trx, { pathId, readCatalogue });
      const lesson = path?.course.plan.lessons[0];
      if (!path || !lesson) throw new Error("The long story has no path");
      const order = { actorId: learnerId, now: at, events: practised(path, lesson, at) };
      const moved = await applyEvents(trx, path, order);
      if (!moved.ok) throw new Error(`The long story stops after ${path.revision} events`);
      return moved.path.revision;
    });
  }
  return { learnerId, pathId, answers: await countAnswers(db, learnerId) };
}

const dayMs = 24 * 60 * 60 * 1000;

function practised(path: OpenPath, lesson: PlanLesson, at: Date): PathEvent[] {
  const now = at.toISOString();
  const answer = { outcome: 1, isRight: true, skills: {}, isEvidence: false, now };
  return [
    ...openingOf(path.snapshot, lesson.id, now),
    ...lesson.practice.map(
      (question): PathEvent => ({
        ...answer,
        type: "PRACTICE_ANSWERED",
        lesson: lesson.id,
        question,
      }),
    ),
  ];
}

async function beginWalk(
  db: Db,
  publication: Publication,
  number: number,
  chance: number,
  now: Date,
): Promise<DemoWalker> {
  const order = {
    goal: loadGoal,
    strategy: "retrainee",
    eqf: loadLevel,
    publication,
    now: new Date(now.getTime() - 61 * 24 * 60 * 60 * 1000),
  } as const;
  return inTransaction(db, async (trx) => {
    const learnerId = await insertUser(trx, {
      email: `template-${number}@load.test`,
      passwordHash: "none",
      name: `Load template ${number}`,
      locale: "fi",
    });
    if (!learnerId) throw new Error("The load has been begun before: give it an empty database");
    const { pathId } = await enrol(trx, { ...order, learnerId, actorId: learnerId });
    const chanceOf = (skill: string) =>
      Math.min(0.99, chance + 0.2 * (randomFrom(seedFrom(number, skill))() - 0.5));
    return { db, learnerId, pathId, chanceOf, told: { trade: null, hoursPerWeek: 5 } };
  });
}

async function countAnswers(db: Db, learnerId: string): Promise<number> {
  const { answers } = await db
    .selectFrom("answers")
    .select((eb) => eb.fn.countAll<string>().as("answers"))
    .where("learner_id", "=", learnerId)
    .executeTakeFirstOrThrow();
  return Number(answers);
}
