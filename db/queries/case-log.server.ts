// The logs of cases: each is a table of its own, and all are of one shape. A log is the truth that its case is folded
// from; who may see it is asked with the case.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";

/** Where the log of each kind of case is, and which column names the case. */
const logs = {
  claim: { table: "prior_learning_events", of: "case_id" },
  exchange: { table: "exchange_events", of: "case_id" },
  gap: { table: "gap_events", of: "gap_id" },
  proposal: { table: "lesson_proposal_events", of: "proposal_id" },
  task: { table: "task_case_events", of: "case_id" },
  "teacher-period": { table: "teacher_period_events", of: "period_id" },
} as const;

type Case = { kind: keyof typeof logs; id: string };

export type LoggedEvent = {
  type: string;
  /** Everything of the event but its type. */
  payload: object;
  /** Of the form that brought it; null where it is counted elsewhere. */
  clientKey: string | null;
  /** Null where nobody with an account acted, or the account is gone. */
  actorId: string | null;
  actorName: string | null;
};

type NewEvents = {
  /** Number of the first of them, from 0 without a gap. */
  seq: number;
  events: readonly { type: string }[];
  actorId: string | null;
  clientKey: string | null;
  now: Date;
};

/**
 * Adds the events of one act to the log of a case that is held; the first of them carries the key.
 * @returns them as they stand in the log, but for the name of whoever acted
 */
export async function appendEvents(
  trx: Trx,
  { kind, id }: Case,
  { seq, events, actorId, clientKey, now }: NewEvents,
): Promise<LoggedEvent[]> {
  const logged = events.map(({ type, ...payload }, index) => ({
    ...{ type, payload, actorId, actorName: null },
    clientKey: index === 0 ? clientKey : null,
  }));
  const { table, of } = logs[kind];
  const rows = logged.map(
    (event, index) => sql`(${id}::uuid, ${seq + index}::integer, ${event.type},
      ${JSON.stringify(event.payload)}::jsonb, ${actorId}::uuid, ${event.clientKey}::uuid,
      ${now}::timestamptz)`,
  );
  await sql`
    insert into ${sql.table(table)} (${sql.ref(of)}, seq, type, payload, actor_id, client_key, at)
    values ${sql.join(rows)}
  `.execute(trx);
  return logged;
}

/** The whole log of a case, first event first. */
export async function listEvents(db: Db, { kind, id }: Case): Promise<LoggedEvent[]> {
  const { table, of } = logs[kind];
  const { rows } = await sql<LoggedEvent>`
    select type, payload, client_key as "clientKey", actor_id as "actorId",
      users.name as "actorName"
    from ${sql.table(table)} left join users on users.id = actor_id
    where ${sql.ref(of)} = ${id}
    order by seq
  `.execute(db);
  return rows;
}

/** Whether an act is in the log already, under the key that its form carries. */
export function isKnownAct({ log }: { log: readonly LoggedEvent[] }, clientKey: string): boolean {
  return log.some((one) => one.clientKey === clientKey);
}

/** The events of a log as replay reads them. */
export function eventsOf(log: readonly LoggedEvent[]): object[] {
  return log.map(({ type, payload }) => ({ ...payload, type }));
}
