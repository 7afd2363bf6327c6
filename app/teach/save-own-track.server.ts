import { createHash } from "node:crypto";
import { proveOwnTrack } from "~/curriculum/prove-own-track.server";
import type { OwnTrackBody } from "~/domain/own-track/own-track";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findOwnTrack, insertOwnTrack } from "~db/queries/own-tracks.server";

export type SaveOwnTrack = {
  publicationId: string;
  /** Of the form: sent twice, it is one track. */
  key: string;
  organisationId: string;
  body: OwnTrackBody;
  /** The track of the same school that this one takes the place of. */
  replaces: string | null;
  actorId: string;
  now: Date;
};

type Refusal =
  | { ok: false; reason: "dead-end"; story: string }
  | { ok: false; reason: "replaced"; newerId: string | null };

const idDigits = 12;

/** Stores a track that is proven to be completable. What it replaces stays as it is, for those who are on it. */
export async function saveOwnTrack(
  db: Db,
  order: SaveOwnTrack,
): Promise<{ ok: true; id: string } | Refusal> {
  const { publicationId, organisationId, body, replaces, actorId, now } = order;
  const id = idOf(order);
  const story = await proveOwnTrack(db, { publicationId, id, organisationId, body });
  if (story) return { ok: false, reason: "dead-end", story };
  return inTransaction(db, async (trx) => {
    const isNew = await insertOwnTrack(trx, { ...order, id });
    if (isNew) {
      const subject = `track:${id}`;
      const action = replaces ? "change-track" : "compose-track";
      await insertAuditEntry(trx, { action, subject, actorId, organisationId, now });
      return { ok: true, id };
    }
    const organisationIds = [organisationId];
    if (await findOwnTrack(trx, { id, organisationIds })) return { ok: true, id };
    const old = replaces ? await findOwnTrack(trx, { id: replaces, organisationIds }) : undefined;
    return { ok: false, reason: "replaced", newerId: old?.newerId ?? null };
  });
}

function idOf({ organisationId, actorId, key }: SaveOwnTrack): string {
  const hash = createHash("sha256").update(`${organisationId} ${actorId} ${key}`).digest("hex");
  return `own-${hash.slice(0, idDigits)}`;
}
