import { type PublishedQuestion, readQuestions } from "~/curriculum/current-publication.server";
import { guessingFloor } from "~/domain/assessment/guess";
import { expectedOutcome } from "~/domain/mastery/elo";
import { startAbility, startSkill } from "~/domain/mastery/mastery";
import { questionDifficulty } from "~/domain/mastery/model";
import { aimed } from "~/domain/path/interleave";
import { lessonMemory } from "~/domain/path/memory";
import { lessonOf } from "~/domain/path/standing";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { findAbility, listMastery } from "~db/queries/mastery.server";
import { findCalibrated } from "~db/queries/mastery-models.server";

/**
 * The questions of a lesson's text (full ids) as the practice page asks them: those answered before in the order of
 * their first answer, then the others, the most fitting first.
 */
export async function practiceOrder(db: Db, path: OpenPath, lessonId: string): Promise<string[]> {
  const { practised } = lessonMemory(path.context.memory, lessonId);
  const published = await readQuestions(db, path.publicationId, lessonId);
  const order = lessonOf(path.context, lessonId)?.practice ?? [];
  const left = order
    .filter((id) => !practised.includes(id))
    .flatMap((id) => published.find((one) => one.id === id) ?? []);
  const expected = await successOf(db, path, left);
  const answered = practised.filter((id) => order.includes(id));
  const aimedAt = aimed(left, ({ id }) => expected.get(id) ?? 0);
  return [...answered, ...aimedAt.map(({ id }) => id)];
}

/** Predicted success of each question for this learner, 0..1, under the calibration of the path. */
async function successOf(
  db: Db,
  { id: pathId, learnerId }: OpenPath,
  questions: PublishedQuestion[],
): Promise<Map<string, number>> {
  const ability = (await findAbility(db, { learnerId })) ?? startAbility();
  const mastery = await listMastery(db, { learnerId });
  const expected = await Promise.all(
    questions.map(async ({ id, question }): Promise<[string, number]> => {
      const { skill: skillId, difficulty } = question;
      const calibrated = await findCalibrated(db, { pathId, questionId: id, skillId });
      const skill = (mastery[skillId] ?? startSkill()).ability - (calibrated.skill ?? 0);
      const hardness = questionDifficulty(calibrated.question, difficulty);
      return [id, expectedOutcome(ability.value, [skill], hardness, guessingFloor(question))];
    }),
  );
  return new Map(expected);
}
