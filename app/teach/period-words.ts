// Where a working-life period stands, in words.
import type { PeriodStage } from "~/domain/teacher-period/advance-teacher-period";
import type { PeriodEventOf, PeriodRole } from "~/domain/teacher-period/teacher-period-event";
import type { TeacherPlanProblem } from "~/domain/teacher-period/teacher-plan";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";

export function stageWords(stage: PeriodStage): string {
  switch (stage) {
    case "planned":
      return m.period_stage_planned();
    case "agreed":
      return m.period_stage_agreed();
    case "ongoing":
      return m.period_stage_ongoing();
    case "reporting":
      return m.period_stage_reporting();
    case "done":
      return m.period_stage_done();
    case "cancelled":
      return m.period_stage_cancelled();
  }
}

type Standing = {
  stage: PeriodStage;
  role: PeriodRole;
  /** What the school asks to be changed; null where nothing is. */
  asked: string | null;
  hasHost: boolean;
  isApproved: boolean;
  isReportGiven: boolean;
  cancelled: string | null;
  startsOn: string;
};

/** What is to be done next and by whom, in one sentence to the one who reads. */
export function nextWords(standing: Standing): string {
  const isTeacher = standing.role === "teacher";
  switch (standing.stage) {
    case "planned":
      return isTeacher ? plannedForTeacher(standing) : plannedForSchool(standing);
    case "agreed":
      return isTeacher
        ? m.period_next_agreed()
        : m.period_next_agreed_school({ date: formatDate(standing.startsOn) });
    case "ongoing":
      return isTeacher ? m.period_next_ongoing() : m.period_next_ongoing_school();
    case "reporting":
      return isTeacher ? reportingForTeacher(standing) : reportingForSchool(standing);
    case "done":
      return m.period_next_done();
    case "cancelled":
      return m.period_next_cancelled({ reason: standing.cancelled ?? "" });
  }
}

function plannedForTeacher({ asked, hasHost, isApproved }: Standing): string {
  if (asked !== null) return m.period_next_asked_plan({ reason: asked });
  if (isApproved) return m.period_next_host();
  return hasHost ? m.period_next_school() : m.period_next_both();
}

function plannedForSchool({ asked, isApproved }: Standing): string {
  if (asked !== null) return m.period_next_sent_back();
  return isApproved ? m.period_next_host_school() : m.period_next_approve();
}

function reportingForTeacher({ asked, isReportGiven }: Standing): string {
  if (asked !== null) return m.period_next_asked_report({ reason: asked });
  return isReportGiven ? m.period_next_school() : m.period_next_report();
}

function reportingForSchool({ isReportGiven }: Standing): string {
  return isReportGiven ? m.period_next_confirm() : m.period_next_report_school();
}

export function hostWayWords(how: PeriodEventOf<"HOST_AGREED">["how"]): string {
  if (how === "signed") return m.period_how_signed();
  return how === "email" ? m.period_how_email() : m.period_how_talk();
}

export function planProblemWords(problem: TeacherPlanProblem | undefined): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case "company":
      return m.workplace_problem_company();
    case "country":
      return m.workplace_problem_country();
    case "contact":
      return m.period_problem_contact();
    case "day":
      return m.workplace_problem_day();
    case "hours":
      return m.period_problem_planned();
    case "too-long-text":
      return m.workplace_problem_long();
    case "ends-before-start":
      return m.workplace_problem_order();
    case "too-long":
      return m.workplace_problem_too_long();
    case "too-many-hours":
      return m.workplace_problem_too_many();
    case "no-goal":
      return m.period_problem_no_goal();
    case "half-goal":
      return m.period_problem_half_goal();
    case "same-skill":
      return m.period_problem_same_skill();
    case "unknown-skill":
      return m.period_problem_skill();
  }
}
