// What the first check lets a person leave out, and which of it is looked at again later.
import { seedFrom, shuffle } from "../assessment/draw";
import { answersAbout } from "./choose-skills";
import type { Placement } from "./placement";

/** From so many skips on at least one is looked at again. Our choice. */
const probedFrom = 5;

/**
 * Skills that the first check shows to be there: P(known) ≥ `skipFrom` and asked about directly at least `skipAfter`
 * times. Never safety, never what the person says not to know.
 * @param beliefs P(known) by skill id, after the last answer
 * @returns skill ids in the order of the plan
 * Source: adaptation.md "Placement"; docs/decisions/0009-placement-by-particles.md.
 */
export function skipsOf(placement: Placement, beliefs: Readonly<Record<string, number>>): string[] {
  const { rules, skills, contested } = placement;
  return skills
    .filter(({ id, isAskable }) => {
      if (!isAskable || contested[id] === "unknown") return false;
      const isAsked = answersAbout(placement, id).length >= rules.skipAfter;
      return isAsked && (beliefs[id] ?? 0) >= rules.skipFrom;
    })
    .map(({ id }) => id);
}

/**
 * The skips that one later question looks at again.
 * @param share of them, 0..1; at least one of five or more, unless it is 0
 * @param seed fixes which; the order of the skips does not matter
 * Source: adaptation.md "Mastery": "probe 10–20 % of the skips" [M].
 */
export function drawProbes(
  skipped: readonly string[],
  share: number,
  seed: number | string,
): string[] {
  const skips = [...new Set(skipped)].sort();
  const least = share > 0 && skips.length >= probedFrom ? 1 : 0;
  const count = Math.max(least, Math.round(share * skips.length));
  return shuffle(skips, seedFrom(seed)).slice(0, count);
}
