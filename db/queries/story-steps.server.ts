// Ways through the log of one path, for whoever guides its learner: to the next decision, overrule, failure or day.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";
import { overruleTypes } from "./overrules.server";

type OwnSteps = Asker & { pathId: string };

/** Numbers of events; null where there is none that way. */
export type Jumps = Record<"decision" | "overrule" | "failure" | "day", Jump>;
export type Jump = { back: number | null; on: number | null };

const zone = sql.lit("Europe/Helsinki");
// Written out, so that the index on such events is seen to fit.
const isOverrule = sql`type in (${sql.join(overruleTypes.map((type) => sql.lit(type)))})`;

/** Where the next of each kind stands before and after an event. */
export async function findJumps(
  db: Db,
  { pathId, seq, ...asker }: OwnSteps & { seq: number },
): Promise<Jumps | undefined> {
  const both = (name: string, table: string, where = sql``) => sql`
    (select max(seq) from ${sql.table(table)}
      where path_id = ${pathId} and seq < ${seq} ${where}) as ${sql.ref(`${name}_back`)},
    (select min(seq) from ${sql.table(table)}
      where path_id = ${pathId} and seq > ${seq} ${where}) as ${sql.ref(`${name}_on`)}`;
  const { rows } = await sql<Record<string, number | null>>`
    with here as (
      select date_trunc('day', at at time zone ${zone}) as day
      from path_events where path_id = ${pathId} and seq = ${seq}
    )
    select ${both("decision", "decisions")},
      ${both("overrule", "path_events", sql`and ${isOverrule}`)},
      ${both("failure", "path_failures")},
      (select seq from path_events
        where path_id = ${pathId} and seq < ${seq} and at < day at time zone ${zone}
        order by seq desc limit 1) as day_back,
      (select seq from path_events
        where path_id = ${pathId} and seq > ${seq}
          and at >= (day + interval '1 day') at time zone ${zone}
        order by seq limit 1) as day_on
    from enrolments, here
    where enrolments.id = ${pathId} and ${isGuidedBy(asker)}
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const jump = (name: string): Jump => ({
    back: row[`${name}_back`] ?? null,
    on: row[`${name}_on`] ?? null,
  });
  return {
    decision: jump("decision"),
    overrule: jump("overrule"),
    failure: jump("failure"),
    day: jump("day"),
  };
}

/**
 * Number of the first event of a day or later; undefined where there is none. Checkpoints say where to look.
 * @param day YYYY-MM-DD, as calendars in Helsinki show it
 */
export async function findFirstStepFrom(
  db: Db,
  { pathId, day, ...asker }: OwnSteps & { day: string },
): Promise<number | undefined> {
  const begin = sql`(${day}::date)::timestamp at time zone ${zone}`;
  const row = await db
    .selectFrom("path_events")
    .innerJoin("enrolments", "enrolments.id", "path_events.path_id")
    .select("path_events.seq")
    .where("path_events.path_id", "=", pathId)
    .where(isGuidedBy(asker))
    .where(
      sql<boolean>`path_events.seq >= coalesce((
        select max(path_checkpoints.seq) from path_checkpoints
        where path_checkpoints.path_id = ${pathId} and path_checkpoints.at < ${begin}
      ), 0)`,
    )
    .where(sql<boolean>`path_events.at >= ${begin}`)
    .orderBy("path_events.seq")
    .limit(1)
    .executeTakeFirst();
  return row?.seq;
}

export type PathWeek = {
  /** Its Monday, YYYY-MM-DD. */
  start: string;
  answers: number;
  rightAnswers: number;
  /** Skills mastered on this path up to the end of the week. */
  mastered: number;
};

/** The last weeks of a path up to now, the earliest first; a week in which nothing happened stands with zeros. */
export async function listPathWeeks(
  db: Db,
  { pathId, now, weeks, ...asker }: OwnSteps & { now: Date; weeks: number },
): Promise<PathWeek[]> {
  const { rows } = await sql<PathWeek>`
    with own as (
      select week_start, answers, right_answers,
        sum(mastered) over (order by week_start)::integer as mastered
      from path_weeks join enrolments on enrolments.id = path_weeks.path_id
      where path_weeks.path_id = ${pathId} and ${isGuidedBy(asker)}
    ),
    today as (select date_trunc('week', ${now}::timestamptz at time zone ${zone})::date as monday)
    select calendar.start::date as start, coalesce(own.answers, 0) as answers,
      coalesce(own.right_answers, 0) as "rightAnswers",
      coalesce((
        select earlier.mastered from own as earlier
        where earlier.week_start <= calendar.start::date order by week_start desc limit 1
      ), 0) as mastered
    from today, generate_series(
      greatest(
        monday - ${7 * (weeks - 1)}::integer,
        coalesce((select min(week_start) from own), monday)
      ), monday, interval '7 days'
    ) as calendar (start)
    left join own on own.week_start = calendar.start::date
    order by start
  `.execute(db);
  return rows;
}
