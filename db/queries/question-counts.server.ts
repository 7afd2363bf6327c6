// Running sums over all first tries without a hint, of every learner there is: what a question is worth.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { newestIsRight } from "./regraded-answers.server";

// The last digit of the learner's id: a class that answers one question at once does not wait for one row.
const shardOf = sql<number>`(get_byte(uuid_send(answers.learner_id), 15) & 15)`;

const isCounted = sql<boolean>`(
  answers.is_evidence and not answers.used_hint and answers.ability is not null
)`;

export type CountedTry = {
  learnerId: string;
  questionId: string;
  isRight: boolean;
  misconceptions: readonly string[];
  /** The learner's general ability before the answer, logit. */
  ability: number;
};

/** Adds one first try to the sums. */
export async function addToCounts(trx: Trx, counted: CountedTry): Promise<void> {
  const { questionId, ability, isRight } = counted;
  const shard = Number.parseInt(counted.learnerId.slice(-1), 16);
  await trx
    .insertInto("question_counts")
    .values({
      question_id: questionId,
      shard,
      answers: 1,
      right_answers: isRight ? 1 : 0,
      sum_ability: ability,
      sum_ability_squared: ability * ability,
      sum_ability_right: isRight ? ability : 0,
    })
    .onConflict((conflict) =>
      conflict.columns(["question_id", "shard"]).doUpdateSet((eb) => ({
        answers: sql`question_counts.answers + 1`,
        right_answers: sql`question_counts.right_answers + ${eb.ref("excluded.right_answers")}`,
        sum_ability: sql`question_counts.sum_ability + ${eb.ref("excluded.sum_ability")}`,
        sum_ability_squared: sql`question_counts.sum_ability_squared
          + ${eb.ref("excluded.sum_ability_squared")}`,
        sum_ability_right: sql`question_counts.sum_ability_right
          + ${eb.ref("excluded.sum_ability_right")}`,
      })),
    )
    .execute();
  const ideas = isRight ? [] : [...new Set(counted.misconceptions)].sort();
  if (ideas.length === 0) return;
  await trx
    .insertInto("idea_counts")
    .values(
      ideas.map((misconception) => ({
        question_id: questionId,
        misconception,
        shard,
        answers: 1,
        sum_ability: ability,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["question_id", "misconception", "shard"]).doUpdateSet((eb) => ({
        answers: sql`idea_counts.answers + 1`,
        sum_ability: sql`idea_counts.sum_ability + ${eb.ref("excluded.sum_ability")}`,
      })),
    )
    .execute();
}

export type RegradedTry = { answerId: string; wasRight: boolean; isRight: boolean };

/** Moves answers that were graded anew from the wrong ones to the right ones, or back. */
export async function moveInCounts(trx: Trx, regraded: readonly RegradedTry[]): Promise<void> {
  const moved = regraded.filter(({ wasRight, isRight }) => wasRight !== isRight);
  if (moved.length === 0) return;
  const changed = sql`
    select answers.question_id, answers.misconceptions, answers.ability, ${shardOf} as shard,
      moved.sign
    from answers
    join unnest(
      ${moved.map(({ answerId }) => answerId)}::uuid[],
      ${moved.map(({ isRight }) => (isRight ? 1 : -1))}::integer[]
    ) as moved (id, sign) on moved.id = answers.id
    where ${isCounted}
  `;
  await sql`
    update question_counts set
      right_answers = right_answers + delta.answers,
      sum_ability_right = sum_ability_right + delta.ability
    from (
      select question_id, shard, sum(sign) as answers, sum(sign * ability) as ability
      from (${changed}) as changed group by question_id, shard
    ) as delta
    where question_counts.question_id = delta.question_id
      and question_counts.shard = delta.shard
  `.execute(trx);
  await sql`
    update idea_counts set
      answers = idea_counts.answers - delta.answers,
      sum_ability = sum_ability - delta.ability
    from (
      select question_id, misconception, shard, sum(sign) as answers, sum(sign * ability) as ability
      from (${changed}) as changed cross join unnest(misconceptions) as misconception
      group by question_id, misconception, shard
    ) as delta
    where idea_counts.question_id = delta.question_id
      and idea_counts.misconception = delta.misconception
      and idea_counts.shard = delta.shard
  `.execute(trx);
}

const recounted = sql`
  select question_id, shard, count(*)::integer as answers,
    count(*) filter (where is_right)::integer as right_answers, sum(ability) as sum_ability,
    sum(ability * ability) as sum_ability_squared,
    coalesce(sum(ability) filter (where is_right), 0) as sum_ability_right
  from graded group by question_id, shard
`;

const recountedIdeas = sql`
  select question_id, misconception, shard, count(*)::integer as answers,
    sum(ability) as sum_ability
  from graded cross join lateral (
    select distinct unnest(misconceptions) as misconception
  ) as shown
  where not is_right
  group by question_id, misconception, shard
`;

const graded = sql`
  graded as materialized (
    select answers.question_id, ${shardOf} as shard, answers.ability, answers.misconceptions,
      ${newestIsRight} as is_right
    from answers where ${isCounted}
  )
`;

// Sums come in another order each time, and binary fractions do not add up alike.
const isApart = (one: string, other: string) =>
  sql<boolean>`abs(coalesce(${sql.ref(one)}, 0) - coalesce(${sql.ref(other)}, 0)) > 1e-6`;

/** Questions (ids) whose sums differ from a recount of every answer. For the replay alone: it reads all of history. */
export async function listWrongCounts(db: Db): Promise<string[]> {
  const { rows } = await sql<{ question_id: string }>`
    with ${graded}, recounted as (${recounted}), recounted_ideas as (${recountedIdeas})
    select question_id from question_counts as stored
      full join recounted as told using (question_id, shard)
    where coalesce(stored.answers, 0) != coalesce(told.answers, 0)
      or coalesce(stored.right_answers, 0) != coalesce(told.right_answers, 0)
      or ${isApart("stored.sum_ability", "told.sum_ability")}
      or ${isApart("stored.sum_ability_squared", "told.sum_ability_squared")}
      or ${isApart("stored.sum_ability_right", "told.sum_ability_right")}
    union
    select question_id from idea_counts as stored
      full join recounted_ideas as told using (question_id, misconception, shard)
    where coalesce(stored.answers, 0) != coalesce(told.answers, 0)
      or ${isApart("stored.sum_ability", "told.sum_ability")}
    order by question_id
  `.execute(db);
  return rows.map(({ question_id }) => question_id);
}

/** Writes all sums anew from every answer; answers wait meanwhile. */
export async function rewriteCounts(trx: Trx): Promise<void> {
  await sql`lock table question_counts, idea_counts in exclusive mode`.execute(trx);
  await sql`delete from question_counts`.execute(trx);
  await sql`delete from idea_counts`.execute(trx);
  await sql`with ${graded} insert into question_counts ${recounted}`.execute(trx);
  await sql`with ${graded} insert into idea_counts ${recountedIdeas}`.execute(trx);
}
