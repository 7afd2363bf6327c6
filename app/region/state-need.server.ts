import type { Need } from "~/domain/need/need";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { mayPublish } from "~db/queries/partners.server";
import { insertNeed, insertNeedEdit } from "~db/queries/region-need-changes.server";
import { findNeedByKey } from "~db/queries/region-needs.server";
import { needKeys, readKeySources } from "./need-keys.server";

type StateNeed = {
  organisationId: string;
  /** Organisations for which the asker acts. */
  organisationIds: readonly string[];
  actorId: string;
  /** Made by the page: a form that is sent twice states one need. */
  clientKey: string;
  need: Need;
  now: Date;
};

/** A coordinator states what an employer will need; it counts from now on. */
export async function stateNeed(
  db: Db,
  { organisationId, organisationIds, actorId, clientKey, need, now }: StateNeed,
): Promise<{ ok: true; id: string } | { ok: false; reason: "gone" | "not-allowed" }> {
  if (!organisationIds.includes(organisationId)) return { ok: false, reason: "gone" };
  if (!(await mayPublish(db, { organisationId, what: "needs" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  return inTransaction(db, async (trx) => {
    const keys = needKeys(await readKeySources(trx), { organisationId, need });
    const id = await insertNeed(trx, {
      ...{ organisationId, need, ...keys, ref: null, state: "stated" },
      ...{ clientKey, actorId, now },
    });
    if (!id) {
      const stated = await findNeedByKey(trx, { organisationId, clientKey });
      return stated ? { ok: true, id: stated } : { ok: false, reason: "gone" };
    }
    const change = null;
    await insertNeedEdit(trx, { needId: id, revision: 0, act: "stated", change, actorId, now });
    const subject = `need:${id}`;
    await insertAuditEntry(trx, { action: "state-need", subject, actorId, organisationId, now });
    return { ok: true, id };
  });
}
