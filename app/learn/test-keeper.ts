// For tests: a learner whose skills were mastered some time ago.
import { startSkill } from "~/domain/mastery/mastery";
import { startFreshnessOf } from "~/progress/freshness.server";
import { beginPath, type Learner, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";

const dayLength = 86_400_000;

export function daysFrom(start: Date, days: number): Date {
  return new Date(start.getTime() + Math.round(days * dayLength));
}

/** A learner on the sample course who mastered these skills so many days before `now`. */
export async function makeKeeper(
  world: World,
  now: Date,
  skills: Record<string, number>,
): Promise<Learner> {
  const learner = await beginPath(world, { strategy: "retrainee", now: daysFrom(now, -60) });
  const { learnerId } = learner;
  await inTransaction(world.db, async (trx) => {
    for (const [skill, days] of Object.entries(skills)) {
      const then = daysFrom(now, -days);
      const mastered = { ...startSkill(), known: 0.97, answers: 4, masteredAt: then.toISOString() };
      await saveMastery(trx, { learnerId, skills: { [skill]: mastered } });
      await startFreshnessOf(trx, { learnerId, skills: [skill], now: then });
    }
  });
  return learner;
}
