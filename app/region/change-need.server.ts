import { allowedVisibility, type Need, type Visibility } from "~/domain/need/need";
import { changeBetween } from "~/domain/need/need-change";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { mayPublish } from "~db/queries/partners.server";
import { insertNeedEdit, updateNeed } from "~db/queries/region-need-changes.server";
import { lockNeed, type NeedAct, type NeedRow } from "~db/queries/region-needs.server";
import { type KeySources, needKeys, readKeySources } from "./need-keys.server";
import { toldNeed } from "./told-need";

type ChangeNeed = {
  needId: string;
  organisationIds: readonly string[];
  /** As its editor had read it. */
  revision: number;
  need: Need;
  actorId: string;
  now: Date;
};

export type NeedRefusal =
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "closed" | "not-allowed" }
  /** Somebody else was faster: what stands now. */
  | { ok: false; reason: "changed"; standing: NeedRow }
  /** Who may see a company's answer, as it chose or as it was narrowed since, may be narrowed, never widened. */
  | { ok: false; reason: "wider"; widest: Visibility };

/** Corrects a need. An answer of a survey becomes a stated need by it: taken over as it stands, or corrected. */
export async function changeNeed(
  db: Db,
  { needId, organisationIds, revision, need, actorId, now }: ChangeNeed,
): Promise<{ ok: true } | NeedRefusal> {
  return inTransaction(db, async (trx) => {
    const row = await lockNeed(trx, { needId, organisationIds });
    if (!row) return { ok: false, reason: "gone" };
    if (row.state !== "stated" && row.state !== "received") return { ok: false, reason: "closed" };
    if (!(await mayPublish(trx, { organisationId: row.organisationId, what: "needs" }))) {
      return { ok: false, reason: "not-allowed" };
    }
    if (row.revision !== revision) {
      // The same form sent twice: what it says stands already.
      const isDone = row.state === "stated" && !changeBetween(toldNeed(row), need);
      return isDone ? { ok: true } : { ok: false, reason: "changed", standing: row };
    }
    const widest = allowedVisibility(need.visibility, row.companyVisibilities);
    if (widest !== need.visibility) return { ok: false, reason: "wider", widest };
    const act = row.state === "received" ? "taken-over" : "changed";
    const sources = await readKeySources(trx);
    await writeNeed(trx, { row, need, act, sources, actorId, now });
    return { ok: true };
  });
}

type Write = {
  row: NeedRow;
  need: Need;
  act: NeedAct;
  sources: KeySources;
  actorId: string | null;
  now: Date;
};

/**
 * Writes a need whose row is held, with the line of its history.
 * @returns whether anything was written: the same said again is no edit
 */
export async function writeNeed(
  trx: Trx,
  { row, need, act, sources, actorId, now }: Write,
): Promise<boolean> {
  const before = { ...toldNeed(row), state: row.state };
  const change = changeBetween(before, { ...need, state: "stated" });
  if (!change) return false;
  const { id: needId, organisationId, revision } = row;
  const keys = needKeys(sources, { organisationId, need });
  await updateNeed(trx, { needId, need, ...keys, revision, now });
  await insertNeedEdit(trx, { needId, revision: revision + 1, act, change, actorId, now });
  return true;
}
