// The three ways in which a need ends: withdrawn, an answer refused, an answer joined with a need that stands.
import { type Joining, joinNeeds } from "~/domain/need/join-needs";
import { changeBetween } from "~/domain/need/need-change";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { closeNeed, insertNeedEdit } from "~db/queries/region-need-changes.server";
import { lockNeed, type NeedRow } from "~db/queries/region-needs.server";
import { type NeedRefusal, writeNeed } from "./change-need.server";
import { readKeySources } from "./need-keys.server";
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
type Ended = { ok: true } | Refusal;

type Ending = {
  state: "withdrawn" | "refused" | "joined";
  reason: string | null;
  joinedInto: string | null;
};

/** A need of which state ends so. */
const endsFrom = { withdrawn: "stated", refused: "received", joined: "received" } as const;

/** A stated need counts no more; its history stays, the company's contact does not. */
export function withdrawNeed(
  db: Db,
  { reason, ...close }: Close & { reason: string | null },
): Promise<Ended> {
  return endNeed(db, close, { state: "withdrawn", reason, joinedInto: null });
}

/** An answer of a survey that is not taken over, and why. */
export function refuseNeed(
  db: Db,
  { reason, ...close }: Close & { reason: string },
): Promise<Ended> {
  return endNeed(db, close, { state: "refused", reason, joinedInto: null });
}

/** An answer of a survey becomes part of a stated need of the same organisation. */
export function joinNeed(
  db: Db,
  { into, how, ...close }: Close & { into: string; how: Joining },
): Promise<Ended> {
  const joined: Ending = { state: "joined", reason: null, joinedInto: into };
  return endNeed(db, close, joined, async (trx, row) => {
    const { organisationIds, actorId, now } = close;
    const standing = await lockNeed(trx, { needId: into, organisationIds });
    if (standing?.state !== "stated" || standing.organisationId !== row.organisationId) {
      return { ok: false, reason: "closed" };
    }
    const need = joinNeeds(toldNeed(standing), toldNeed(row), how);
    const sources = await readKeySources(trx);
    await writeNeed(trx, { row: standing, need, act: "changed", sources, actorId, now });
    return { ok: true };
  });
}

/**
 * Ends a need as its asker had read it. The same form sent twice ends it once.
 * @param before what has to be done first, or be the reason why it does not end
 */
function endNeed(
  db: Db,
  close: Close,
  ending: Ending,
  before?: (trx: Trx, row: NeedRow) => Promise<Ended>,
): Promise<Ended> {
  return inTransaction(db, async (trx) => {
    const row = await lockNeed(trx, close);
    if (!row) return { ok: false, reason: "gone" };
    if (isEnded(row, ending)) return { ok: true };
    if (row.state !== endsFrom[ending.state]) return { ok: false, reason: "closed" };
    if (row.revision !== close.revision) return { ok: false, reason: "changed", standing: row };
    const prepared = (await before?.(trx, row)) ?? { ok: true };
    if (prepared.ok) await writeEnding(trx, row, { ...close, ...ending });
    return prepared;
  });
}

function isEnded(row: NeedRow, { state, reason, joinedInto }: Ending): boolean {
  return row.state === state && row.reason === reason && row.joinedInto === joinedInto;
}

async function writeEnding(
  trx: Trx,
  row: NeedRow,
  { state, reason, joinedInto, actorId, now }: Close & Ending,
): Promise<void> {
  const { id: needId, organisationId, revision } = row;
  await closeNeed(trx, { needId, state, reason, joinedInto, revision, now });
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
