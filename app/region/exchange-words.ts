import type { CreditUnit } from "~/domain/credit/workload";
import type { ExchangeStage } from "~/domain/exchange/advance-exchange";
import type { ExchangeRole, ExchangeVerdict } from "~/domain/exchange/exchange-event";
import type { JudgedLevel } from "~/domain/workplace-task/judgement";
import { formatDate, formatNumber } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";

/** Where an exchange stands, in two or three words. */
export function exchangeStageWords(stage: ExchangeStage): string {
  switch (stage) {
    case "draft":
      return m.exchange_stage_draft();
    case "agreed":
      return m.exchange_stage_agreed();
    case "home-approved":
      return m.exchange_stage_home_approved();
    case "host-approved":
      return m.exchange_stage_host_approved();
    case "workplace-agreed":
      return m.exchange_stage_workplace_agreed();
    case "ongoing":
      return m.exchange_stage_ongoing();
    case "evidence-returned":
      return m.exchange_stage_returned();
    case "recognised":
      return m.exchange_stage_recognised();
    case "refused":
      return m.exchange_stage_refused();
    case "withdrawn":
      return m.exchange_stage_withdrawn();
  }
}

/** How its colour goes with the words: waiting for somebody, well ended, or neither. */
export function exchangeStageLook(stage: ExchangeStage): "plain" | "accent" | "waiting" {
  if (stage === "recognised") return "accent";
  return stage === "refused" || stage === "withdrawn" ? "plain" : "waiting";
}

/** A party by its part. */
export function partyWords(role: ExchangeRole): string {
  switch (role) {
    case "learner":
      return m.exchange_party_learner();
    case "home":
      return m.exchange_party_home();
    case "host":
      return m.exchange_party_host();
    case "workplace":
      return m.exchange_party_workplace();
  }
}

export function verdictWords(verdict: ExchangeVerdict, locale?: Locale): string {
  const options = locale ? { locale } : {};
  switch (verdict) {
    case "recognised":
      return m.exchange_verdict_recognised({}, options);
    case "noted":
      return m.exchange_verdict_noted({}, options);
    case "refused":
      return m.exchange_verdict_refused({}, options);
  }
}

/** “20 h” */
export function hoursWords(hours: number, locale?: Locale): string {
  return `${formatNumber(hours, undefined, locale)}\u00a0h`;
}

/** Since when somebody is waited for, in whole days. */
export function waitsSinceWords(since: string, now: string): string {
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000);
  return days < 1 ? m.exchange_waits_today() : m.exchange_waits_days({ count: days });
}

type WorkplaceYes = { role: ExchangeRole; saidBy: string; at: string };

/** A workplace's yes with its day: of whom, and that the host wrote it down where it did. */
export function workplaceYesWords({ role, saidBy, at }: WorkplaceYes, locale?: Locale): string {
  const options = locale ? { locale } : {};
  const words = { date: formatDate(at, locale), who: saidBy };
  return role === "workplace"
    ? m.exchange_workplace_yes_since(words, options)
    : m.exchange_workplace_yes_noted(words, options);
}

/** What somebody saw of one skill, in a language that need not be the reader's. */
export function levelWordsIn(level: JudgedLevel, locale: Locale): string {
  switch (level) {
    case "not-yet":
      return m.tasks_level_not_yet({}, { locale });
    case "with-help":
      return m.tasks_level_with_help({}, { locale });
    case "on-own":
      return m.tasks_level_on_own({}, { locale });
  }
}

/** A unit of credits, after its number. */
export function creditUnitWords(unit: CreditUnit, locale?: Locale): string {
  const options = locale ? { locale } : {};
  switch (unit) {
    case "ects":
      return m.exchange_unit_ects({}, options);
    case "op":
      return m.exchange_unit_op({}, options);
    case "hp":
      return m.exchange_unit_hp({}, options);
    case "osp":
      return m.exchange_unit_osp({}, options);
    case "yh":
      return m.exchange_unit_yh({}, options);
    case "gymnasium":
      return m.exchange_unit_gymnasium({}, options);
  }
}
