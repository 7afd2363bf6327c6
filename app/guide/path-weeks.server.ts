import { leastAnswers } from "~/domain/mastery/mastered";
import type { Db } from "~db/queries/connection.server";
import { listPathWeeks, type PathWeek } from "~db/queries/story-steps.server";

/** Half a year. */
const shownWeeks = 26;

export type ShownWeek = PathWeek & {
  /** Share of right answers, 0..1; null under three answers. */
  share: number | null;
};

export type PathWeeks = {
  /** ISO instant up to which everything is counted. */
  asOf: string;
  /** The earliest first. */
  weeks: ShownWeek[];
};

/** A path week by week, from summary rows alone. */
export async function pathWeeks(
  db: Db,
  asked: { pathId: string; organisationIds: readonly string[]; now: Date },
): Promise<PathWeeks> {
  const weeks = await listPathWeeks(db, { ...asked, weeks: shownWeeks });
  return {
    asOf: asked.now.toISOString(),
    weeks: weeks.map((week) => ({
      ...week,
      share: week.answers < leastAnswers ? null : week.rightAnswers / week.answers,
    })),
  };
}
