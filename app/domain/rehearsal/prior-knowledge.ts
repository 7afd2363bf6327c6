// What a person brings along: skills follow their prerequisites, with patches here and there.
import type { Newcomer } from "./world";

export type Brought = "known" | "half" | "nothing";

/** Every skill of the course as the person brings it, drawn in the order of the prerequisites. */
export function priorKnowledge(
  { profile, trade, skills }: Newcomer,
  random: () => number,
): Record<string, Brought> {
  const brought: Record<string, Brought> = {};
  for (const { id, prerequisites, bridges } of skills) {
    const isReady = prerequisites.every((skill) => brought[skill] === "known");
    const usual = isReady ? profile.known.next : profile.known.patch;
    const chance =
      trade !== null && bridges.includes(trade) ? Math.max(usual, profile.bridged) : usual;
    // Both numbers are drawn always, so that people differ in nothing but what decides.
    const [isKnown, isHalf] = [random() < chance, random() < profile.half];
    brought[id] = isKnown ? "known" : isHalf ? "half" : "nothing";
  }
  return brought;
}

/** A normal number with mean 0 and deviation 1 (Box & Muller 1958). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Everybody learns at a speed of their own: the profile's, give or take a quarter (log-normal). */
export function rateOf({ profile }: Newcomer, random: () => number): number {
  return profile.rate * Math.exp(0.25 * normal(random));
}

/** Whether all that a skill stands on is there. */
export function readiness(
  { skills }: Newcomer,
  isThere: (skill: string) => boolean,
): (skill: string) => boolean {
  const prerequisites = new Map(skills.map((skill) => [skill.id, skill.prerequisites]));
  return (skill) => (prerequisites.get(skill) ?? []).every(isThere);
}
