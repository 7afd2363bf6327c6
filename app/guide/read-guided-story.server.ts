import { z } from "zod";
import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { helpWanted } from "~/domain/path/help-wanted";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { listGroupMastery, listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";
import type { PathRow } from "~db/queries/paths.server";
import { findFirstStepFrom } from "~db/queries/story-steps.server";
import { learnerStory, type Story } from "./learner-story.server";
import type { Overruling } from "./overrule-offer";
import { overruleOffers } from "./overrule-offers.server";
import { type PathFacts, pathFacts, skillsOf } from "./path-facts.server";
import { type PathWeeks, pathWeeks } from "./path-weeks.server";
import { readablePath } from "./readable-path.server";
import type { Guide, GuidedLearner } from "./require-guide.server";

export type GuidedStory = {
  pathId: string;
  /** All paths of the learner that the asker may see. */
  paths: { id: string; goal: string }[];
  facts: PathFacts;
  overruling: Overruling;
  /** The skill whose answers alone are shown. */
  skill: { id: string; title: string } | null;
  story: Story;
  /** The last day whose events are shown, where one was asked for; YYYY-MM-DD. */
  on: string | null;
  weeks: PathWeeks;
};

type GuidedPath = { row: PathRow; catalogue: Catalogue; open: OpenPath };

const searchSchema = z.object({
  path: z.uuid().optional().catch(undefined),
  skill: z.string().optional(),
  before: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
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
  const read = await Promise.all(
    rows.map(async (row) => {
      const catalogue = await catalogueOf(db, row.publication_id);
      return { row, catalogue, open: readablePath(row, catalogue) };
    }),
  );
  // One path that cannot be read must not hide the others.
  const opened = read.filter((one): one is GuidedPath => one.open !== undefined);
  const chosen = chosenPath(opened, asked);
  if (!chosen) return null;

  const { row, catalogue, open } = chosen;
  const skillIds = skillsOf(open);
  const skillId = skillIds.find((id) => id === asked.skill);
  const { id: learnerId, groupId } = learner;
  const titles = titlesIn(catalogue, locale);
  const now = new Date();
  const own = { pathId: row.id, organisationIds };
  const [mastery, overruling, weeks, story] = await Promise.all([
    listGroupMastery(db, { organisationIds, groupId, learnerId, skillIds }),
    overruleOffers(db, open, { organisationIds, titles, now }),
    pathWeeks(db, { ...own, now }),
    learnerStory(db, {
      ...own,
      learnerId,
      catalogue,
      locale,
      before: asked.before ?? (await firstAfter(db, own, asked.on)),
      skillId,
    }),
  ]);
  return {
    pathId: row.id,
    paths: opened.map(({ row: one }) => ({
      id: one.id,
      goal: titles.goal({ kind: one.goal_kind, id: one.goal_id }),
    })),
    facts: pathFacts(open, {
      eqf: row.eqf,
      catalogue,
      locale,
      mastery: mastery.get(learnerId),
    }),
    overruling,
    skill: skillId ? { id: skillId, title: titles.skill(skillId) } : null,
    story,
    on: asked.on ?? null,
    weeks,
  };
}

/** The first event after a day; undefined where there is none, or where no day was asked for. */
async function firstAfter(
  db: Db,
  own: { pathId: string; organisationIds: readonly string[] },
  on: string | undefined,
): Promise<number | undefined> {
  if (!on) return undefined;
  const next = new Date(`${on}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return findFirstStepFrom(db, { ...own, day: next.toISOString().slice(0, 10) });
}

/** One that is asked for; else one that teaches the skill; else one that needs a person; else the latest. */
function chosenPath(
  opened: GuidedPath[],
  { path, skill }: { path?: string; skill?: string },
): GuidedPath | undefined {
  const isWanted = ({ open }: GuidedPath) => {
    if (path) return open.id === path;
    if (skill) return skillsOf(open).includes(skill);
    const { lessons, modules } = helpWanted(open.context);
    return lessons.length + modules.length > 0;
  };
  return opened.find(isWanted) ?? opened[0];
}
