// The charge people see: full only when the skill is mastered, and silent while there is too little data.
import { knownBar, leastAnswers, rightAnswersBar, steadiness, steadyBar } from "./mastered";
import { type SkillMastery, startAbility } from "./mastery";

export type Level = {
  /** `empty` no answer and no judged task yet · `not-enough-data` under three answers · `charging` · `mastered`. */
  kind: "empty" | "not-enough-data" | "charging" | "mastered";
  /** 0..100, whole; 100 exactly when mastered. */
  percent: number;
  /** Filled quarters, 0..4; 4 exactly when mastered. */
  quarter: number;
};

/** Charge of a skill that is near mastery but not there. */
const almost = 99;

/**
 * The charge of a skill as shown to people: how far the three signs of mastery have come, averaged.
 * Rises with P(known) when all else is equal. Takes an average learner for the expected result, so that
 * an answer in another skill never moves this one's charge.
 * @param skill undefined when the person has not touched it
 * @param isRecognised whether a person has recognised the skill: a fact that the model never overrules
 */
export function levelOf(
  skill: SkillMastery | undefined,
  { isRecognised = false }: { isRecognised?: boolean } = {},
): Level {
  if (isRecognised || skill?.masteredAt) return { kind: "mastered", percent: 100, quarter: 4 };
  if (!skill || isUntouched(skill)) return { kind: "empty", percent: 0, quarter: 0 };
  const percent = Math.min(almost, Math.floor(100 * chargeOf(skill)));
  const kind = skill.answers < leastAnswers ? "not-enough-data" : "charging";
  return { kind, percent, quarter: Math.floor(percent / 25) };
}

/** Neither an answer nor a judged task has moved it. */
function isUntouched({ answers, known, prior }: SkillMastery): boolean {
  return answers === 0 && known === prior;
}

function chargeOf(skill: SkillMastery): number {
  const right = skill.recent.filter((answer) => answer.isRight).length;
  const signs = [
    skill.known / knownBar,
    steadiness(startAbility(), skill) / steadyBar,
    right / rightAnswersBar,
  ];
  return signs.reduce((sum, sign) => sum + Math.min(1, sign), 0) / signs.length;
}
