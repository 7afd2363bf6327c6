import { z } from "zod";
import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { courseOf, readPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { listGroupMastery, listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";
import type { PathRow } from "~db/queries/paths.server";
import { learnerStory, type Story } from "./learner-story.server";
import { type PathFacts, pathFacts, skillsOf } from "./path-facts.server";
import type { Guide, GuidedLearner } from "./require-guide.server";

export type GuidedStory = {
  pathId: string;
  /** All paths of the learner that the asker may see. */
  paths: { id: string; goal: string }[];
  facts: PathFacts;
  /** The skill whose answers alone are shown. */
  skill: { id: string; title: string } | null;
  story: Story;
};

const searchSchema = z.object({
  path: z.uuid().optional().catch(undefined),
  skill: z.string().optional(),
  before: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
});

/** The story that the address asks for: of one path, or of the one that teaches a skill, or of the latest. */
export async function readGuidedStory(
  context: AuthContext,
  { user, organisationIds, learner }: Guide & { learner: GuidedLearner },
  search: URLSearchParams,
): Promise<GuidedStory | null> {
  const { db, locale } = context;
  const asked = searchSchema.parse(Object.fromEntries(search));
  const rows = await listGuidedPathsOfLearner(db, { learnerId: learner.id, organisationIds });
  if (asked.path && !rows.some((row) => row.id === asked.path)) {
    await deny(context, user, `path:${asked.path}`);
  }
  const row = await chosenPath(db, rows, asked);
  if (!row) return null;

  const catalogue = await catalogueOf(db, row.publication_id);
  const path = readPath(row, catalogue);
  const skillIds = skillsOf(path);
  const skillId = skillIds.find((id) => id === asked.skill);
  const { id: learnerId, groupId } = learner;
  const [mastery, story] = await Promise.all([
    listGroupMastery(db, { organisationIds, groupId, learnerId, skillIds }),
    learnerStory(db, {
      pathId: row.id,
      learnerId,
      organisationIds,
      catalogue,
      locale,
      before: asked.before,
      skillId,
    }),
  ]);
  const titles = titlesIn(catalogue, locale);
  return {
    pathId: row.id,
    paths: rows.map((one) => ({
      id: one.id,
      goal: titles.goal({ kind: one.goal_kind, id: one.goal_id }),
    })),
    facts: pathFacts(path, {
      eqf: row.eqf,
      catalogue,
      locale,
      mastery: mastery.get(learnerId),
    }),
    skill: skillId ? { id: skillId, title: titles.skill(skillId) } : null,
    story,
  };
}

async function chosenPath(
  db: Db,
  rows: PathRow[],
  { path, skill }: { path?: string; skill?: string },
): Promise<PathRow | undefined> {
  if (path) return rows.find((row) => row.id === path);
  for (const row of skill ? rows : []) {
    const course = courseOf(row, await catalogueOf(db, row.publication_id));
    if (skillsOf({ course }).includes(skill ?? "")) return row;
  }
  return rows[0];
}
