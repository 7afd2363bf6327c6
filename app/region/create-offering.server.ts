import type { OfferingBody } from "~/domain/offering/offering";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { findOfferingByKey, insertOffering } from "~db/queries/offering-changes.server";
import { mayPublish } from "~db/queries/partners.server";
import { offeringTexts } from "./offering-text.server";

export type CreateOffering = {
  organisationId: string;
  /** Organisations for which the asker acts. */
  organisationIds: readonly string[];
  actorId: string;
  /** Made by the page: a form that is sent twice makes one offering. */
  clientKey: string;
  body: OfferingBody;
  /** The gap that it answers. */
  gapId?: string | null;
  now: Date;
};

export type CreatedOffering =
  | { ok: true; id: string }
  | { ok: false; reason: "gone" | "not-allowed" };

const keyLetters = 8;

/** Stores a new offering as a draft, which nobody outside of its organisation sees. */
export function createOffering(db: Db, order: CreateOffering): Promise<CreatedOffering> {
  return inTransaction(db, (trx) => createOfferingIn(trx, order));
}

/** The same as a part of more. */
export async function createOfferingIn(
  trx: Trx,
  { organisationId, organisationIds, actorId, clientKey, body, gapId, now }: CreateOffering,
): Promise<CreatedOffering> {
  if (!organisationIds.includes(organisationId)) return { ok: false, reason: "gone" };
  if (!(await mayPublish(trx, { organisationId, what: "offerings" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  const [text] = await offeringTexts(trx, { organisationId, bodies: [body] });
  const id =
    text &&
    (await insertOffering(trx, {
      ...{ organisationId, clientKey, text, now },
      ref: `form-${clientKey.slice(0, keyLetters)}`,
      state: "draft",
      gapId: gapId ?? null,
      isDemo: false,
      createdBy: actorId,
    }));
  if (!id) {
    const made = await findOfferingByKey(trx, { clientKey, organisationId });
    return made ? { ok: true, id: made } : { ok: false, reason: "gone" };
  }
  const subject = `offering:${id}`;
  await insertAuditEntry(trx, { action: "create-offering", subject, actorId, organisationId, now });
  return { ok: true, id };
}
