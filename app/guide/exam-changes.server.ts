// What was decided about exams, in words, a page at a time.
import type { AuthContext } from "~/auth/lucia.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { Part } from "~/http/part";
import { type ExamChange, listExamChanges } from "~db/queries/exam-log.server";

type Asked = {
  organisationIds: readonly string[];
  groupId: string;
  learnerId?: string;
  moduleId?: string;
  part: Part;
};

export type ShownChange = Omit<ExamChange, "at" | "moduleId"> & {
  at: string;
  /** Title of the exam; null for what holds for all. */
  module: string | null;
};

export type ExamChangeList = { changes: ShownChange[]; of: number; page: number; limit: number };

export async function examChanges(
  { db, locale }: AuthContext,
  { part: { page, limit, offset }, ...asked }: Asked,
): Promise<ExamChangeList> {
  const [{ changes, of }, { catalogue }] = await Promise.all([
    listExamChanges(db, { ...asked, limit, offset }),
    newestCatalogue(db),
  ]);
  const titles = titlesIn(catalogue, locale);
  return {
    changes: changes.map(({ moduleId, at, ...change }) => ({
      ...change,
      at: at.toISOString(),
      module: moduleId && titles.module(moduleId),
    })),
    of,
    page,
    limit,
  };
}
