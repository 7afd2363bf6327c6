// How long people of an organisation take to decide, as far as the log can tell: the time from one decision to the next
// one of the same person, where they went on at once.
import { type RawBuilder, sql } from "kysely";
import type { Measured } from "~/domain/assignment/review-work";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { overruleTypes } from "./overrules.server";

/** Whoever takes longer has done something else in between. Our choice. */
const longestMinutes = 30;
/** As many of the newest decisions are enough for a median. Our choice. */
const newest = 500;

type Decision = "task" | "claim" | "help";

const byStaff = (
  { organisationIds }: { organisationIds: readonly string[] },
  actor: RawBuilder<string>,
) => sql`exists (
  select 1 from memberships
  where memberships.user_id = ${actor}
    and memberships.role in ('teacher', 'instructor', 'admin')
    and memberships.organisation_id = ${anyOf(organisationIds)}
)`;

/** The median minutes of a decision of each kind by the staff of these organisations, with how many there were. */
export async function measureDecisions(
  db: Db,
  asker: { organisationIds: readonly string[] },
): Promise<Measured> {
  const { rows } = await sql<{ kind: Decision; minutes: number; count: number }>`
    with decided as (
      (select 'claim' as kind, actor_id, at from prior_learning_events
       where type = 'DECIDED' and ${byStaff(asker, sql`actor_id`)} order by at desc limit ${newest})
      union all
      (select 'task', actor_id, at from task_case_events
       where type = 'JUDGED' and ${byStaff(asker, sql`actor_id`)} order by at desc limit ${newest})
      union all
      (select 'help', actor_id, at from overrule_keys
       join path_events using (path_id, seq)
       where path_events.type in (${sql.join(overruleTypes)})
         and ${byStaff(asker, sql`actor_id`)} order by at desc limit ${newest})
    ), taken as (
      select kind,
        extract(epoch from at - lag(at) over (partition by kind, actor_id order by at)) / 60 as minutes
      from decided
    )
    select kind, count(*)::integer as count,
      greatest(1, round(percentile_cont(0.5) within group (order by minutes)))::integer as minutes
    from taken where minutes <= ${longestMinutes}
    group by kind
  `.execute(db);
  return Object.fromEntries(rows.map(({ kind, ...measured }) => [kind, measured]));
}
