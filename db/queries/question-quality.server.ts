// Running sums of questions over every learner there is; they tell of nobody.
import { sql } from "kysely";
import type { IdeaSums, QuestionSums } from "~/domain/assessment/question-quality";
import type { Db } from "./connection.server";

export type CountedQuestion = QuestionSums & { questionId: string };

/** Sums of the questions of a publication that have at least so many first tries. */
export async function listQuestionSums(
  db: Db,
  { publicationId, least }: { publicationId: string; least: number },
): Promise<CountedQuestion[]> {
  const { rows } = await sql<CountedQuestion>`
    select question_id as "questionId", sum(answers)::integer as answers,
      sum(right_answers)::integer as right, sum(sum_ability) as "sumAbility",
      sum(sum_ability_squared) as "sumAbilitySquared", sum(sum_ability_right) as "sumAbilityRight"
    from question_counts
    where exists (
      select from publication_questions
      where publication_questions.publication_id = ${publicationId}
        and publication_questions.question_id = question_counts.question_id
    )
    group by question_id having sum(answers) >= ${least}
    order by question_id
  `.execute(db);
  return rows;
}

/** How often each wrong idea of these questions was shown, by question. */
export async function listIdeaSums(
  db: Db,
  { questionIds }: { questionIds: readonly string[] },
): Promise<Map<string, IdeaSums[]>> {
  const { rows } = await sql<IdeaSums & { questionId: string }>`
    select question_id as "questionId", misconception as idea, sum(answers)::integer as answers,
      sum(sum_ability) as "sumAbility"
    from idea_counts where question_id = any(${questionIds}::text[])
    group by question_id, misconception having sum(answers) > 0
    order by question_id, misconception
  `.execute(db);
  const byQuestion = new Map<string, IdeaSums[]>();
  for (const { questionId, ...sums } of rows) {
    byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), sums]);
  }
  return byQuestion;
}

/** First tries of each of these questions. */
export async function countFirstTries(
  db: Db,
  { questionIds }: { questionIds: readonly string[] },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ question_id: string; answers: number }>`
    select question_id, sum(answers)::integer as answers from question_counts
    where question_id = any(${questionIds}::text[]) group by question_id
  `.execute(db);
  return new Map(rows.map(({ question_id, answers }) => [question_id, answers]));
}
