// Which columns of an export a person may have, by their roles in the school that owns the group. Addresses are for those
// who write to learners: teachers and administrators. Coordinators get nothing about people.
import { z } from "zod";

export const exportKinds = ["progress", "results", "evidence"] as const;
export const exportKindSchema = z.enum(exportKinds);
export type ExportKind = z.infer<typeof exportKindSchema>;

export type ExportRole = "learner" | "teacher" | "instructor" | "coordinator" | "admin";

/** `text` is made safe for spreadsheets; a `number` stays one; a `day` is YYYY-MM-DD. */
export type ExportColumn = {
  id: ExportColumnId;
  type: "text" | "number" | "day";
  /** Tells who somebody is beyond their name. */
  isContact?: true;
};

export type ExportColumnId =
  | "learner"
  | "email"
  | "goal"
  | "level"
  | "stage"
  | "done"
  | "total"
  | "percent"
  | "lastOn"
  | "exam"
  | "sittings"
  | "bestPercent"
  | "examGrade"
  | "taskGrade"
  | "grade"
  | "gymnasium"
  | "yh"
  | "ugvg"
  | "u345"
  | "kind"
  | "about"
  | "state"
  | "begunOn"
  | "changedOn";

const person: ExportColumn[] = [
  { id: "learner", type: "text" },
  { id: "email", type: "text", isContact: true },
];

const columns: Record<ExportKind, ExportColumn[]> = {
  progress: [
    ...person,
    { id: "goal", type: "text" },
    { id: "level", type: "number" },
    { id: "stage", type: "text" },
    { id: "done", type: "number" },
    { id: "total", type: "number" },
    { id: "percent", type: "number" },
    { id: "lastOn", type: "day" },
  ],
  results: [
    ...person,
    { id: "exam", type: "text" },
    { id: "sittings", type: "number" },
    { id: "bestPercent", type: "number" },
    { id: "examGrade", type: "number" },
    { id: "taskGrade", type: "number" },
    { id: "grade", type: "number" },
    { id: "gymnasium", type: "text" },
    { id: "yh", type: "text" },
    { id: "ugvg", type: "text" },
    { id: "u345", type: "text" },
    { id: "lastOn", type: "day" },
  ],
  evidence: [
    ...person,
    { id: "kind", type: "text" },
    { id: "about", type: "text" },
    { id: "state", type: "text" },
    { id: "begunOn", type: "day" },
    { id: "changedOn", type: "day" },
  ],
};

/**
 * The columns of an export for somebody with these roles in the group's school, in their order.
 * @returns none where the roles give no right to any export
 */
export function exportColumns(kind: ExportKind, roles: readonly ExportRole[]): ExportColumn[] {
  const mayWrite = roles.includes("teacher") || roles.includes("admin");
  if (!mayWrite && !roles.includes("instructor")) return [];
  return columns[kind].filter(({ isContact }) => mayWrite || !isContact);
}
