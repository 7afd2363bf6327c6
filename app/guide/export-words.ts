// What an export and its columns are called.
import type { ExportColumnId, ExportKind } from "~/domain/guidance/export-columns";
import { m } from "~/i18n/messages";
import { scaleWord } from "./exam-words";

export function exportWord(kind: ExportKind): string {
  switch (kind) {
    case "progress":
      return m.export_progress();
    case "results":
      return m.export_results();
    case "evidence":
      return m.export_evidence();
  }
}

export function exportLead(kind: ExportKind): string {
  switch (kind) {
    case "progress":
      return m.export_progress_lead();
    case "results":
      return m.export_results_lead();
    case "evidence":
      return m.export_evidence_lead();
  }
}

const columns: Record<ExportColumnId, () => string> = {
  learner: () => m.exams_col_learner(),
  email: () => m.export_col_email(),
  goal: () => m.export_col_goal(),
  level: () => m.export_col_level(),
  stage: () => m.export_col_stage(),
  done: () => m.export_col_done(),
  total: () => m.export_col_total(),
  percent: () => m.export_col_percent(),
  lastOn: () => m.export_col_last(),
  exam: () => m.export_col_exam(),
  sittings: () => m.export_col_sittings(),
  bestPercent: () => m.export_col_best(),
  examGrade: () => m.export_col_exam_grade(),
  taskGrade: () => m.export_col_task_grade(),
  grade: () => m.exams_col_grade(),
  gymnasium: () => m.export_col_corresponds({ scale: scaleWord("gymnasium") }),
  yh: () => m.export_col_corresponds({ scale: scaleWord("yh") }),
  ugvg: () => m.export_col_corresponds({ scale: scaleWord("ugvg") }),
  u345: () => m.export_col_corresponds({ scale: scaleWord("u345") }),
  kind: () => m.export_col_kind(),
  about: () => m.export_col_about(),
  state: () => m.export_col_stage(),
  begunOn: () => m.export_col_begun(),
  changedOn: () => m.export_col_changed(),
};

export function columnWord(id: ExportColumnId): string {
  return columns[id]();
}
