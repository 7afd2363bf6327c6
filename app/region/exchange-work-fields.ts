// What a workplace writes of an exchange, or the host in its stead: who says so in role words, why not, what was seen.
import { z } from "zod";
import { roleWordsSchema } from "~/domain/exchange/agreement";
import { longestReason, type SeenSkill } from "~/domain/exchange/exchange-event";
import { levelSchema } from "~/domain/workplace-task/judgement";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import {
  type ExchangeErrors,
  type Fields,
  levelName,
  type Parsed,
  parseReason,
  sentenceName,
  textOf,
} from "./exchange-forms";

const longestRole = 200;

function parseRole(fields: Fields, name: string): Parsed<string> {
  const role = roleWordsSchema.safeParse(textOf(fields, name));
  if (role.success) return { ok: true, value: role.data };
  return { ok: false, errors: { [name]: m.exchange_error_role({ count: longestRole }) } };
}

/** A yes. */
export function parseYes(fields: Fields): Parsed<{ saidBy: string }> {
  const saidBy = parseRole(fields, "said-by");
  return saidBy.ok ? { ok: true, value: { saidBy: saidBy.value } } : saidBy;
}

/** A no, with its reason. */
export function parseNo(fields: Fields): Parsed<{ saidBy: string; reason: string }> {
  const saidBy = parseRole(fields, "said-by");
  const reason = parseReason(fields, "decline-at-work-reason");
  if (saidBy.ok && reason.ok) {
    return { ok: true, value: { saidBy: saidBy.value, reason: reason.value } };
  }
  return { ok: false, errors: { ...errorsOf(saidBy), ...errorsOf(reason) } };
}

/** What a workplace has seen: of each skill a level and some words, or nothing. */
export function parseSeen(
  fields: Fields,
  skillIds: readonly string[],
): Parsed<{ seenBy: string; seen: SeenSkill[] }> {
  const errors: ExchangeErrors = {};
  const seen = skillIds.flatMap((skill) => {
    const level = levelSchema.safeParse(textOf(fields, levelName(skill)));
    const sentence = textOf(fields, sentenceName(skill));
    if (!level.success && sentence === "") return [];
    if (!level.success) errors[levelName(skill)] = m.exchange_error_level();
    if (sentence === "") errors[sentenceName(skill)] = m.exchange_error_sentence();
    if (sentence.length > longestReason) {
      errors[sentenceName(skill)] = m.exchange_error_long({ count: longestReason });
    }
    return level.data ? [{ skill, level: level.data, sentence }] : [];
  });
  const seenBy = parseRole(fields, "seen-by");
  Object.assign(errors, errorsOf(seenBy));
  const isNothing = seen.length === 0 && Object.keys(errors).length === 0;
  if (isNothing) errors.form = m.exchange_at_work_nothing_seen();
  if (!seenBy.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { seenBy: seenBy.value, seen } };
}

/** The language of a letter. */
export function parseLetterLanguage(fields: Fields): Parsed<(typeof locales)[number]> {
  const language = z.enum(locales).safeParse(textOf(fields, "letter-language"));
  if (language.success) return { ok: true, value: language.data };
  return { ok: false, errors: { "letter-language": m.exchange_error_letter_language() } };
}

function errorsOf(parsed: Parsed<unknown>): ExchangeErrors {
  return parsed.ok ? {} : parsed.errors;
}
