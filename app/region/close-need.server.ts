// The three ways in which a need ends: withdrawn, an answer refused, an answer joined with a need that stands.
import { type Joining, joinNeeds } from "~/domain/need/join-needs";
import { changeBetween } from "~/domain/need/need-change";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { closeNeed, insertNeedEdit } from "~db/queries/region-need-changes.server";
import { lockNeed, type NeedRow } from "~db/queries/region-needs.server";
import { type NeedRefusal, writeNeed } from "./change-need.server";
import { toldNeed } from "./told-need";

type Close = {
  needId: string;
  organisationIds: readonly string[];
  /** As whoever ends it had read it. */
  revision: number;
  actorId: string;
  now: Date;
};

type Refusal = Exclude<NeedRefusal, { reason: "wider" }>;

/** A stated need counts no more; its history stays, the company's contact does not. */
export function withdrawNeed(
  db: Db,
  { reason, ...close }: Close & { reason: string | null },
): Promise<{ ok: true } | Refusal> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, close, "stated");
    if (!held.ok) return held;
    await end(trx, { ...close, row: held.row, state: "withdrawn", reason });
    return { ok: true };
  });
}

/** An answer of a survey that is not taken over, and why. */
export function refuseNeed(
  db: Db,
  { reason, ...close }: Close & { reason: string },
): Promise<{ ok: true } | Refusal> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, close, "received");
    if (!held.ok) return held;
    await end(trx, { ...close, row: held.row, state: "refused", reason });
    return { ok: true };
  });
}

/** An answer of a survey becomes part of a stated need of the same organisation. */
export function joinNeed(
  db: Db,
  { into, how, ...close }: Close & { into: string; how: Joining },
): Promise<{ ok: true } | Refusal> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, close, "received");
    if (!held.ok) return held;
    const { row } = held;
    const { organisationIds, actorId, now } = close;
    const standing = await lockNeed(trx, { needId: into, organisationIds });
    if (standing?.state !== "stated" || standing.organisationId !== row.organisationId) {
      return { ok: false, reason: "closed" };
    }
    const need = joinNeeds(toldNeed(standing), toldNeed(row), how);
    await writeNeed(trx, { row: standing, need, act: "changed", actorId, now });
    await end(trx, { ...close, row, state: "joined", reason: null, joinedInto: into });
    return { ok: true };
  });
}

async function hold(
  trx: Trx,
  { needId, organisationIds, revision }: Close,
  state: "stated" | "received",
): Promise<{ ok: true; row: NeedRow } | Refusal> {
  const row = await lockNeed(trx, { needId, organisationIds });
  if (!row) return { ok: false, reason: "gone" };
  if (row.state !== state) return { ok: false, reason: "closed" };
  if (row.revision !== revision) return { ok: false, reason: "changed", standing: row };
  return { ok: true, row };
}

type End = Close & {
  row: NeedRow;
  state: "withdrawn" | "refused" | "joined";
  reason: string | null;
  joinedInto?: string;
};

async function end(trx: Trx, { row, state, reason, joinedInto, ...close }: End): Promise<void> {
  const { actorId, now } = close;
  const { id: needId, organisationId, revision } = row;
  await closeNeed(trx, { needId, state, reason, ...(joinedInto && { joinedInto }), revision, now });
  const told = { state, ...(reason !== null && { reason }) };
  const change = changeBetween({ state: row.state }, told) ?? null;
  await insertNeedEdit(trx, { needId, revision: revision + 1, act: state, change, actorId, now });
  const subject = `need:${needId}`;
  const action = state === "withdrawn" ? "withdraw-need" : "decide-need";
  await insertAuditEntry(trx, {
    ...{ action, subject, actorId, organisationId, now },
    details: { state },
  });
}
