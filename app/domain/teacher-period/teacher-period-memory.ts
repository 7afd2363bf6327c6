// What a teacher's period remembers: its plan, who agreed to it, its days, its report.
import type { GoalOutcome, PeriodEventOf, PeriodPlanned } from "./teacher-period-event";
import type { TeacherPlan } from "./teacher-plan";

export type DiaryDay = {
  /** YYYY-MM-DD */
  day: string;
  hours: number;
  done: string;
  skills: string[];
  /** How often it has been written; at least 1. */
  version: number;
};

export type PeriodMemory = {
  teacher: string;
  organisation: string;
  plan: TeacherPlan;
  /** When and how the host agreed, and who wrote it down; null until then. */
  host: {
    who: string;
    how: PeriodEventOf<"HOST_AGREED">["how"];
    on: string;
    notedBy: string;
  } | null;
  /** The school's approval of the plan; null until then. */
  approval: { by: string; at: string } | null;
  /** What the school asks to be changed; null where nothing is. */
  asked: { reason: string; by: string; at: string } | null;
  /** In the order of their days. */
  days: DiaryDay[];
  report: { outcomes: GoalOutcome[]; summary: string; at: string } | null;
  confirmation: { by: string; at: string } | null;
  cancelled: { reason: string; by: string; at: string } | null;
  /** Since when it stands as it stands. */
  since: string;
};

/** A period at its beginning. */
export function startPeriodMemory({ by, organisation, plan, now }: PeriodPlanned): PeriodMemory {
  return {
    teacher: by,
    organisation,
    plan,
    host: null,
    approval: null,
    asked: null,
    days: [],
    report: null,
    confirmation: null,
    cancelled: null,
    since: now,
  };
}

/** Another plan is agreed to anew, by everybody. */
export function changePlan(
  memory: PeriodMemory,
  { plan, now }: PeriodEventOf<"PLAN_CHANGED">,
): PeriodMemory {
  return { ...memory, plan, host: null, approval: null, asked: null, since: now };
}

/** The host has agreed to the plan; noted again, the newest word stands. */
export function noteHost(
  memory: PeriodMemory,
  { who, how, on, by, now }: PeriodEventOf<"HOST_AGREED">,
): PeriodMemory {
  return { ...memory, host: { who, how, on, notedBy: by }, since: now };
}

/** The school stands behind the plan; what it had asked for is settled. */
export function approve(
  memory: PeriodMemory,
  { by, now }: PeriodEventOf<"SCHOOL_APPROVED">,
): PeriodMemory {
  return { ...memory, approval: { by, at: now }, asked: null, since: now };
}

/** The plan or the report is the teacher's again. A report's words are kept to go on from. */
export function sendBack(
  memory: PeriodMemory,
  { reason, by, now }: PeriodEventOf<"SENT_BACK">,
): PeriodMemory {
  return {
    ...memory,
    approval: memory.report && memory.approval,
    asked: { reason, by, at: now },
    since: now,
  };
}

/** The day as it was written last. */
export function writeDay(
  memory: PeriodMemory,
  { day, hours, done, skills, version, now }: PeriodEventOf<"DAY_WRITTEN">,
): PeriodMemory {
  const written = { day, hours, done, skills, version: version + 1 };
  const days = [...memory.days.filter((one) => one.day !== day), written].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  return { ...memory, days, since: now };
}

/** The report lies with the school; what it had asked for is settled. */
export function giveReport(
  memory: PeriodMemory,
  { outcomes, summary, now }: PeriodEventOf<"REPORT_GIVEN">,
): PeriodMemory {
  return { ...memory, report: { outcomes, summary, at: now }, asked: null, since: now };
}

/** The school has read the report and stands behind it. */
export function confirm(
  memory: PeriodMemory,
  { by, now }: PeriodEventOf<"REPORT_CONFIRMED">,
): PeriodMemory {
  return { ...memory, confirmation: { by, at: now }, since: now };
}

/** The period will not be, or will not go on. */
export function cancel(
  memory: PeriodMemory,
  { reason, by, now }: PeriodEventOf<"PERIOD_CANCELLED">,
): PeriodMemory {
  return { ...memory, cancelled: { reason, by, at: now }, since: now };
}

/** Whether a report lies with the school: it was given, and nothing is asked of it. */
export function isReportWithSchool({ report, asked }: PeriodMemory): boolean {
  return report !== null && asked === null;
}

/** How often a day has been written; 0 where it is empty. */
export function dayVersion({ days }: Pick<PeriodMemory, "days">, day: string): number {
  return days.find((one) => one.day === day)?.version ?? 0;
}
