// Whether six right answers are enough after any story: for the mastery model not always, for a check always.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { difficultyOf } from "../mastery/elo";
import { type Ability, type SkillMastery, startAbility, startSkill } from "../mastery/mastery";
import { updateMastery } from "../mastery/update";
import { advance, replay, startPath } from "./advance";
import type { PathEvent } from "./event";
import { lessonMemory } from "./memory";
import { start, testCourse } from "./test-course";

type Mind = { ability: Ability; skill: SkillMastery };
type Tried = { isRight: boolean; guess: number; difficulty: number };

/** The mind after one answer to a question that was never asked before. */
function think({ ability, skill }: Mind, { isRight, guess, difficulty }: Tried, nth: number): Mind {
  const update = updateMastery({
    ability,
    skills: { a: skill },
    question: { id: `q${nth}`, difficulty: difficultyOf(difficulty), guess },
    outcome: isRight ? 1 : 0,
    isEvidence: true,
    isGate: {},
    now: start,
    learns: false,
  });
  return { ability: update.ability, skill: update.skills.a ?? skill };
}

const fresh = (): Mind => ({ ability: startAbility(), skill: startSkill() });

function tell(tried: readonly Tried[], mind = fresh()): Mind {
  return tried.reduce(think, mind);
}

/** A question of the real lessons: four options, or an open answer. */
const tried: fc.Arbitrary<Tried> = fc.record({
  isRight: fc.boolean(),
  guess: fc.constantFrom(0, 0.04, 0.25),
  difficulty: fc.integer({ min: 1, max: 4 }),
});

const rightOnes = (count: number) =>
  Array.from({ length: count }, () => ({ isRight: true, guess: 0.25, difficulty: 2 }));

describe("six right answers in a row", () => {
  it("charge a skill that was never tried", () => {
    expect(tell(rightOnes(6)).skill.masteredAt).not.toBeNull();
  });

  it("do not charge it after every story: long failure weighs more", () => {
    const failed = Array.from({ length: 12 }, () => ({ isRight: false, guess: 0, difficulty: 2 }));
    expect(tell(rightOnes(6), tell(failed)).skill.masteredAt).toBeNull();
    expect(tell(rightOnes(15), tell(failed)).skill.masteredAt).not.toBeNull();
  });

  it("charge it after nearly half of the stories of forty answers", () => {
    const stories = 1000;
    let charged = 0;
    for (let seed = 0; seed < stories; seed += 1) {
      const random = randomFrom(seed);
      const chance = random();
      const length = Math.floor(random() * 41);
      const story = Array.from({ length }, () => ({
        isRight: random() < chance,
        guess: 0.25,
        difficulty: 1 + Math.floor(random() * 4),
      }));
      if (tell(rightOnes(6), tell(story)).skill.masteredAt) charged += 1;
    }
    expect(charged / stories).toBeGreaterThan(0.45);
  });
});

describe("a check answered right from the first to the last", () => {
  const course = testCourse("degree", 1);
  const questions = Array.from({ length: 10 }, (_, index) => ({ question: `q${index}`, seed: 1 }));
  const events: PathEvent[] = [
    { type: "ORIENTED", hoursPerWeek: 10, now: start },
    { type: "LESSON_OPENED", lesson: "c/a", now: start },
    { type: "SECTION_READ", lesson: "c/a", section: 1, now: start },
    { type: "SECTION_READ", lesson: "c/a", section: 2, now: start },
    { type: "CHECK_STARTED", lesson: "c/a", questions, now: start },
  ];
  const { snapshot: checking } = replay(course, startPath(course, start, {}), events);

  it("is passed by its sixth answer, whatever was before", () => {
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 40, size: "max" }), (story) => {
        let mind = tell(story);
        let snapshot = checking;
        for (const [index, one] of rightOnes(6).entries()) {
          mind = think(mind, one, 100 + index);
          const { known, masteredAt, answers } = mind.skill;
          const answer = {
            question: `q${index}`,
            outcome: 1,
            isRight: true,
            skills: { a: { known, isMastered: masteredAt !== null, answers } },
            now: start,
          };
          const event: PathEvent = { type: "CHECK_ANSWERED", lesson: "c/a", index, ...answer };
          snapshot = advance(course, snapshot, event).snapshot;
        }
        expect(lessonMemory(snapshot.memory, "c/a").phase).toBe("passed");
      }),
      { numRuns: 300 },
    );
  });
});
