import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageDifficulties, everyLearner } from "./answer-log";
import { follow, type Moment } from "./follow";
import { startAbility, startSkill } from "./mastery";
import { logOf } from "./test-answers";
import { updateMastery } from "./update";

const answer = fc.record({
  question: fc.integer({ min: 0, max: 4 }),
  outcome: fc.constantFrom(0, 1, 0.4),
  skills: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
});
const logits = (count: number) =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: count, maxLength: count });

describe("follow", () => {
  it("expects and moves exactly as the product does (updateMastery)", () => {
    const stories = fc.array(answer, { minLength: 1, maxLength: 60 });
    const guess = fc.constantFrom(0, 0.25);
    fc.assert(
      fc.property(stories, logits(5), logits(4), guess, (story, questions, skills, luck) => {
        const log = logOf([story], { start: startSkill().ability, guess: luck });
        const difficulties = {
          questions: Float64Array.from(questions),
          skills: Float64Array.from(skills),
          answers: new Float64Array(5),
        };
        let ability = startAbility();
        let known: Parameters<typeof updateMastery>[0]["skills"] = {};
        follow(log, difficulties, [0], (moment) => {
          const given = story[moment.answer];
          if (!given) throw new Error("There are more moments than answers");
          const asked = Object.fromEntries(
            given.skills.map((skill) => [`s${skill}`, known[`s${skill}`] ?? startSkill()]),
          );
          const update = updateMastery({
            ability,
            skills: asked,
            skillDifficulties: Object.fromEntries(skills.map((one, at) => [`s${at}`, one])),
            question: { id: "q", difficulty: questions[given.question] ?? 0, guess: luck },
            outcome: given.outcome,
            isEvidence: true,
            isGate: {},
            now: "2026-11-22T09:00:00.000Z",
            learns: true,
          });
          expect(moment.expected).toBeCloseTo(update.predicted, 12);
          expect(moment.trace.ability.value).toBeCloseTo(ability.value, 12);
          given.skills.forEach((skill, at) => {
            expect(moment.skills[at]?.ability).toBeCloseTo(asked[`s${skill}`]?.ability ?? 0, 12);
          });
          ability = update.ability;
          known = { ...known, ...update.skills };
        });
      }),
      { numRuns: 60 },
    );
  });

  it("begins each learner as a new person", () => {
    const twice = [
      { question: 0, outcome: 1 },
      { question: 1, outcome: 0 },
    ];
    const log = logOf([twice, twice]);
    const seen: number[] = [];
    follow(log, averageDifficulties(log), everyLearner(log), ({ expected }) => seen.push(expected));
    expect(seen.slice(0, 2)).toEqual(seen.slice(2));
    expect(seen[0]).toBe(0.5);
  });

  it("shows each answer before it is taken in", () => {
    const log = logOf([[0, 1, 2].map((question) => ({ question, outcome: 1 }))]);
    const counts: number[] = [];
    const count = ({ trace }: Moment) => counts.push(trace.ability.answers);
    follow(log, averageDifficulties(log), [0], count);
    expect(counts).toEqual([0, 1, 2]);
  });
});
