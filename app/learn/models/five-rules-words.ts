import type { RuleDanger, SafetyRule } from "~/domain/plant/five-rules";
import { m } from "~/i18n/messages";

export const ruleNames: Record<SafetyRule, () => string> = {
  disconnect: m.electrical_rule_disconnect,
  secure: m.electrical_rule_secure,
  verify: m.electrical_rule_verify,
  earth: m.electrical_rule_earth,
  adjacent: m.electrical_rule_adjacent,
};

/** What the hand does, and what has changed when it is done. */
export const ruleActs: Record<SafetyRule, () => string> = {
  disconnect: m.electrical_rule_disconnect_act,
  secure: m.electrical_rule_secure_act,
  verify: m.electrical_rule_verify_act,
  earth: m.electrical_rule_earth_act,
  adjacent: m.electrical_rule_adjacent_act,
};

export const dangerTexts: Record<RuleDanger, () => string> = {
  "locked-on": m.electrical_danger_locked_on,
  "still-live": m.electrical_danger_still_live,
  "closed-by-another": m.electrical_danger_closed_by_another,
  "earth-onto-live": m.electrical_danger_earth_onto_live,
  "covers-first": m.electrical_danger_covers_first,
};
