import { readQuestions } from "~/curriculum/current-publication.server";
import { guessingFloor } from "~/domain/assessment/guess";
import type { Question } from "~/domain/course/question";
import { difficultyOf, expectedOutcome } from "~/domain/mastery/elo";
import { startAbility, startSkill } from "~/domain/mastery/mastery";
import { aimed } from "~/domain/path/interleave";
import { lessonMemory } from "~/domain/path/memory";
import { lessonOf } from "~/domain/path/standing";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { findAbility, listMastery } from "~db/queries/mastery.server";

/**
 * The questions of a lesson's text (full ids) as the practice page asks them: those answered before in the order of
 * their first answer, then the others, the most fitting first.
 */
export async function practiceOrder(db: Db, path: OpenPath, lessonId: string): Promise<string[]> {
  const { learnerId, publicationId, context } = path;
  const { practised } = lessonMemory(context.memory, lessonId);
  const published = await readQuestions(db, publicationId, lessonId);
  const inText = published.filter(({ isPractice }) => isPractice);
  const ability = (await findAbility(db, { learnerId })) ?? startAbility();
  const mastery = await listMastery(db, { learnerId });
  const predict = ({ question }: { question: Question }) => {
    const skill = mastery[question.skill] ?? startSkill();
    const difficulty = difficultyOf(question.difficulty);
    return expectedOutcome(ability.value, [skill.ability], difficulty, guessingFloor(question));
  };
  const order = lessonOf(context, lessonId)?.practice ?? [];
  const inOrder = order.flatMap((id) => inText.find((one) => one.id === id) ?? []);
  const left = inOrder.filter(({ id }) => !practised.includes(id));
  const answered = practised.filter((id) => order.includes(id));
  return [...answered, ...aimed(left, predict).map(({ id }) => id)];
}
