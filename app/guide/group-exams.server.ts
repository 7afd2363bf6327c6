// One group's exams: which modules have one, and how its learners stand in the one that was chosen.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { Grade5 } from "~/domain/credit/grade-scale";
import { strategyOf } from "~/domain/path/strategy";
import type { Part } from "~/http/part";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { type LearnerExam, listLearnerExams } from "~db/queries/group-exams.server";
import { groupPlans } from "./group-plans.server";

export type ExamRow = {
  learnerId: string;
  learnerName: string;
  pathId: string;
  sittings: number;
  sittingsLeft: number;
  isSitting: boolean;
  hasLook: boolean;
  /** ISO instant, where the next sitting has to be waited for. */
  waitsUntil: string | null;
  bestShare: number | null;
  exam: Grade5;
  task: Grade5 | null;
  grade: Grade5;
};

export type ExamList = {
  modules: { id: string; title: string; courseTitle: string }[];
  /** The module that is shown; null where no plan has any. */
  moduleId: string | null;
  rows: ExamRow[];
  of: number;
};

type Asked = {
  organisationIds: readonly string[];
  groupId: string;
  /** "course/module" as the address has it */
  wanted: string | null;
  part: Pick<Part, "limit" | "offset">;
  locale: Locale;
  now: Date;
};

export async function groupExams(db: Db, asked: Asked): Promise<ExamList> {
  const { organisationIds, groupId, part, locale, now } = asked;
  const [plans, { catalogue }] = await Promise.all([
    groupPlans(db, { organisationIds, groupId }),
    newestCatalogue(db),
  ]);
  const titles = titlesIn(catalogue, locale);
  const ids = [
    ...new Set([...plans.values()].flatMap(({ modules }) => modules.map(({ id }) => id))),
  ];
  const moduleId = ids.find((id) => id === asked.wanted) ?? ids[0] ?? null;
  const planKeys = [...plans].flatMap(([key, plan]) =>
    plan.modules.some(({ id }) => id === moduleId) ? key : [],
  );
  const found = moduleId
    ? await listLearnerExams(db, { organisationIds, groupId, moduleId, planKeys, ...part })
    : [];
  return {
    modules: ids.map((id) => ({
      id,
      title: titles.module(id),
      courseTitle: titles.goal({ kind: "course", id: id.split("/")[0] ?? "" }),
    })),
    moduleId,
    rows: found.map((row) => rowOf(row, now)),
    of: found[0]?.of ?? 0,
  };
}

function rowOf(found: LearnerExam, now: Date): ExamRow {
  const { strategyVersion, granted, notBefore, of: _, ...row } = found;
  const { exam } = strategyOf("degree", strategyVersion);
  const left = exam.sittings + granted - row.sittings - (row.isSitting ? 1 : 0);
  return {
    ...row,
    sittingsLeft: Math.max(0, left),
    waitsUntil: notBefore && notBefore > now ? notBefore.toISOString() : null,
  };
}
