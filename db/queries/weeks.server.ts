// What happened on a path week by week: summary rows beside the answers, so that no page counts history.
import { type RawBuilder, sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { newestIsRight } from "./regraded-answers.server";

/** The Monday (YYYY-MM-DD) of the week of an instant, by the clock of Helsinki. */
export function weekOf(instant: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`date_trunc('week', ${instant} at time zone 'Europe/Helsinki')::date`;
}

export type CountedAnswer = {
  pathId: string;
  skillId: string;
  isRight: boolean;
  /** How many skills it has brought to mastery. */
  mastered: number;
  now: Date;
};

/** Adds one answer to its week, for the path and for the skill, in one statement. */
export async function countAnswer(trx: Trx, answer: CountedAnswer): Promise<void> {
  const { pathId, skillId, isRight, mastered, now } = answer;
  const right = isRight ? 1 : 0;
  const week = weekOf(sql`${now}::timestamptz`);
  await sql`
    with of_skill as (
      insert into path_skill_weeks (path_id, skill_id, week_start, answers, right_answers)
      values (${pathId}, ${skillId}, ${week}, 1, ${right})
      on conflict (path_id, skill_id, week_start) do update set
        answers = path_skill_weeks.answers + 1,
        right_answers = path_skill_weeks.right_answers + excluded.right_answers
    )
    insert into path_weeks (path_id, week_start, answers, right_answers, mastered)
    values (${pathId}, ${week}, 1, ${right}, ${mastered})
    on conflict (path_id, week_start) do update set
      answers = path_weeks.answers + 1,
      right_answers = path_weeks.right_answers + excluded.right_answers,
      mastered = path_weeks.mastered + excluded.mastered
  `.execute(trx);
}

/** Adds skills that were mastered without an answer, such as by a person's judgement. */
export async function countMastered(
  trx: Trx,
  { pathId, mastered, now }: Pick<CountedAnswer, "pathId" | "mastered" | "now">,
): Promise<void> {
  if (mastered === 0) return;
  await sql`
    insert into path_weeks (path_id, week_start, answers, right_answers, mastered)
    values (${pathId}, ${weekOf(sql`${now}::timestamptz`)}, 0, 0, ${mastered})
    on conflict (path_id, week_start) do update set
      mastered = path_weeks.mastered + excluded.mastered
  `.execute(trx);
}

const pathsOf = (learnerId: string) => sql`(select id from paths where learner_id = ${learnerId})`;

/** Writes a learner's weeks anew from answers, as they count today, and from days of mastery. */
export async function recountWeeks(trx: Trx, learnerId: string): Promise<void> {
  const paths = pathsOf(learnerId);
  await sql`delete from path_skill_weeks where path_id in ${paths}`.execute(trx);
  await sql`delete from path_weeks where path_id in ${paths}`.execute(trx);
  await sql`
    insert into path_skill_weeks (path_id, skill_id, week_start, answers, right_answers)
    ${skillWeeksOf(learnerId)}
  `.execute(trx);
  await sql`
    insert into path_weeks (path_id, week_start, answers, right_answers, mastered)
    ${pathWeeksOf(learnerId)}
  `.execute(trx);
}

/** Weeks of a learner's paths of which a summary row says something else than a recount, the earliest first. */
export async function listWrongWeeks(
  db: Db,
  learnerId: string,
): Promise<{ pathId: string; weekStart: string }[]> {
  const { rows } = await sql<{ pathId: string; weekStart: string }>`
    with skill_told as (${skillWeeksOf(learnerId)}),
      skill_kept as (
        select path_id, skill_id, week_start, answers, right_answers
        from path_skill_weeks where path_id in ${pathsOf(learnerId)}
      ),
      told as (${pathWeeksOf(learnerId)}),
      kept as (
        select path_id, week_start, answers, right_answers, mastered
        from path_weeks where path_id in ${pathsOf(learnerId)}
      )
    select path_id as "pathId", week_start as "weekStart" from (
      select path_id, week_start from (table skill_told except table skill_kept) as missing
      union
      select path_id, week_start from (table skill_kept except table skill_told) as extra
      union
      select path_id, week_start from (table told except table kept) as missing
      union
      select path_id, week_start from (table kept except table told) as extra
    ) as wrong
    order by week_start, path_id
  `.execute(db);
  return rows;
}

function skillWeeksOf(learnerId: string) {
  return sql`
    select answers.path_id, answers.skill_id,
      ${weekOf(sql.ref("answers.answered_at"))} as week_start,
      count(*)::integer as answers,
      (count(*) filter (where ${newestIsRight}))::integer as right_answers
    from answers where answers.learner_id = ${learnerId}
    group by 1, 2, 3
  `;
}

// A skill counts for the path whose event has brought it to mastery; other paths are only told of it.
function pathWeeksOf(learnerId: string) {
  return sql`
    select path_id, week_start, sum(answers)::integer as answers,
      sum(right_answers)::integer as right_answers, sum(mastered)::integer as mastered
    from (
      select path_id, week_start, answers, right_answers, 0 as mastered
      from (${skillWeeksOf(learnerId)}) as skill_weeks
      union all
      select path_id, ${weekOf(sql.ref("mastered_at"))}, 0, 0, 1
      from (
        select distinct on (skill_id) path_events.path_id, mastered_at
        from skill_mastery
        join paths on paths.learner_id = skill_mastery.learner_id
        join path_events on path_events.path_id = paths.id
          and path_events.at = skill_mastery.mastered_at
          and path_events.type not in ('STARTED', 'SKILLS_MOVED')
          and path_events.payload -> 'skills' -> skill_id ->> 'isMastered' = 'true'
        where skill_mastery.learner_id = ${learnerId}
          -- A path that answers in the same instant has been told of it before.
          and not exists (
            select from path_events as earlier
            where earlier.path_id = path_events.path_id
              and earlier.seq < path_events.seq
              and earlier.at = path_events.at
              and earlier.payload -> 'skills' -> skill_id ->> 'isMastered' = 'true'
          )
        order by skill_id, path_events.path_id
      ) as masteries
    ) as weeks
    group by 1, 2
  `;
}
