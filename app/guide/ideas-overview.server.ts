import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { countAnswering, listTopIdeas } from "~db/queries/group-ideas.server";
import { leastLearners } from "./group-ideas";
import { ideaText } from "./idea-text.server";

export type IdeaOfGroup = { feedback: string; learners: number };

/** What most learners of a group hold. */
export type GroupOverview = {
  /** Ideas that the group holds in all. */
  ideas: number;
  top: IdeaOfGroup[];
};

/** As many ideas of a group as a card holds. */
const shownIdeas = 3;

/** The wrong ideas of all groups of the asker, by group; groups that hold none are left out. */
export async function ideasOverview(
  db: Db,
  { organisationIds, locale }: { organisationIds: readonly string[]; locale: Locale },
): Promise<Map<string, GroupOverview>> {
  const rows = await listTopIdeas(db, { organisationIds, top: shownIdeas });
  const answering = await countAnswering(db, {
    organisationIds,
    groupIds: [...new Set(rows.map(({ groupId }) => groupId))],
    skillIds: [...new Set(rows.map(({ skillId }) => skillId))],
  });
  const groups = new Map<string, GroupOverview>();
  for (const row of rows) {
    const group = groups.get(row.groupId) ?? { ideas: row.ideas, top: [] };
    groups.set(row.groupId, group);
    // Of one or two learners it would tell of a person.
    if ((answering.get(`${row.groupId} ${row.skillId}`) ?? 0) < leastLearners) continue;
    const text = await ideaText(db, { ...row, locale });
    if (text) group.top.push({ feedback: text.feedback, learners: row.learners });
  }
  return groups;
}
