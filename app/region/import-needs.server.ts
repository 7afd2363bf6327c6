// A table of needs: what would become of each row, and the writing of all rows or none.
import type { NeedChange } from "~/domain/need/need-change";
import { changeBetween } from "~/domain/need/need-change";
import type { NeedLine } from "~/domain/need/need-table";
import { seenRows } from "~/domain/region/seen-rows";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { lockOrganisation } from "~db/queries/organisations.server";
import { mayPublish } from "~db/queries/partners.server";
import { listNeedsByRef, lockNeedsByRef, type NeedRow } from "~db/queries/region-needs.server";
import { readKeySources } from "./need-keys.server";
import { toldNeed } from "./told-need";
import { asAllowed, type UpsertedNeed, upsertNeed } from "./upsert-need.server";

export type PreviewedNeed = NeedLine & { becomes: UpsertedNeed; change: NeedChange | null };

/** What would become of each row, and at which revisions that was seen. Nothing is written. */
export async function previewNeeds(
  db: Db,
  { organisationId, rows }: { organisationId: string; rows: readonly NeedLine[] },
): Promise<{ rows: PreviewedNeed[]; seen: string }> {
  const refs = rows.map(({ ref }) => ref);
  const standing = byRef(await listNeedsByRef(db, { organisationId, refs }));
  return { rows: becoming(rows, standing), seen: seenRows(rows, standing) };
}

function byRef(needs: readonly NeedRow[]): Map<string, NeedRow> {
  return new Map(needs.map((row) => [row.ref ?? row.id, row]));
}

function becoming(
  rows: readonly NeedLine[],
  standing: ReadonlyMap<string, NeedRow>,
): PreviewedNeed[] {
  return rows.map((row) => {
    const known = standing.get(row.ref);
    if (!known) return { ...row, becomes: "stated", change: null };
    const before = { ...toldNeed(known), state: known.state };
    const change =
      changeBetween(before, { ...asAllowed(known, row.need), state: "stated" }) ?? null;
    return { ...row, becomes: change ? "changed" : "same", change };
  });
}

type ImportNeeds = {
  organisationId: string;
  organisationIds: readonly string[];
  actorId: string;
  rows: readonly NeedLine[];
  /** At which revisions the asker saw them in the preview; left out where nobody looked before. */
  seen?: string | undefined;
  now: Date;
};

export type ImportedNeeds = Record<UpsertedNeed, number>;

/** Writes all rows of a table. The same table twice is the same as once. */
export async function importNeeds(
  db: Db,
  { organisationId, organisationIds, actorId, rows, seen, now }: ImportNeeds,
): Promise<
  { ok: true; counts: ImportedNeeds } | { ok: false; reason: "gone" | "not-allowed" | "moved" }
> {
  if (!organisationIds.includes(organisationId)) return { ok: false, reason: "gone" };
  if (!(await mayPublish(db, { organisationId, what: "needs" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  return inTransaction(db, async (trx) => {
    // Two who bring in the same new rows at once: the second finds them there.
    await lockOrganisation(trx, { organisationId });
    const refs = rows.map(({ ref }) => ref);
    const standing = byRef(await lockNeedsByRef(trx, { organisationId, refs }));
    const isMoved = seen !== undefined && seenRows(rows, standing) !== seen;
    // The same form sent twice: what it says stands already.
    const isDone = becoming(rows, standing).every(({ becomes }) => becomes === "same");
    if (isMoved && !isDone) return { ok: false, reason: "moved" };
    const sources = await readKeySources(trx);
    const counts = { stated: 0, changed: 0, same: 0 };
    for (const { ref, need } of rows) {
      const row = { organisationId, ref, need, sources, actorId, now };
      counts[await upsertNeed(trx, row)] += 1;
    }
    await insertAuditEntry(trx, {
      ...{ action: "import-needs", subject: `organisation:${organisationId}` },
      ...{ actorId, organisationId, details: { rows: rows.length, ...counts }, now },
    });
    return { ok: true, counts };
  });
}
