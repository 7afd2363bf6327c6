// What the forms of an exchange ask for, and what is said beside each field that cannot be accepted.
import { z } from "zod";
import {
  mostHours,
  mostSkills,
  teachingLanguages,
  workplaceSchema,
} from "~/domain/exchange/agreement";
import {
  type ExchangeVerdict,
  exchangeVerdicts,
  longestReason,
  type ShownSkill,
  type SkillVerdict,
} from "~/domain/exchange/exchange-event";
import { typedText } from "~/domain/workplace-period/typed-text";
import { levelSchema } from "~/domain/workplace-task/judgement";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { WrittenAgreement } from "./begin-exchange.server";

export type Fields = Record<string, string | string[] | undefined>;
/** By the name of the field; `form` for all of it, `skills` for the list of skills. */
export type ExchangeErrors = Record<string, string>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: ExchangeErrors };

export const hoursName = (skill: string) => `hours-${skill}`;
/** The fields of hours as they stand in a form at first. */
export function hoursFields(skills: readonly { skill: string; hours: number }[]): Fields {
  return Object.fromEntries(
    skills.map(({ skill, hours }) => [hoursName(skill), formatNumber(hours)]),
  );
}

export const levelName = (skill: string) => `level-${skill}`;
export const spentName = (skill: string) => `spent-${skill}`;
export const sentenceName = (skill: string) => `sentence-${skill}`;
export const seenByName = (skill: string) => `seen-${skill}`;
export const verdictName = (skill: string) => `verdict-${skill}`;
export const whyName = (skill: string) => `why-${skill}`;

/** The one text of a field. */
export function textOf(fields: Fields, name: string): string {
  return typedText.parse([fields[name]].flat()[0]);
}

export const actHead = z.object({
  key: z.uuid(),
  revision: z.coerce.number().int().min(0).max(1_000_000),
});

/** “12,5” and “12.5” alike, in halves; undefined where it is no such number. */
function halvesOf(text: string): number | undefined {
  const typed = text.replace(",", ".").replace(/[\s\u00a0]/g, "");
  const hours = Number(typed);
  const isHours = /^\d{1,4}(\.\d)?$/.test(typed) && hours <= mostHours;
  return isHours && Number.isInteger(hours * 2) ? hours : undefined;
}

/** Days, language, workplace and skills of an agreement, as both of its forms ask for them. */
export function parseAgreement(
  fields: Fields,
  skillIds: readonly string[],
): Parsed<WrittenAgreement> {
  const errors: ExchangeErrors = {};
  const day = (name: string) => {
    const parsed = z.iso.date().safeParse(textOf(fields, name));
    if (!parsed.success) errors[name] = m.exchange_error_day();
    return parsed.data ?? "";
  };
  const startsOn = day("startsOn");
  const endsOn = day("endsOn");
  if (startsOn && endsOn && endsOn < startsOn) errors.endsOn = m.exchange_error_days();
  const language = z.enum(teachingLanguages).safeParse(textOf(fields, "language"));
  if (!language.success) errors.language = m.exchange_error_language();
  const skills = skillIds.flatMap((skill) => {
    const text = textOf(fields, hoursName(skill));
    if (text === "") return [];
    const hours = halvesOf(text);
    if (hours === undefined) errors[hoursName(skill)] = m.exchange_error_hours();
    return hours ? [{ skill, hours }] : [];
  });
  const sum = skills.reduce((total, { hours }) => total + hours, 0);
  if (skills.length === 0) errors.skills = m.exchange_error_no_skills();
  if (skills.length > mostSkills) errors.skills = m.exchange_error_skills({ count: mostSkills });
  if (sum > mostHours) errors.skills = m.exchange_error_sum({ hours: formatNumber(mostHours) });
  const workplace = parseWorkplace(fields, errors);
  if (Object.keys(errors).length > 0 || !language.data) return { ok: false, errors };
  const { offering } = fields;
  return {
    ok: true,
    value: {
      ...{ skills, startsOn, endsOn, language: language.data, workplace },
      offering: z.uuid().safeParse(offering).data ?? null,
    },
  };
}

function parseWorkplace(fields: Fields, errors: ExchangeErrors) {
  const written = {
    name: textOf(fields, "workplaceName"),
    contactRole: textOf(fields, "workplaceRole"),
    email: textOf(fields, "workplaceEmail"),
  };
  if (Object.values(written).every((text) => text === "")) return null;
  const parsed = workplaceSchema.safeParse(written);
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.path[0] === "name") errors.workplaceName = m.exchange_error_workplace_name();
    if (issue.path[0] === "contactRole") errors.workplaceRole = m.exchange_error_workplace_role();
    if (issue.path[0] === "email") errors.workplaceEmail = m.exchange_error_workplace_email();
  }
  return parsed.data ?? null;
}

/** A reason that somebody reads. */
export function parseReason(fields: Fields, name = "reason"): Parsed<string> {
  const reason = textOf(fields, name);
  if (reason === "") return { ok: false, errors: { [name]: m.exchange_error_reason() } };
  if (reason.length > longestReason) return { ok: false, errors: { [name]: tooLong() } };
  return { ok: true, value: reason };
}

/**
 * What the host has written of each skill. A skill of which nothing is written is left out, unless all are asked for
 * because the evidence goes back now.
 */
export function parseShown(
  fields: Fields,
  skillIds: readonly string[],
  { isWhole }: { isWhole: boolean },
): Parsed<ShownSkill[]> {
  const errors: ExchangeErrors = {};
  const shown = skillIds.flatMap((skill) => {
    const level = levelSchema.safeParse(textOf(fields, levelName(skill)));
    const sentence = textOf(fields, sentenceName(skill));
    const spent = textOf(fields, spentName(skill));
    if (!isWhole && !level.success && sentence === "") return [];
    if (!level.success) errors[levelName(skill)] = m.exchange_error_level();
    if (sentence === "") errors[sentenceName(skill)] = m.exchange_error_sentence();
    if (sentence.length > longestReason) errors[sentenceName(skill)] = tooLong();
    const hours = halvesOf(spent);
    if (hours === undefined) errors[spentName(skill)] = m.exchange_error_hours();
    const seenBy = textOf(fields, seenByName(skill)).slice(0, 200) || null;
    if (!level.data || hours === undefined) return [];
    return [{ skill, level: level.data, hours, sentence, seenBy }];
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: shown };
}

/** What home makes of each skill; one reason stands for all that have none of their own. */
export function parseVerdicts(
  fields: Fields,
  skills: readonly { id: string; allowed: readonly ExchangeVerdict[] }[],
): Parsed<SkillVerdict[]> {
  const errors: ExchangeErrors = {};
  const common = textOf(fields, "reason");
  if (common.length > longestReason) errors.reason = tooLong();
  const verdicts = skills.flatMap(({ id: skill, allowed }) => {
    const verdict = z.enum(exchangeVerdicts).safeParse(textOf(fields, verdictName(skill)));
    const reason = textOf(fields, whyName(skill)) || common;
    if (!verdict.data || !allowed.includes(verdict.data)) {
      errors[verdictName(skill)] = m.exchange_error_verdict();
      return [];
    }
    if (reason === "") errors.reason = m.exchange_error_reason();
    if (reason.length > longestReason) errors[whyName(skill)] = tooLong();
    return [{ skill, verdict: verdict.data, reason }];
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: verdicts };
}

function tooLong(): string {
  return m.exchange_error_long({ count: longestReason });
}
