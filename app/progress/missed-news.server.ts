import { isDeepStrictEqual } from "node:util";
import type { PathEvent } from "~/domain/path/event";
import type { Db } from "~db/queries/connection.server";
import { listFreshness } from "~db/queries/freshness.server";
import { listMastery } from "~db/queries/mastery.server";
import { listRecognitionsOfLearner } from "~db/queries/prior-learning.server";
import { newsOf } from "./enrol.server";
import type { OpenPath } from "./read-path.server";

/**
 * What a path has not heard of the skills of its plan, because its plan did not have them when it happened: answers
 * given and recognitions made elsewhere.
 */
export async function missedNews(db: Db, path: OpenPath, now: Date): Promise<PathEvent[]> {
  const { learnerId, context } = path;
  const { plan, memory } = context;
  const planned = new Set(plan.lessons.flatMap((lesson) => lesson.skills));
  const told = newsOf(await listMastery(db, { learnerId }), await listFreshness(db, { learnerId }));
  const skills = Object.entries(told).filter(
    ([id, news]) => planned.has(id) && !isDeepStrictEqual(memory.skills[id], news),
  );
  const recognitions = (await listRecognitionsOfLearner(db, { learnerId })).filter(
    ({ skillId, withdrawnAt }) =>
      withdrawnAt === null && planned.has(skillId) && !memory.recognised.includes(skillId),
  );
  const instant = now.toISOString();
  return [
    ...(skills.length > 0
      ? [{ type: "SKILLS_MOVED" as const, skills: Object.fromEntries(skills), now: instant }]
      : []),
    ...recognitions.map(({ skillId, reason }) => ({
      type: "SKILLS_RECOGNISED" as const,
      skills: [skillId],
      reason,
      now: instant,
    })),
  ];
}
