// One answer moves what we believe of a person; only a first try without a hint is evidence.
import { traceKnowledge } from "./bkt";
import { eloShift, eloSteps, expectedOutcome } from "./elo";
import { judgeMastery } from "./mastered";
import { type Ability, recentLength, type SkillMastery } from "./mastery";

export type MasteryEvidence = {
  ability: Ability;
  /** The skills that the question asks for, as they are before the answer. */
  skills: Record<string, SkillMastery>;
  /** Logits by skill, see `npm run calibrate`; a skill left out is as hard as its prior says, 0. */
  skillDifficulties?: Record<string, number>;
  question: {
    id: string;
    /** Logit, see `difficultyOf`. */
    difficulty: number;
    /** Probability of a right answer by luck, 0 ≤ guess < 1. */
    guess: number;
    /** How many answers have moved the difficulty before; 0 when it is not counted. */
    answers?: number;
  };
  /** 0 (wrong, or a hint was used) to 1 (right). */
  outcome: number;
  /** Whether this is a first try. Otherwise nothing moves. */
  isEvidence: boolean;
  /** Skills that are a direct prerequisite of three or more; a skill left out is none. */
  isGate: Record<string, boolean>;
  /** ISO instant of the answer. */
  now: string;
  /** False in placement and in exams without feedback: nobody learns from those. */
  learns: boolean;
};

export type MasteryUpdate = {
  ability: Ability;
  skills: Record<string, SkillMastery>;
  /** Probability of a right answer, as expected before it was given. */
  predicted: number;
  /** Logits to add to the question's difficulty. */
  difficultyShift: number;
  /** Ids of skills that this answer brought to mastery for the first time. */
  newlyMastered: string[];
};

/**
 * The state after one answer. Mastery once reached is kept with its date. An answer that is not
 * evidence gives back the very same objects.
 * @throws RangeError when the outcome lies outside 0..1 or the guess outside 0 ≤ guess < 1
 * Source: adaptation.md "Mastery".
 */
export function updateMastery(evidence: MasteryEvidence): MasteryUpdate {
  const { ability, skills, question, outcome } = evidence;
  requireRange(outcome, question.guess);
  const difficulties = evidence.skillDifficulties ?? {};
  const standings = Object.entries(skills).map(
    ([id, skill]) => skill.ability - (difficulties[id] ?? 0),
  );
  const predicted = expectedOutcome(ability.value, standings, question.difficulty, question.guess);
  if (!evidence.isEvidence) {
    return { ability, skills, predicted, difficultyShift: 0, newlyMastered: [] };
  }

  const surprise = outcome - predicted;
  const nextAbility = {
    value: ability.value + eloShift(eloSteps.ability, ability.answers, surprise),
    answers: ability.answers + 1,
  };
  const nextSkills: Record<string, SkillMastery> = {};
  const newlyMastered: string[] = [];
  for (const [id, skill] of Object.entries(skills)) {
    const difficulty = difficulties[id] ?? 0;
    const moved = moveSkill(skill, difficulty, surprise, evidence);
    const isGate = evidence.isGate[id] ?? false;
    const isNew =
      moved.masteredAt === null &&
      judgeMastery(nextAbility, moved, { isGate, difficulty }).isMastered;
    if (isNew) newlyMastered.push(id);
    nextSkills[id] = isNew ? { ...moved, masteredAt: evidence.now } : moved;
  }
  return {
    ability: nextAbility,
    skills: nextSkills,
    predicted,
    difficultyShift: eloShift(eloSteps.difficulty, question.answers ?? 0, -surprise),
    newlyMastered,
  };
}

function moveSkill(
  skill: SkillMastery,
  skillDifficulty: number,
  surprise: number,
  { ability, question, outcome, learns }: MasteryEvidence,
): SkillMastery {
  const { difficulty, guess } = question;
  const standing = skill.fast - skillDifficulty;
  const fastSurprise = outcome - expectedOutcome(ability.value, [standing], difficulty, guess);
  const answer = { question: question.id, isRight: outcome === 1 };
  return {
    ...skill,
    ability: skill.ability + eloShift(eloSteps.skill, skill.answers, surprise),
    fast: skill.fast + eloShift(eloSteps.fast, skill.answers, fastSurprise),
    known: traceKnowledge(skill.known, { outcome, guess, learns }),
    answers: skill.answers + 1,
    recent: [...skill.recent, answer].slice(-recentLength),
  };
}

function requireRange(outcome: number, guess: number): void {
  if (!(outcome >= 0 && outcome <= 1)) throw new RangeError(`outcome ${outcome} is not in 0..1`);
  if (!(guess >= 0 && guess < 1)) throw new RangeError(`guess ${guess} is not in 0 ≤ guess < 1`);
}
