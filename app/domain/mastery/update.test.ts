import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeMastery } from "./mastered";
import { type SkillMastery, skillMasterySchema, startAbility, startSkill } from "./mastery";
import { type MasteryEvidence, updateMastery } from "./update";

const now = "2026-11-22T09:00:00.000Z";
const roundingError = 1e-12;

function evidence(changes: Partial<MasteryEvidence> = {}): MasteryEvidence {
  return {
    ability: startAbility(),
    skills: { ohm: startSkill() },
    question: { id: "q1", difficulty: 0, guess: 0.25 },
    outcome: 1,
    isEvidence: true,
    isGate: {},
    now,
    learns: true,
    ...changes,
  };
}

const answer = fc.record({
  question: fc.record({
    id: fc.constantFrom("q1", "q2", "q3", "q4"),
    difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
    guess: fc.double({ min: 0, max: 0.9, noNaN: true }),
  }),
  outcome: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  isEvidence: fc.boolean(),
  learns: fc.boolean(),
});
const prior = fc.double({ min: 0.05, max: 0.8, noNaN: true });
const story = fc.tuple(prior, fc.array(answer, { maxLength: 200 }));

/** Every state of a story, the start first. */
function tell([known, answers]: [number, Partial<MasteryEvidence>[]], isGate = {}) {
  const states = [{ ability: startAbility(), skills: { ohm: startSkill(known) }, predicted: 0.5 }];
  for (const [index, given] of answers.entries()) {
    const before = states[index];
    if (!before) break;
    const { ability, skills, predicted } = updateMastery(
      evidence({ ...given, ability: before.ability, skills: before.skills, isGate }),
    );
    states.push({ ability, skills: { ohm: skillOf(skills) }, predicted });
  }
  return states;
}

function skillOf(skills: Record<string, SkillMastery>): SkillMastery {
  const { ohm } = skills;
  if (!ohm) throw new Error("the skill was lost");
  return ohm;
}

