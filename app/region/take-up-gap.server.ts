import { gapCaseVersion, startGapCase } from "~/domain/region/advance-gap-case";
import type { GapAt } from "~/domain/region/gap-at";
import { gapSeenSchema } from "~/domain/region/gap-case-event";
import { insertAuditEntry } from "~db/queries/audit.server";
import { appendEvents } from "~db/queries/case-log.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findOpenGap, insertGap } from "~db/queries/gaps.server";
import { mayPublish } from "~db/queries/partners.server";

type TakeUp = {
  at: GapAt;
  organisationId: string;
  actorId: string;
  /** People missing as the asker saw it. */
  people: number;
  now: Date;
};

export type TakenUp =
  | { ok: true; gapId: string }
  | { ok: false; reason: "not-allowed" }
  /** Another organisation works on it already. */
  | { ok: false; reason: "taken"; gapId: string };

/** An organisation takes up a gap. Taken up twice by the same organisation is once. */
export async function takeUpGap(db: Db, order: TakeUp): Promise<TakenUp> {
  const { at, organisationId, actorId, people, now } = order;
  if (!(await mayPublish(db, { organisationId, what: "offerings" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  const event = gapSeenSchema.parse({
    ...{ type: "GAP_SEEN", ...at, people, by: actorId, organisationId },
    now: now.toISOString(),
  });
  const gapId = await inTransaction(db, async (trx) => {
    const state = startGapCase(event).stage;
    const made = { ...at, organisationId, people, machineVersion: gapCaseVersion, state, now };
    const id = await insertGap(trx, made);
    if (!id) return undefined;
    const first = { seq: 0, events: [event], actorId, clientKey: null, now };
    await appendEvents(trx, { kind: "gap", id }, first);
    const subject = `gap:${id}`;
    await insertAuditEntry(trx, { action: "take-up-gap", subject, actorId, organisationId, now });
    return id;
  });
  if (gapId) return { ok: true, gapId };
  const open = await findOpenGap(db, at);
  // It was closed or dropped in between: now it is free.
  if (!open) return takeUpGap(db, order);
  return open.organisationId === organisationId
    ? { ok: true, gapId: open.id }
    : { ok: false, reason: "taken", gapId: open.id };
}
