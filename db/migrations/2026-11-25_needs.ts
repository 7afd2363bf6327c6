import { type Kysely, sql } from "kysely";

// What learners need a person for, the wrong ideas that they hold, and running sums over all first tries without a hint.
// The sums are spread over sixteen rows by the last digit of the learner's id, so that a class that answers one question
// at once does not wait for one row. For answers from before, the ability at the time is unknown: today's stands in for
// it, as the whole test's score does in classical item analysis.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table path_needs (
      path_id uuid not null references paths on delete cascade,
      kind text not null check (kind in ('lesson', 'module')),
      subject_id text not null,
      skill_id text,
      learner_id uuid not null references users on delete cascade,
      since timestamptz not null,
      primary key (path_id, kind, subject_id)
    );
    create index path_needs_learner on path_needs (learner_id);

    create table paths_without_needs (
      path_id uuid primary key references paths on delete cascade
    );
    insert into paths_without_needs select id from paths;

    create table held_ideas (
      learner_id uuid not null references users on delete cascade,
      question_id text not null,
      misconception text not null,
      skill_id text not null,
      path_id uuid not null references paths on delete cascade,
      times integer not null check (times > 0),
      last_at timestamptz not null,
      cleared_at timestamptz,
      primary key (learner_id, question_id, misconception)
    );
    create index held_ideas_held on held_ideas (learner_id, skill_id) where cleared_at is null;

    alter table answers add column ability double precision;
    update answers set ability = abilities.value
      from abilities where abilities.learner_id = answers.learner_id and answers.is_evidence;

    create table question_counts (
      question_id text not null,
      shard smallint not null check (shard between 0 and 15),
      answers integer not null,
      right_answers integer not null,
      sum_ability double precision not null,
      sum_ability_squared double precision not null,
      sum_ability_right double precision not null,
      primary key (question_id, shard),
      check (right_answers between 0 and answers)
    );
    create table idea_counts (
      question_id text not null,
      misconception text not null,
      shard smallint not null check (shard between 0 and 15),
      answers integer not null check (answers >= 0),
      sum_ability double precision not null,
      primary key (question_id, misconception, shard)
    );

    create temporary table graded on commit drop as
      select answers.*, coalesce(regraded.is_right_after, answers.is_right) as is_right_today,
        get_byte(uuid_send(answers.learner_id), 15) & 15 as shard
      from answers
      left join (
        select distinct on (answer_id) answer_id, is_right_after
        from regraded_answers join regrades on regrades.id = regraded_answers.regrade_id
        order by answer_id, regrades.at desc
      ) as regraded on regraded.answer_id = answers.id;
    create index on graded (learner_id, question_id);
    insert into question_counts
      select question_id, shard, count(*), count(*) filter (where is_right_today), sum(ability),
        sum(ability * ability), coalesce(sum(ability) filter (where is_right_today), 0)
      from graded where is_evidence and not used_hint and ability is not null
      group by question_id, shard;
    insert into idea_counts
      select question_id, misconception, shard, count(*), sum(ability)
      from graded cross join unnest(misconceptions) as misconception
      where is_evidence and not used_hint and ability is not null and not is_right_today
      group by question_id, misconception, shard;

    insert into held_ideas
      select shown.learner_id, shown.question_id, shown.misconception, shown.skill_id,
        shown.path_id, shown.times, shown.last_at, least(
          (
            select min(later.answered_at) from graded as later
            where later.learner_id = shown.learner_id and later.question_id = shown.question_id
              and later.is_right_today and not later.used_hint
              and later.answered_at > shown.last_at
              and (later.is_evidence or later.answered_at >= shown.last_at + interval '1 hour')
          ),
          (
            select mastered_at from skill_mastery
            where skill_mastery.learner_id = shown.learner_id
              and skill_mastery.skill_id = shown.skill_id and mastered_at >= shown.last_at
          ),
          (
            select min(at) from recognitions
            where recognitions.learner_id = shown.learner_id
              and recognitions.skill_id = shown.skill_id and at >= shown.last_at
          )
        )
      from (
        select distinct on (learner_id, question_id, misconception)
          learner_id, question_id, misconception, skill_id, path_id,
          count(*) over idea as times, answered_at as last_at
        from graded cross join unnest(misconceptions) as misconception
        where is_evidence and not is_right_today
        window idea as (partition by learner_id, question_id, misconception)
        order by learner_id, question_id, misconception, answered_at desc, event_seq desc
      ) as shown;
  `.execute(db);
}
