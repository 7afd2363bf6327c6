// Five rules, in one order, make a place dead and keep it dead; a step out of turn has a danger of its own.
// Source: EN 50110-1, brief.md C07-1 and C07-2 [S10].

/** The rules in the order of the standard. */
export const safetyRules = ["disconnect", "secure", "verify", "earth", "adjacent"] as const;
export type SafetyRule = (typeof safetyRules)[number];

export const ruleDangers = [
  "locked-on",
  "still-live",
  "closed-by-another",
  "earth-onto-live",
  "covers-first",
] as const;
export type RuleDanger = (typeof ruleDangers)[number];

/**
 * What could happen if `chosen` is done where `next` is due; undefined where it is due itself.
 * A rule that lies behind `next` counts as done and has no danger.
 */
export function dangerOf(chosen: SafetyRule, next: SafetyRule): RuleDanger | undefined {
  if (safetyRules.indexOf(chosen) <= safetyRules.indexOf(next)) return undefined;
  switch (chosen) {
    case "verify":
      return next === "disconnect" ? "still-live" : "closed-by-another";
    case "earth":
      return "earth-onto-live";
    case "adjacent":
      return "covers-first";
    default:
      return "locked-on";
  }
}

export type RulesTried = {
  /** Rules done, in order: 0..5. */
  done: number;
  /** Choices out of turn so far. */
  slips: number;
  /** What the last choice could have led to; absent after a right one. */
  danger?: RuleDanger;
};

export const rulesUntouched: RulesTried = { done: 0, slips: 0 };

/**
 * One more choice. The right rule is done; a wrong one changes nothing at the place and tells its danger; a rule that
 * is done already changes nothing at all.
 */
export function tryRule(tried: RulesTried, chosen: SafetyRule): RulesTried {
  const next = safetyRules[tried.done];
  if (!next || safetyRules.indexOf(chosen) < tried.done) return tried;
  const danger = dangerOf(chosen, next);
  if (danger) return { done: tried.done, slips: tried.slips + 1, danger };
  return { done: tried.done + 1, slips: tried.slips };
}
