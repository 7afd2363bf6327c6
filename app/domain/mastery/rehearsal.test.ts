// Seeded stories through the real rule: who reaches mastery, and in how many answers.
import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { difficultyOf } from "./elo";
import { type SkillMastery, startAbility, startSkill } from "./mastery";
import { updateMastery } from "./update";

/** Chances of a lucky hit on a lesson's questions: mostly four options, a third numeric, some other. */
const mixedLuck = [0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0.04, 0.04, 0.07];
const authoredDifficulties = [1, 2, 2, 3, 4];
const questions = 8;

type Rehearsal = {
  chanceRight: (luck: number) => number;
  answers: number;
  luck?: number[];
  prior?: number;
};

/** Share of seeded stories that reach mastery within so many answers. */
function shareMastered({ chanceRight, answers, luck = mixedLuck, prior }: Rehearsal): number {
  const stories = 2000;
  let mastered = 0;
  for (let seed = 0; seed < stories; seed += 1) {
    const random = randomFrom(seed);
    const pick = (list: number[]) => list[Math.floor(random() * list.length)] ?? 0;
    let ability = startAbility();
    let skills: Record<string, SkillMastery> = { skill: startSkill(prior) };
    for (let tried = 0; tried < answers; tried += 1) {
      const guess = pick(luck);
      const update = updateMastery({
        ability,
        skills,
        question: {
          id: `q${Math.floor(random() * questions)}`,
          difficulty: difficultyOf(pick(authoredDifficulties)),
          guess,
        },
        outcome: random() < chanceRight(guess) ? 1 : 0,
        isEvidence: true,
        isGate: {},
        now: "2026-11-22T09:00:00.000Z",
        learns: true,
      });
      ({ ability, skills } = update);
      if (update.newlyMastered.length > 0) {
        mastered += 1;
        break;
      }
    }
  }
  return mastered / stories;
}

describe("who reaches mastery", () => {
  it("a careful learner with 15 % slips does, within twelve answers", () => {
    const careful = { chanceRight: () => 0.85, answers: 12 };
    expect(shareMastered(careful)).toBeGreaterThan(0.94);
    expect(shareMastered({ ...careful, luck: [0.25] })).toBeGreaterThan(0.87);
  });

  it("an expert with a certificate does, mostly within five answers", () => {
    const expert = { chanceRight: () => 0.95, prior: 0.8 };
    expect(shareMastered({ ...expert, answers: 5 })).toBeGreaterThan(0.9);
  });

  it("a novice who guesses seldom does: under 2 % on four options, under .5 % on mixed questions", () => {
    const guesser = { chanceRight: (luck: number) => luck, answers: 20 };
    expect(shareMastered({ ...guesser, luck: [0.25] })).toBeLessThan(0.02);
    expect(shareMastered(guesser)).toBeLessThan(0.005);
  });

  it("a false word about an old trade does not open the door to a guesser", () => {
    const guesser = { chanceRight: (luck: number) => luck, answers: 20, luck: [0.25] };
    expect(shareMastered({ ...guesser, prior: 0.6 })).toBeLessThan(0.03);
  });
});
