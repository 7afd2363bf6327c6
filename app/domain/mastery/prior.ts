// What a person tells of an old trade is a place to start from, never proof.
import type { Trade } from "../course/lesson";
import { defaultPrior } from "./mastery";

/** Most that one's own word can give. adaptation.md "Two people, two statecharts". */
export const selfReportPrior = 0.6;

/** Most that a certificate can give. adaptation.md "Two people, two statecharts". */
export const certificatePrior = 0.8;

/** Areas whose check is always taken in full. adaptation.md: "A6 and A7 of the framework". */
export const safetyAreas: readonly string[] = ["A6", "A7"];

export type PriorInput = {
  skill: { bridges: readonly Trade[]; area: string };
  /** Old trade as told at intake. */
  trade: Trade | null;
  /** Whether the person holds a certificate of that trade that covers the skill. */
  hasCertificate: boolean;
  strategy: "retrainee" | "degree";
};

/**
 * P(known) before the first answer.
 * A degree student covers everything, so the old trade counts for retrainees only. In a safety area a
 * certificate counts no more than one's own word: above .75 three right answers would be enough for
 * mastery, and safety asks for the whole check.
 * @returns .2, .6 or .8
 */
export function priorOf({ skill, trade, hasCertificate, strategy }: PriorInput): number {
  const isBridged = strategy === "retrainee" && trade !== null && skill.bridges.includes(trade);
  if (!isBridged) return defaultPrior;
  return hasCertificate && !safetyAreas.includes(skill.area) ? certificatePrior : selfReportPrior;
}
