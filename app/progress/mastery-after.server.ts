import { hasDrawnNumbers } from "~/domain/assessment/draw";
import type { Grade } from "~/domain/assessment/grade";
import { guessingFloor } from "~/domain/assessment/guess";
import type { QuestionResponse } from "~/domain/assessment/response";
import type { Catalogue } from "~/domain/course/catalogue";
import { dependentsOf } from "~/domain/course/prerequisites";
import type { Question } from "~/domain/course/question";
import { type Ability, startSkill } from "~/domain/mastery/mastery";
import { questionDifficulty } from "~/domain/mastery/model";
import { type MasteryEvidence, type MasteryUpdate, updateMastery } from "~/domain/mastery/update";
import { hasAnswered, type Purpose } from "~db/queries/answers.server";
import type { Trx } from "~db/queries/connection.server";
import { lockMastery, saveAbility, saveMastery } from "~db/queries/mastery.server";
import { findCalibrated } from "~db/queries/mastery-models.server";
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
    pathId: string;
    catalogue: Catalogue;
    given: Given;
    graded: Grade;
    ability: Ability;
    now: Date;
  },
): Promise<MasteryAfter> {
  const { learnerId, pathId, catalogue, graded, ability, now } = order;
  const { asked, response, usedHint, purpose } = order.given;
  const { id: questionId, seed, body } = asked;
  const [isRepeat, known, evidence] = [
    // Shuffled options are no new question: without drawn numbers any earlier answer makes this one a repeat.
    await hasAnswered(trx, { learnerId, questionId, seed: hasDrawnNumbers(body) ? seed : null }),
    await lockMastery(trx, { learnerId, skillId: body.skill }),
    await evidenceOf(trx, {
      ...{ pathId, catalogue, questionId, body, response, usedHint, purpose, now },
      outcome: graded.outcome,
    }),
  ];
  const skills = { [body.skill]: known ?? startSkill() };
  const update = updateMastery({ ...evidence, ability, skills, isEvidence: !isRepeat });
  return { update, isEvidence: !isRepeat };
}

export type AnsweredQuestion = {
  pathId: string;
  /** Of the publication that the path was pinned to. */
  catalogue: Catalogue;
  questionId: string;
  body: Question;
  response: QuestionResponse;
  usedHint: boolean;
  purpose: Purpose;
  outcome: number;
  now: Date;
};

/** What an answer says to the mastery model, whatever is known of the learner; the same again when it is replayed. */
export async function evidenceOf(
  trx: Trx,
  answered: AnsweredQuestion,
): Promise<Omit<MasteryEvidence, "ability" | "skills" | "isEvidence">> {
  const { pathId, catalogue, questionId, body, response, usedHint, purpose, outcome } = answered;
  const calibrated = await findCalibrated(trx, { pathId, questionId, skillId: body.skill });
  return {
    skillDifficulties: { [body.skill]: calibrated.skill ?? 0 },
    question: {
      id: questionId,
      difficulty: questionDifficulty(calibrated.question, body.difficulty),
      // “I have not learned this” is no guess.
      guess: response.kind === "not-learned" ? 0 : guessingFloor(body),
    },
    // A hint counts as wrong for the model and never for the person (adaptation.md "Mastery").
    outcome: usedHint ? 0 : outcome,
    isGate: { [body.skill]: isGateSkill(catalogue, body.skill) },
    now: answered.now.toISOString(),
    // Practice and reviews show at once what was right: checks, exams and placement teach later or not at all.
    learns: purpose === "practice" || purpose === "review",
  };
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

/** Whether three or more skills stand directly on it. */
export function isGateSkill({ skills }: Catalogue, skillId: string): boolean {
  return dependentsOf(skills, skillId).length >= gateDependents;
}

export function isSafetySkill(catalogue: Catalogue, skillId: string): boolean {
  const area = catalogue.skills.find((skill) => skill.id === skillId)?.area;
  return catalogue.areas.some((one) => one.id === area && one.safety);
}
