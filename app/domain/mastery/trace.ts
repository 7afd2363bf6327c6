// What answers leave behind of one learner: the abilities of Elo, and how the last answers went.
import { eloShift, eloSteps, expectedOutcome } from "./elo";
import { type Ability, startAbility } from "./mastery";

/** Share of the old in a skill's moving average. adaptation.md "Mastery": "skill .7" [M]. */
const skillMemory = 0.7;

/** Share of the old in a learner's moving average. adaptation.md "Mastery": "learner .9" [M]. */
const learnerMemory = 0.9;

/** Share of the old in the learner's average of the very last answers. Our choice. */
const briefMemory = 0.5;

export type SkillTrace = {
  /** Elo ability in the skill, logit. */
  ability: number;
  answers: number;
  /** Sum of the outcomes. */
  right: number;
  /** Last outcome, −1 (wrong) to 1 (right); 0 before the first answer. */
  last: number;
  /** Moving average of the outcomes, −1..1; 0 before the first answer. */
  average: number;
  /** Moving average of outcome − expected, −1..1. */
  surprise: number;
};

export type LearnerTrace = {
  ability: Ability;
  /** Sum of the outcomes. */
  right: number;
  /** Moving average of the outcomes, −1..1; 0 before the first answer. */
  average: number;
  /** Moving average of outcome − expected over the very last answers, −1..1. */
  brief: number;
  skills: Map<number, SkillTrace>;
  /** Last outcome on each question, −1..1. */
  questions: Map<number, number>;
};

/** A question as it is put to a learner. */
export type Asked = {
  question: number;
  /** The skills it asks for, at least one, and how hard each is, logits. */
  skills: readonly number[];
  skillDifficulties: readonly number[];
  /** Against an average question of its skills, logit. */
  difficulty: number;
  /** How many answers its difficulty rests on. */
  answers: number;
  /** Probability of a right answer by luck, 0 ≤ guess < 1. */
  guess: number;
  /** Where the learner begins in a skill met for the first time, logit. */
  start: number;
};

/** A learner before the first answer. */
export function startTrace(): LearnerTrace {
  return {
    ability: startAbility(),
    right: 0,
    average: 0,
    brief: 0,
    skills: new Map(),
    questions: new Map(),
  };
}

/** The traces of the skills that a question asks for, in its order; a skill met for the first time begins. */
export function tracesOf(trace: LearnerTrace, { skills, start }: Asked): SkillTrace[] {
  return skills.map((skill) => {
    const found = trace.skills.get(skill);
    if (found) return found;
    const begun = { ability: start, answers: 0, right: 0, last: 0, average: 0, surprise: 0 };
    trace.skills.set(skill, begun);
    return begun;
  });
}

/**
 * Elo's expectation of the next answer: the very rule by which the product expects (`updateMastery`).
 * @param skills of the question, from `tracesOf`
 * @returns probability of a right answer
 */
export function expectedByElo(
  { ability }: LearnerTrace,
  skills: readonly SkillTrace[],
  { skillDifficulties, difficulty, guess }: Asked,
): number {
  const standings = skills.map((skill, at) => skill.ability - (skillDifficulties[at] ?? 0));
  return expectedOutcome(ability.value, standings, difficulty, guess);
}

/**
 * Takes an answer in. Moves the trace in place: hundreds of thousands of answers are followed at a time.
 * @param outcome 0 (wrong) to 1 (right)
 * @param expected what Elo expected of it
 */
export function takeIn(
  trace: LearnerTrace,
  skills: readonly SkillTrace[],
  { question, outcome, expected }: { question: number; outcome: number; expected: number },
): void {
  const surprise = outcome - expected;
  const sign = 2 * outcome - 1;
  const { ability } = trace;
  ability.value += eloShift(eloSteps.ability, ability.answers, surprise);
  ability.answers += 1;
  trace.right += outcome;
  trace.average += (1 - learnerMemory) * (sign - trace.average);
  trace.brief += (1 - briefMemory) * (surprise - trace.brief);
  trace.questions.set(question, sign);
  for (const skill of skills) {
    skill.ability += eloShift(eloSteps.skill, skill.answers, surprise);
    skill.answers += 1;
    skill.right += outcome;
    skill.last = sign;
    skill.average += (1 - skillMemory) * (sign - skill.average);
    skill.surprise += (1 - skillMemory) * (surprise - skill.surprise);
  }
}
