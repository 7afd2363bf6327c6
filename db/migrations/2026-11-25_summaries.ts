import { type Kysely, sql } from "kysely";

// What pages about many people read instead of snapshots and history, kept in the transaction that moves a path or
// stores an answer. Weeks begin on Monday in Helsinki. `charge` says the same as `levelOf` (app/domain/mastery): the
// signs of mastery averaged, 0..99, and 100 exactly when mastered.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table paths
      add skipped text[] not null default '{}',
      add recognised text[] not null default '{}';
    update paths set
      skipped = array(
        select jsonb_array_elements_text(coalesce(snapshot #> '{memory,skipped}', '[]'))
      ),
      recognised = array(
        select jsonb_array_elements_text(coalesce(snapshot #> '{memory,recognised}', '[]'))
      );

    alter table skill_mastery add charge smallint not null generated always as (
      case
        when mastered_at is not null then 100
        when answers = 0 and known = prior then 0
        else least(99, floor(100 * (
          least(1, known / 0.95)
          + least(1, 1 / (1 + exp(-fast)) / 0.82)
          + least(1, jsonb_array_length(
              jsonb_path_query_array(recent, '$[*] ? (@.isRight == true)')
            ) / 4.0::double precision)
        ) / 3))
      end
    ) stored;

    create table path_weeks (
      path_id uuid not null references paths on delete cascade,
      week_start date not null,
      answers integer not null,
      right_answers integer not null,
      mastered integer not null,
      primary key (path_id, week_start),
      check (right_answers between 0 and answers)
    );
    create table path_skill_weeks (
      path_id uuid not null references paths on delete cascade,
      skill_id text not null,
      week_start date not null,
      answers integer not null,
      right_answers integer not null,
      primary key (path_id, skill_id, week_start),
      check (right_answers between 0 and answers)
    );

    insert into path_skill_weeks
      select answers.path_id, answers.skill_id,
        date_trunc('week', answers.answered_at at time zone 'Europe/Helsinki')::date,
        count(*), count(*) filter (where coalesce(regraded.is_right_after, answers.is_right))
      from answers
      left join (
        select distinct on (answer_id) answer_id, is_right_after
        from regraded_answers join regrades on regrades.id = regraded_answers.regrade_id
        order by answer_id, regrades.at desc
      ) as regraded on regraded.answer_id = answers.id
      group by 1, 2, 3;
    insert into path_weeks
      select path_id, week_start, sum(answers), sum(right_answers), sum(mastered)
      from (
        select path_id, week_start, answers, right_answers, 0 as mastered from path_skill_weeks
        union all
        select path_id, date_trunc('week', mastered_at at time zone 'Europe/Helsinki')::date, 0, 0, 1
        from (
          select distinct on (skill_mastery.learner_id, skill_id) path_events.path_id, mastered_at
          from skill_mastery
          join paths on paths.learner_id = skill_mastery.learner_id
          join path_events on path_events.path_id = paths.id
            and path_events.at = skill_mastery.mastered_at
            and path_events.type not in ('STARTED', 'SKILLS_MOVED')
            and path_events.payload -> 'skills' ? skill_id
          order by skill_mastery.learner_id, skill_id, path_events.path_id
        ) as masteries
      ) as weeks
      group by 1, 2;
  `.execute(db);
}
