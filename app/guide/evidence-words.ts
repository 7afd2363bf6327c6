import type { JudgedLevel } from "~/domain/workplace-task/judgement";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { claimStageWords } from "~/ui/claim-words";
import { taskStageWords } from "~/ui/task-words";
import type { EvidenceKind } from "~db/queries/evidence-queue.server";
import type { EvidenceQueue } from "./evidence-queue.server";

/** What kind of thing waits, as a filter names it. */
export function kindsWord(kind: EvidenceKind): string {
  switch (kind) {
    case "workplace":
      return m.evidence_kinds_workplace();
    case "exam-task":
      return m.evidence_kinds_exam_task();
    case "second-look":
      return m.evidence_kinds_second_look();
    case "claim":
      return m.evidence_kinds_claim();
    case "elsewhere":
      return m.evidence_kinds_elsewhere();
  }
}

type Row = EvidenceQueue["rows"][number];

/** The same of one row. */
export function kindWord({ kind, stage }: Pick<Row, "kind" | "stage">): string {
  if (kind === "workplace") return m.evidence_kind_workplace();
  if (kind === "exam-task") return m.evidence_kind_exam_task();
  if (kind === "second-look") return m.evidence_kind_second_look();
  return stage === "appealed" ? m.evidence_kind_appeal() : m.evidence_kind_claim();
}

/** What was brought: “text, 3 photos, a supervisor's word”. */
export function broughtWords(row: Row): string[] {
  return [
    ...(row.hasText ? [m.evidence_brought_text()] : []),
    ...(row.photos > 0 ? [m.evidence_brought_photos({ count: row.photos })] : []),
    ...(row.documents > 0 ? [m.evidence_brought_documents({ count: row.documents })] : []),
    ...(row.hasWord ? [row.isTask ? m.evidence_brought_word() : m.evidence_brought_seen()] : []),
  ];
}

/** Where something stands that was decided. */
export function stageWord(row: EvidenceQueue["decided"][number]): string {
  return row.moduleId
    ? taskStageWords(row.stage as Parameters<typeof taskStageWords>[0])
    : claimStageWords(row.stage as Parameters<typeof claimStageWords>[0]);
}

/** What follows from three criteria, said before it is sent; null while one is open. */
export function outcomeWords(criteria: readonly (JudgedLevel | undefined)[]): string | null {
  if (criteria.some((level) => level === undefined)) return null;
  const missing = criteria.flatMap((level, index) =>
    level === "not-yet" ? [formatNumber(index + 1)] : [],
  );
  return missing.length === 0
    ? m.evidence_outcome_accepted()
    : m.evidence_outcome_returned({ count: missing.length, numbers: missing.join(", ") });
}
