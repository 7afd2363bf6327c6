import { leastAnswers } from "~/domain/mastery/mastered";
import type { Db } from "~db/queries/connection.server";
import { type GroupWeek, listGroupWeeks } from "~db/queries/group-weeks.server";

/** A term of school. */
export const shownWeeks = 16;

export type TrendWeek = Omit<GroupWeek, "mastered"> & {
  mastered?: number;
  /** Share of right answers, 0..1; null under three answers. */
  share: number | null;
};

/** The last weeks of a group, from summary rows alone. */
export async function groupTrend(
  db: Db,
  asked: { groupId: string; organisationIds: readonly string[]; now: Date },
): Promise<TrendWeek[]> {
  const weeks = await listGroupWeeks(db, { ...asked, weeks: shownWeeks });
  return weeks.map(withShare);
}

export function withShare<Week extends { answers: number; rightAnswers: number }>(
  week: Week,
): Week & { share: number | null } {
  const { answers, rightAnswers } = week;
  return { ...week, share: answers < leastAnswers ? null : rightAnswers / answers };
}
