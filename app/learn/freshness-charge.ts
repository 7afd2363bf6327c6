import type { Freshness } from "~/domain/mastery/freshness";
import { desiredRetention, freshnessAt } from "~/domain/mastery/freshness";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { SkillCharge } from "./skill-charge";

/**
 * A mastered skill with its freshness. The cell stays full, for mastery is kept; what has faded is hatched and said in
 * words. Until a review is due nothing is shown as faded.
 */
export function withFreshness(
  skill: SkillCharge,
  freshness: Freshness | undefined,
  now: Date,
): SkillCharge {
  if (!freshness || skill.charge.kind !== "mastered") return skill;
  const fresh = freshnessAt(freshness, now.toISOString());
  if (fresh >= desiredRetention) return skill;
  return {
    ...skill,
    charge: { kind: "fading", percent: 100, fresh },
    word: m.review_cell_fading({ percent: formatPercent(1) }),
  };
}
