import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { ProposalMemory } from "~/domain/lesson-proposal/proposal-memory";
import type { Db } from "~db/queries/connection.server";
import { type LessonChange, listLessonChanges } from "~db/queries/lesson-changes.server";

/** The publications after a proposal in which its lesson reads otherwise, under whatever name it has now. */
export async function lessonChanges(
  db: Db,
  { lesson, proposedAfter }: Pick<ProposalMemory, "lesson" | "proposedAfter">,
): Promise<LessonChange[]> {
  const { catalogue } = await newestCatalogue(db);
  const renamed = catalogue.renamed?.[lesson];
  const lessonIds = renamed ? [lesson, renamed] : [lesson];
  return listLessonChanges(db, { lessonIds, after: proposedAfter });
}
