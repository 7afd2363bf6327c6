import type { Catalogue } from "~/domain/course/catalogue";
import type { SkillNews } from "~/domain/path/memory";
import type { Trx } from "~db/queries/connection.server";
import { listPathsOfLearner } from "~db/queries/paths.server";
import { applyEvents, lockOpenPath } from "./move-path.server";
import type { OpenPath } from "./read-path.server";

type Spread = {
  from: OpenPath;
  skills: Record<string, SkillNews>;
  now: Date;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
};

/** A skill mastered on one path is mastered on every path of the same person. */
export async function spreadMastery(
  trx: Trx,
  { from, skills, now, readCatalogue }: Spread,
): Promise<void> {
  const rows = await listPathsOfLearner(trx, { learnerId: from.learnerId });
  for (const row of rows.filter((one) => one.id !== from.id)) {
    const path = await lockOpenPath(trx, { pathId: row.id, readCatalogue });
    if (!path) continue;
    const event = { type: "SKILLS_MOVED" as const, skills, now: now.toISOString() };
    // Every state has a place for news of skills.
    await applyEvents(trx, path, { actorId: from.learnerId, now, events: [event] });
  }
}
