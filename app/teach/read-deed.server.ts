// What somebody sends about a period, read from its form: a deed, or what is wrong with which field.
import { z } from "zod";
import {
  hostWays,
  longestReason,
  longestSummary,
} from "~/domain/teacher-period/teacher-period-event";
import type { PeriodMemory } from "~/domain/teacher-period/teacher-period-memory";
import { longestPeriodName } from "~/domain/teacher-period/teacher-plan";
import { dayFormSchema, versionRead } from "~/domain/workplace-period/day-form";
import { typedText } from "~/domain/workplace-period/typed-text";
import { dayProblem, longestDone } from "~/domain/workplace-period/workplace-period";
import { m } from "~/i18n/messages";
import type { PeriodDeed } from "./move-teacher-period.server";

export type DeedErrors = Record<string, string>;

type ReadDeed = { ok: true; deed: PeriodDeed } | { ok: false; errors: DeedErrors };

const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.string()));

/** @param today YYYY-MM-DD: what is done is written down, and so is what was agreed */
export function readDeed(fields: unknown, memory: PeriodMemory, today: string): ReadDeed {
  const { intent } = z.object({ intent: z.string().default("") }).parse(fields);
  switch (intent) {
    case "host":
      return readHost(fields, today);
    case "approve":
      return { ok: true, deed: { type: "SCHOOL_APPROVED" } };
    case "send-back":
      return readReason(fields, "SENT_BACK");
    case "cancel":
      return readReason(fields, "PERIOD_CANCELLED");
    case "day":
      return readDay(fields, memory, today);
    case "begin-report":
      return { ok: true, deed: { type: "REPORT_BEGUN" } };
    case "report":
      return readReport(fields, memory);
    case "confirm":
      return { ok: true, deed: { type: "REPORT_CONFIRMED" } };
    default:
      return { ok: false, errors: { "": m.period_error_form() } };
  }
}

const hostForm = z.object({
  who: typedText.pipe(z.string().min(1).max(longestPeriodName)),
  how: z.enum(hostWays),
  on: z.iso.date(),
});

function readHost(fields: unknown, today: string): ReadDeed {
  const read = hostForm.safeParse(fields);
  const words: DeedErrors = {
    who: m.period_error_host_who(),
    how: m.period_error_host_how(),
    on: m.period_error_host_on(),
  };
  if (!read.success) return refuse(read.error, words);
  if (read.data.on > today) return { ok: false, errors: { on: m.period_error_host_future() } };
  return { ok: true, deed: { type: "HOST_AGREED", ...read.data } };
}

function readReason(fields: unknown, type: "SENT_BACK" | "PERIOD_CANCELLED"): ReadDeed {
  const form = z.object({ reason: typedText.pipe(z.string().min(1).max(longestReason)) });
  const read = form.safeParse(fields);
  if (read.success) return { ok: true, deed: { type, reason: read.data.reason } };
  const field = type === "SENT_BACK" ? "reason" : "cancelReason";
  return { ok: false, errors: { [field]: m.period_error_reason({ count: longestReason }) } };
}

const dayForm = dayFormSchema.extend({ skill: several });

function readDay(fields: unknown, { plan }: PeriodMemory, today: string): ReadDeed {
  const read = dayForm.safeParse(fields);
  if (!read.success) {
    return refuse(read.error, {
      day: m.workplace_problem_day(),
      hours: m.workplace_problem_hours(),
      done: m.workplace_problem_done({ count: longestDone }),
    });
  }
  const { day, hours, done, skill } = read.data;
  const problem = dayProblem(plan, { day, hours }, today);
  if (problem === "hours") return { ok: false, errors: { hours: m.workplace_problem_hours() } };
  if (problem === "outside") return { ok: false, errors: { day: m.period_error_outside() } };
  if (problem === "in-future") return { ok: false, errors: { day: m.workplace_problem_future() } };
  const skills = plan.goals.map((goal) => goal.skill).filter((id) => skill.includes(id));
  const version = versionRead(read.data);
  return { ok: true, deed: { type: "DAY_WRITTEN", day, hours, done, skills, version } };
}

function readReport(fields: unknown, { plan }: PeriodMemory): ReadDeed {
  const errors: DeedErrors = {};
  const form = z.record(z.string(), z.unknown()).parse(fields);
  const sentence = typedText.pipe(z.string().min(1).max(longestReason));
  const outcomes = plan.goals.map(({ skill }) => {
    const isMet = z.enum(["yes", "no"]).safeParse(form[`met-${skill}`]);
    const said = sentence.safeParse(form[`sentence-${skill}`]);
    if (!isMet.success) errors[`met-${skill}`] = m.period_error_met();
    if (!said.success) {
      errors[`sentence-${skill}`] = m.period_error_sentence({ count: longestReason });
    }
    return { skill, isMet: isMet.data === "yes", sentence: said.data ?? "" };
  });
  const summary = typedText.pipe(z.string().min(1).max(longestSummary)).safeParse(form.summary);
  if (!summary.success) errors.summary = m.period_error_summary({ count: longestSummary });
  if (!summary.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, deed: { type: "REPORT_GIVEN", outcomes, summary: summary.data } };
}

function refuse(error: z.ZodError, words: DeedErrors): { ok: false; errors: DeedErrors } {
  const fields = error.issues.map(({ path }) => String(path[0]));
  const errors = Object.fromEntries(
    fields.map((field) => [field in words ? field : "", words[field] ?? m.period_error_form()]),
  );
  return { ok: false, errors };
}
