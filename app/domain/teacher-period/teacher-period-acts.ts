// Whose turn it is with a teacher's period, and what teacher and school may do now.
import type { PeriodStage } from "./advance-teacher-period";
import type { PeriodRole } from "./teacher-period-event";
import { isReportWithSchool, type PeriodMemory } from "./teacher-period-memory";

/** Whether the days of a period are being written: both have agreed, and the time at the host is not over. */
export function isLived(stage: PeriodStage): boolean {
  return stage === "agreed" || stage === "ongoing";
}

/** Whether something can be noted that is otherwise at the host: once the teacher has been there. */
export function takesFindings(stage: PeriodStage): boolean {
  return stage === "ongoing" || stage === "reporting" || stage === "done";
}

type Standing = { stage: PeriodStage; memory: PeriodMemory };

/** Whom the period waits for; nobody once it is over. */
export function periodWaitsFor({ stage, memory }: Standing): PeriodRole | "nobody" {
  switch (stage) {
    case "planned":
      return memory.approval === null && memory.asked === null ? "school" : "teacher";
    case "agreed":
    case "ongoing":
      return "teacher";
    case "reporting":
      return isReportWithSchool(memory) ? "school" : "teacher";
    case "done":
    case "cancelled":
      return "nobody";
  }
}

const periodActNames = [
  "change-plan",
  "note-host",
  "approve",
  "send-back",
  "write-day",
  "begin-report",
  "give-report",
  "confirm-report",
  "cancel",
] as const;
export type PeriodAct = (typeof periodActNames)[number];

/** What a party may do now; never more than the statechart takes. */
export function periodActs({ stage, memory }: Standing, role: PeriodRole): PeriodAct[] {
  const isTeacher = role === "teacher";
  const isPlanned = stage === "planned";
  const isReporting = stage === "reporting";
  const isWithSchool = isReportWithSchool(memory);
  const isWritten = isLived(stage);
  const open: Record<PeriodAct, boolean> = {
    "change-plan": isTeacher && (isPlanned || stage === "agreed"),
    "note-host": isPlanned,
    approve: !isTeacher && isPlanned && memory.approval === null,
    "send-back":
      !isTeacher && ((isPlanned && memory.approval === null) || (isReporting && isWithSchool)),
    "write-day": isTeacher && (isWritten || (isReporting && !isWithSchool)),
    "begin-report": isTeacher && stage === "ongoing" && memory.days.length > 0,
    "give-report": isTeacher && isReporting && !isWithSchool,
    "confirm-report": !isTeacher && isReporting && isWithSchool,
    cancel: isPlanned || isWritten,
  };
  return periodActNames.filter((act) => open[act]);
}
