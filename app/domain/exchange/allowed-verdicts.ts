// What a home school may say of a skill that was shown abroad: safety is never recognised away.
import type { ExchangeVerdict } from "./exchange-event";
import type { ExchangeMemory } from "./exchange-memory";

/**
 * What may be said of a skill: what the host has not seen yet can only be refused, and a skill of safety (A6, A7) only
 * be noted, because the law at home is another and its check stays.
 */
export function allowedVerdicts(
  { agreement, shown }: Pick<ExchangeMemory, "agreement" | "shown">,
  skill: string,
): ExchangeVerdict[] {
  const agreed = agreement.skills.find((one) => one.skill === skill);
  const level = shown[skill]?.level;
  if (!agreed || !level || level === "not-yet") return ["refused"];
  return [agreed.isSafety ? "noted" : "recognised", "refused"];
}
