import { hasDrawnNumbers } from "~/domain/assessment/draw";
import type { Grade } from "~/domain/assessment/grade";
import { guessingFloor } from "~/domain/assessment/guess";
import type { Catalogue } from "~/domain/course/catalogue";
import { dependentsOf } from "~/domain/course/prerequisites";
import { difficultyOf } from "~/domain/mastery/elo";
import { type Ability, startSkill } from "~/domain/mastery/mastery";
import { type MasteryUpdate, updateMastery } from "~/domain/mastery/update";
import { hasAnswered } from "~db/queries/answers.server";
import type { Trx } from "~db/queries/connection.server";
import { lockMastery, saveAbility, saveMastery } from "~db/queries/mastery.server";
import { startFreshnessOf } from "./freshness.server";
import type { Given } from "./given-answer";

/** A skill is a gate where this many stand on it directly. adaptation.md "Mastery". */
const gateDependents = 3;

export type MasteryAfter = { update: MasteryUpdate; isEvidence: boolean };

/** What an answer changes in what we believe of the learner; nothing is stored yet. */
export async function masteryAfter(
  trx: Trx,
  order: {
    learnerId: string;
    catalogue: Catalogue;
    given: Given;
    graded: Grade;
    ability: Ability;
    now: Date;
  },
): Promise<MasteryAfter> {
  const { learnerId, catalogue, graded, ability, now } = order;
  const { asked, response, usedHint, purpose } = order.given;
  const { id: questionId, seed, body } = asked;
  const [isRepeat, known] = [
    // Shuffled options are no new question: without drawn numbers any earlier answer makes this one a repeat.
    await hasAnswered(trx, { learnerId, questionId, seed: hasDrawnNumbers(body) ? seed : null }),
    await lockMastery(trx, { learnerId, skillId: body.skill }),
  ];
  const update = updateMastery({
    ability,
    skills: { [body.skill]: known ?? startSkill() },
    question: {
      id: questionId,
      difficulty: difficultyOf(body.difficulty),
      // “I have not learned this” is no guess.
      guess: response.kind === "not-learned" ? 0 : guessingFloor(body),
    },
    // A hint counts as wrong for the model and never for the person (adaptation.md "Mastery").
    outcome: usedHint ? 0 : graded.outcome,
    isEvidence: !isRepeat,
    isGate: { [body.skill]: dependentsOf(catalogue.skills, body.skill).length >= gateDependents },
    now: now.toISOString(),
    // Practice and reviews show at once what was right: checks, exams and placement teach later or not at all.
    learns: purpose === "practice" || purpose === "review",
  });
  return { update, isEvidence: !isRepeat };
}

export async function storeMastery(
  trx: Trx,
  { learnerId, mastery, now }: { learnerId: string; mastery: MasteryAfter; now: Date },
): Promise<void> {
  if (!mastery.isEvidence) return;
  await saveMastery(trx, { learnerId, skills: mastery.update.skills });
  await saveAbility(trx, { learnerId, ability: mastery.update.ability });
  await startFreshnessOf(trx, { learnerId, skills: mastery.update.newlyMastered, now });
}

export function isSafetySkill(catalogue: Catalogue, skillId: string): boolean {
  const area = catalogue.skills.find((skill) => skill.id === skillId)?.area;
  return catalogue.areas.some((one) => one.id === area && one.safety);
}
