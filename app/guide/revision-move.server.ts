import { catalogueOf, newestPublication } from "~/curriculum/current-publication.server";
import { readComparison } from "~/curriculum/read-comparison.server";
import { type ReviseRefusal, revisePath } from "~/progress/revise.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listGuidedNames, listGuidedPathsBehind } from "~db/queries/revisions.server";

/** A path as the page has shown it, with the publication that it was pinned to then. */
export type ShownPath = { pathId: string; publicationId: string };

type Order = {
  actorId: string;
  /** Where the actor guides. */
  organisationIds: readonly string[];
  /** The newest publication when the page was read. */
  toId: string;
  paths: readonly ShownPath[];
  now: Date;
};

export type MovedGuided =
  | { ok: true; moved: number; skipped: { name: string; reason: ReviseRefusal }[] }
  /** `newer`: still newer content is out; what was shown is no longer what would happen. */
  | { ok: false; reason: "newer" };

/**
 * Moves these paths to the newest publication, each in a transaction of its own. One that cannot be moved any more is
 * skipped and told; one that the actor does not guide does not exist.
 */
export async function moveGuidedPaths(db: Db, order: Order): Promise<MovedGuided> {
  const { organisationIds, toId, paths } = order;
  if ((await newestPublication(db))?.id !== toId) return { ok: false, reason: "newer" };
  const pathIds = paths.map(({ pathId }) => pathId);
  const names = await listGuidedNames(db, { organisationIds, pathIds });
  const behind = await listGuidedPathsBehind(db, { organisationIds, publicationId: toId, pathIds });
  const pins = new Map(behind.map((row) => [row.id, row.publication_id]));
  const skipped: { name: string; reason: ReviseRefusal }[] = [];
  let moved = 0;
  for (const path of paths) {
    const name = names.get(path.pathId);
    if (name === undefined) continue;
    const isAsShown = pins.get(path.pathId) === path.publicationId;
    const reason = isAsShown ? await moveOne(db, path, order) : "moved-on";
    if (reason === null) moved += 1;
    else skipped.push({ name, reason });
  }
  return { ok: true, moved, skipped };
}

/** @returns why the path stays where it is; null where it was moved */
async function moveOne(
  db: Db,
  { pathId, publicationId }: ShownPath,
  { actorId, organisationIds, toId, now }: Order,
): Promise<ReviseRefusal | null> {
  const { renamed, changed } = await readComparison(db, publicationId, toId);
  return inTransaction(db, async (trx: Trx) => {
    // Asked once more in the transaction: the right to guide may have ended meanwhile.
    const names = await listGuidedNames(trx, { organisationIds, pathIds: [pathId] });
    if (!names.has(pathId)) return "gone";
    const revised = await revisePath(trx, {
      pathId,
      publicationId,
      to: { publicationId: toId, renamed, changed },
      readCatalogue: (id) => catalogueOf(trx, id),
      actorId,
      now,
    });
    if (!revised.ok) return revised.reason;
    await insertAuditEntry(trx, {
      action: "revise",
      subject: `path:${pathId}`,
      actorId,
      details: { from: publicationId, to: toId },
      now,
    });
    return null;
  });
}
