import { describe, expect, it } from "vitest";
import { mostQuestions } from "./placement";
import { type Profile, profiles, takePlacement } from "./test-learners";

/** Means over so many people of a kind. */
function rehearse(profile: Profile, people: number) {
  const taken = Array.from({ length: people }, (_, seed) => takePlacement(profile, seed));
  const skips = taken.flatMap(({ skips: own, known }) => own.map((skill) => known.has(skill)));
  return {
    taken,
    asked: taken.reduce((sum, { placement }) => sum + placement.answers.length, 0) / people,
    skips: skips.length / people,
    falseSkips: skips.filter((isKnown) => !isKnown).length / people,
    falseShare: skips.filter((isKnown) => !isKnown).length / Math.max(1, skips.length),
  };
}

describe("who skips what after the first check", () => {
  it("placement: at most one in twenty skips of a careful person is wrong", () => {
    const careful = { ...profiles.retrainee, hearsay: 0 };
    const { taken, skips, falseShare } = rehearse(careful, 9);
    expect(skips).toBeGreaterThan(2);
    expect(falseShare).toBeLessThanOrEqual(0.05);
    for (const { placement, skips: own } of taken) {
      expect(placement.answers.length).toBeLessThanOrEqual(mostQuestions(placement));
      const askable = placement.skills.filter((one) => one.isAskable).map((one) => one.id);
      for (const { skill } of placement.answers) expect(askable).toContain(skill);
      for (const skill of own) {
        const right = placement.answers.filter((one) => one.skill === skill && one.outcome === 1);
        expect(right.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it("placement: somebody who guesses through it skips next to nothing, and is asked less", () => {
    const { asked, falseSkips } = rehearse({ ...profiles.guesser, hearsay: 0 }, 6);
    expect(falseSkips).toBeLessThanOrEqual(0.5);
    expect(asked).toBeLessThan(20);
  });

  it("placement: an expert skips most, and the questions end for a novice before the cap", () => {
    const expert = rehearse(profiles["rusty expert"], 3);
    const novice = rehearse(profiles.novice, 3);
    expect(expert.skips).toBeGreaterThan(novice.skips + 4);
    expect(expert.falseShare).toBeLessThanOrEqual(0.05);
    expect(novice.asked).toBeLessThan(25);
  });
});
