// The log of a workplace task: the truth that a case is folded from.
import type { Db, Trx } from "./connection.server";

export type NewTaskCaseEvent = {
  seq: number;
  type: string;
  payload: unknown;
  /** Null for a supervisor, who has no account. */
  actorId: string | null;
  clientKey: string | null;
  at: Date;
};

export async function insertTaskCaseEvents(
  trx: Trx,
  { caseId, events }: { caseId: string; events: readonly NewTaskCaseEvent[] },
): Promise<void> {
  await trx
    .insertInto("task_case_events")
    .values(
      events.map((event) => ({
        case_id: caseId,
        seq: event.seq,
        type: event.type,
        payload: JSON.stringify(event.payload),
        actor_id: event.actorId,
        client_key: event.clientKey,
        at: event.at,
      })),
    )
    .execute();
}

/** The whole log of a case, first event first. Whether the asker may see the case is asked before. */
export function listTaskCaseEvents(db: Db, { caseId }: { caseId: string }) {
  return db
    .selectFrom("task_case_events")
    .leftJoin("users", "users.id", "task_case_events.actor_id")
    .select([
      "task_case_events.type",
      "task_case_events.payload",
      "task_case_events.client_key as clientKey",
      "users.name as actorName",
    ])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
}
