// Rows of an export in the reader's words: what a file and a printed page both show.
import type { Titles } from "~/domain/course/titles";
import { gradeViewsOf } from "~/domain/credit/grade-views";
import type { ExportColumnId, ExportKind } from "~/domain/guidance/export-columns";
import { dayOf } from "~/i18n/day-of";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { claimStageWords } from "~/ui/claim-words";
import { taskStageWords } from "~/ui/task-words";
import type { Db } from "~db/queries/connection.server";
import {
  type EvidenceRow,
  listEvidenceRows,
  listProgressRows,
  listResultRows,
  type ProgressRow,
  type ResultRow,
} from "~db/queries/exports.server";
import { stageText } from "./step-text";

export type ExportCell = string | number | null;
export type ExportRow = Partial<Record<ExportColumnId, ExportCell>>;

type Asked = {
  organisationIds: readonly string[];
  groupId: string;
  limit: number;
  offset: number;
};

/** A page of rows, by learner. Which of the cells may be shown is for the columns to say. */
export async function exportRows(
  db: Db,
  kind: ExportKind,
  { titles, ...page }: Asked & { titles: Titles },
): Promise<ExportRow[]> {
  switch (kind) {
    case "progress":
      return (await listProgressRows(db, page)).map((row) => progressCells(row, titles));
    case "results":
      return (await listResultRows(db, page)).map((row) => resultCells(row, titles));
    case "evidence":
      return (await listEvidenceRows(db, page)).map((row) => evidenceCells(row, titles));
  }
}

/** A share as percent, to one decimal. */
function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}

function progressCells(row: ProgressRow, titles: Titles): ExportRow {
  const { learner, email, level, done, total } = row;
  return {
    ...{ learner, email, level, done, total },
    goal: titles.goal({ kind: row.goalKind, id: row.goalId }),
    stage: stageText(row.phase),
    percent: total > 0 ? percentOf(done / total) : null,
    lastOn: dayOf(row.lastAt),
  };
}

function resultCells(row: ResultRow, titles: Titles): ExportRow {
  const { learner, email, sittings, bestShare, exam, task, grade, lastAt } = row;
  const views = sittings > 0 ? gradeViewsOf(grade) : [];
  return {
    ...{ learner, email, sittings },
    exam: titles.module(row.moduleId),
    bestPercent: bestShare === null ? null : percentOf(bestShare),
    examGrade: sittings > 0 ? exam : null,
    taskGrade: task,
    grade: sittings > 0 ? grade : null,
    ...Object.fromEntries(views.map((view) => [view.scale, view.grade])),
    lastOn: lastAt && dayOf(lastAt),
  };
}

function evidenceCells(row: EvidenceRow, titles: Titles): ExportRow {
  const { learner, email, kind, moduleId, skillIds, state } = row;
  return {
    ...{ learner, email },
    kind: kindWord(kind),
    about: moduleId === null ? formatList(skillIds.map(titles.skill)) : titles.module(moduleId),
    state: stateWord(kind, state),
    begunOn: dayOf(row.begunAt),
    changedOn: dayOf(row.changedAt),
  };
}

function kindWord(kind: EvidenceRow["kind"]): string {
  switch (kind) {
    case "workplace":
      return m.export_kind_task();
    case "exam-task":
      return m.export_kind_exam_task();
    case "claim":
      return m.export_kind_claim();
  }
}

const taskStages = [
  "draft",
  "with-supervisor",
  "with-instructor",
  "returned",
  "accepted",
  "withdrawn",
] as const;
const claimStages = [
  "claimed",
  "evidence",
  "assessed",
  "recognised",
  "partly",
  "refused",
  "appealed",
  "withdrawn",
] as const;

function stateWord(kind: EvidenceRow["kind"], state: string): string {
  if (kind === "claim") {
    const stage = claimStages.find((one) => one === state);
    return stage ? claimStageWords(stage) : state;
  }
  const stage = taskStages.find((one) => one === state);
  return stage ? taskStageWords(stage) : state;
}
