import { type Kysely, sql } from "kysely";

// Exams as pages about many read them, kept in the transaction that moves a path; what eases the exams of one person;
// and second looks at a grade. For paths from before, all of it stands in the snapshot; only the first grade of a result
// that was raised since is unknown. `task_grade` says the same as `gradeOfTask` (app/domain/workplace-task), and
// `module_grade` the same as `moduleGrade` (app/domain/path).
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table exam_results (
      path_id uuid not null references paths on delete cascade,
      module_id text not null,
      sitting smallint not null check (sitting > 0),
      share double precision not null check (share between 0 and 1),
      grade smallint not null check (grade between 0 and 5),
      first_grade smallint check (first_grade between 0 and grade),
      at timestamptz not null,
      primary key (path_id, module_id, sitting)
    );
    create table exam_standings (
      path_id uuid not null references paths on delete cascade,
      module_id text not null,
      granted smallint not null check (granted >= 0),
      is_sitting boolean not null,
      not_before timestamptz,
      exam_grade smallint not null check (exam_grade between 0 and 5),
      task_grade smallint check (task_grade between 0 and 5),
      module_grade smallint not null check (module_grade between 0 and 5),
      primary key (path_id, module_id)
    );

    insert into exam_results
      select paths.id, module.key, result.place, (result.value ->> 'share')::double precision,
        (result.value ->> 'grade')::smallint,
        case when exists (
          select from path_events
          where path_events.path_id = paths.id and path_events.type = 'RESULT_REGRADED'
            and path_events.payload ->> 'module' = module.key
            and (path_events.payload ->> 'index')::integer = result.place - 1
        ) then null else (result.value ->> 'grade')::smallint end,
        (result.value ->> 'at')::timestamptz
      from paths
      cross join jsonb_each(coalesce(paths.snapshot #> '{memory,modules}', '{}')) as module
      cross join jsonb_array_elements(module.value -> 'results')
        with ordinality as result (value, place);

    insert into exam_standings
      select path_id, module_id, granted, is_sitting, not_before, exam_grade, task_grade,
        case
          when exam_grade = 0 or task_grade is null or task_grade <= exam_grade then exam_grade
          else floor((2 * exam_grade + task_grade) / 3.0 + 0.5)
        end
      from (
        select paths.id as path_id, module_id,
          coalesce((module ->> 'granted')::smallint, 0) as granted,
          coalesce(module -> 'sitting' <> 'null', false) as is_sitting,
          (module ->> 'notBefore')::timestamptz as not_before,
          coalesce((
            select max(grade) from exam_results
            where exam_results.path_id = paths.id and exam_results.module_id = ids.module_id
          ), 0) as exam_grade,
          case when task ->> 'kind' = 'exam-task' and (task ->> 'isAccepted')::boolean then (
            select (array[1, 2, 4, 5])[1 + count(*) filter (where level = 'on-own')]
            from jsonb_array_elements_text(task -> 'criteria') as level
          ) end as task_grade
        from paths
        cross join lateral (
          select jsonb_object_keys(coalesce(paths.snapshot #> '{memory,modules}', '{}'))
          union
          select key from jsonb_each(coalesce(paths.snapshot #> '{memory,tasks}', '{}'))
          where value ->> 'kind' = 'exam-task'
        ) as ids (module_id)
        cross join lateral (
          select paths.snapshot #> array['memory', 'modules', ids.module_id] as module,
            paths.snapshot #> array['memory', 'tasks', ids.module_id] as task
        ) as told
      ) as standings;

    create table exam_accommodations (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      organisation_id uuid not null references organisations on delete cascade,
      client_key uuid not null,
      more_sittings smallint check (more_sittings between 1 and 5),
      cool_down_hours smallint check (cool_down_hours between 0 and 48),
      extra_time smallint check (extra_time between 5 and 100),
      has_reader boolean not null,
      has_room boolean not null,
      language text check (language in ('fi', 'sv', 'en')),
      valid_from date not null,
      valid_until date check (valid_until >= valid_from),
      reason text not null check (length(reason) between 1 and 500),
      decided_by uuid references users on delete set null,
      decided_at timestamptz not null,
      ended_by uuid references users on delete set null,
      ended_at timestamptz,
      unique (learner_id, client_key),
      check (more_sittings is not null or cool_down_hours is not null or extra_time is not null
        or has_reader or has_room or language is not null)
    );
    create index exam_accommodations_learner on exam_accommodations (learner_id, organisation_id);
    create table exam_accommodation_uses (
      path_id uuid not null references paths on delete cascade,
      seq integer not null,
      accommodation_id uuid not null references exam_accommodations on delete cascade,
      module_id text not null,
      primary key (path_id, seq)
    );

    create table second_looks (
      id uuid primary key default gen_random_uuid(),
      path_id uuid not null references paths on delete cascade,
      learner_id uuid not null references users on delete cascade,
      module_id text not null,
      sitting smallint not null check (sitting > 0),
      state text not null check (state in ('asked', 'confirmed', 'raised')),
      asked_by uuid references users on delete set null,
      asked_reason text not null check (length(asked_reason) between 1 and 1000),
      asked_at timestamptz not null,
      grade_before smallint not null check (grade_before between 0 and 5),
      grade_after smallint check (grade_after between grade_before and 5),
      decided_by uuid references users on delete set null,
      decided_reason text check (length(decided_reason) between 1 and 1000),
      decided_at timestamptz,
      unique (path_id, module_id, sitting),
      check ((state = 'asked') = (decided_at is null)),
      check ((decided_at is null) = (grade_after is null)),
      check ((decided_at is null) = (decided_reason is null))
    );
    create index second_looks_open on second_looks (learner_id) where state = 'asked';
  `.execute(db);
}