describe("updateMastery", () => {
  it("moves each number by its own step", () => {
    const given = evidence();
    const update = updateMastery(given);
    // Prior .2 is logit −1.386: expected .25 + .75 · .2 = .4, surprise .6.
    expect(update.predicted).toBeCloseTo(0.4);
    expect(update.ability).toEqual({ value: expect.closeTo(0.18), answers: 1 });
    expect(update.difficultyShift).toBeCloseTo(-0.18);
    const ohm = skillOf(update.skills);
    expect(ohm.ability).toBeCloseTo(Math.log(0.25) + 0.24);
    expect(ohm.fast).toBeCloseTo(Math.log(0.25) + 1.08);
    expect(ohm.recent).toEqual([{ question: "q1", isRight: true }]);
  });

  it("moves a well-known question's difficulty less", () => {
    const question = { id: "q1", difficulty: 0, guess: 0.25, answers: 20 };
    expect(updateMastery(evidence({ question })).difficultyShift).toBeCloseTo(-0.09);
  });

  it("gives back the same objects when the answer is no evidence", () => {
    const given = evidence({ isEvidence: false });
    const update = updateMastery(given);
    expect(update.ability).toBe(given.ability);
    expect(update.skills).toBe(given.skills);
    expect(update).toMatchObject({ difficultyShift: 0, newlyMastered: [] });
    expect(update.predicted).toBeCloseTo(0.4);
  });

  it("counts partial credit as not right", () => {
    const ohm = skillOf(updateMastery(evidence({ outcome: 0.8 })).skills);
    expect(ohm.recent).toEqual([{ question: "q1", isRight: false }]);
  });

  it("refuses outcomes and guesses out of range", () => {
    expect(() => updateMastery(evidence({ outcome: 1.1 }))).toThrow(RangeError);
    expect(() => updateMastery(evidence({ outcome: Number.NaN }))).toThrow(RangeError);
    const question = { id: "q1", difficulty: 0, guess: 1 };
    expect(() => updateMastery(evidence({ question }))).toThrow(RangeError);
  });

  it("moves all skills of a question and masters each by its own signs", () => {
    const ready: SkillMastery = {
      ...startSkill(),
      fast: 1.5,
      known: 0.96,
      answers: 4,
      recent: ["q1", "q2", "q3"].map((question) => ({ question, isRight: true })),
    };
    const skills = { ready, gate: { ...ready, known: 0.9 }, fresh: startSkill() };
    const question = { id: "q4", difficulty: 0, guess: 0.25 };
    const isGate = { gate: true };
    const update = updateMastery(evidence({ skills, question, isGate }));
    expect(update.newlyMastered).toEqual(["ready"]);
    expect(update.skills.ready?.masteredAt).toBe(now);
    expect(update.skills.gate?.masteredAt).toBeNull();
    expect(update.skills.fresh?.answers).toBe(1);
  });

  it("keeps the first date of mastery when the signs come back", () => {
    const masteredAt = "2026-01-01T00:00:00.000Z";
    let skills: Record<string, SkillMastery> = { ohm: { ...startSkill(), masteredAt } };
    let ability = startAbility();
    for (const id of ["q1", "q2", "q3", "q4", "q5", "q6"]) {
      const question = { id, difficulty: 0, guess: 0 };
      const update = updateMastery(evidence({ ability, skills, question }));
      ({ ability, skills } = update);
      expect(update.newlyMastered).toEqual([]);
    }
    expect(judgeMastery(ability, skillOf(skills), { isGate: false }).isMastered).toBe(true);
    expect(skillOf(skills).masteredAt).toBe(masteredAt);
  });

  it("keeps every number valid and finite in any story", () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const { ability, skills, predicted } of tell(told)) {
          expect(Number.isFinite(ability.value)).toBe(true);
          expect(predicted > 0 && predicted < 1).toBe(true);
          expect(skillMasterySchema.safeParse(skills.ohm).success).toBe(true);
        }
      }),
    );
  });

  it("never lowers by a right answer, never raises by a wrong one", () => {
    fc.assert(
      fc.property(story, (told) => {
        const last = tell(told).at(-1);
        if (!last) return;
        const before = last.skills.ohm;
        const right = updateMastery(evidence({ ...last, outcome: 1 }));
        const wrong = updateMastery(evidence({ ...last, outcome: 0, learns: false }));
        const [raised, lowered] = [skillOf(right.skills), skillOf(wrong.skills)];
        expect(right.ability.value).toBeGreaterThanOrEqual(last.ability.value);
        expect(wrong.ability.value).toBeLessThanOrEqual(last.ability.value);
        for (const number of ["ability", "fast", "known"] as const) {
          expect(raised[number]).toBeGreaterThanOrEqual(before[number] - roundingError);
          expect(lowered[number]).toBeLessThanOrEqual(before[number] + roundingError);
        }
      }),
    );
  });

  it("never clears or moves the date of mastery", () => {
    fc.assert(
      fc.property(story, ([known, answers]) => {
        const masteredAt = "2026-01-01T00:00:00.000Z";
        let skills: Record<string, SkillMastery> = { ohm: { ...startSkill(known), masteredAt } };
        let ability = startAbility();
        for (const given of answers) {
          const update = updateMastery(evidence({ ...given, ability, skills }));
          ({ ability, skills } = update);
          expect(skillOf(skills).masteredAt).toBe(masteredAt);
          expect(update.newlyMastered).toEqual([]);
        }
      }),
    );
  });

  it("never masters on a wrong answer that follows a wrong one", () => {
    fc.assert(
      fc.property(story, (told) => {
        const last = tell(told).at(-1);
        if (!last) return;
        const once = updateMastery(evidence({ ...last, outcome: 0 }));
        const twice = updateMastery(evidence({ ...once, outcome: 0 }));
        expect(twice.newlyMastered).toEqual([]);
      }),
    );
  });
});

describe("updateMastery with calibrated skills", () => {
  const hard = { skillDifficulties: { ohm: 0.7 } };

  it("expects less of a harder skill, as of a question harder by as much", () => {
    const harderQuestion = { id: "q1", difficulty: 0.7, guess: 0.25 };
    const bySkill = updateMastery(evidence(hard));
    const byQuestion = updateMastery(evidence({ question: harderQuestion }));
    expect(bySkill).toEqual(byQuestion);
    expect(bySkill.predicted).toBeLessThan(updateMastery(evidence()).predicted);
  });

  it("asks for mastery on an average question of the harder skill", () => {
    const recent = ["q1", "q2", "q3", "q4"].map((question) => ({ question, isRight: true }));
    const ready = { ...startSkill(), fast: 1.5, known: 0.96, answers: 40, recent };
    const skills = { ohm: ready };
    expect(updateMastery(evidence({ skills })).newlyMastered).toEqual(["ohm"]);
    expect(updateMastery(evidence({ skills, ...hard })).newlyMastered).toEqual([]);
  });

  it("takes a skill left out for one as hard as its prior says", () => {
    const given = evidence();
    expect(updateMastery({ ...given, skillDifficulties: { volt: 2 } })).toEqual(
      updateMastery(given),
    );
  });
});
