// The three things that a coordinator does with a survey link: make it, renew it, end it. Its secret is shown once.
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { mayPublish } from "~db/queries/partners.server";
import {
  insertSurveyLink,
  renewSurveyLink,
  revokeSurveyLink,
} from "~db/queries/survey-links.server";

type Asker = { organisationIds: readonly string[]; actorId: string; now: Date };
type Made = { ok: true; token: string } | { ok: false; reason: "gone" | "not-allowed" };

/** A new link for the companies that the label names. The same form sent twice makes one link. */
export async function makeSurveyLink(
  db: Db,
  {
    organisationId,
    clientKey,
    label,
    endsOn,
    ...asker
  }: Asker & { organisationId: string; clientKey: string; label: string; endsOn: string },
): Promise<Made> {
  if (!asker.organisationIds.includes(organisationId)) return { ok: false, reason: "gone" };
  if (!(await mayPublish(db, { organisationId, what: "needs" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  const token = newToken();
  const made = { organisationId, clientKey, label, endsOn, tokenHash: hashOfToken(token) };
  await inTransaction(db, async (trx) => {
    const linkId = await insertSurveyLink(trx, { ...made, ...asker });
    await note(trx, { linkId, what: "make", ...asker });
  });
  return { ok: true, token };
}

/** A new secret and a new last day for the same companies; answers stay where they are. */
export function renewLink(
  db: Db,
  { linkId, endsOn, ...asker }: Asker & { linkId: string; endsOn: string },
): Promise<Made> {
  const token = newToken();
  return inTransaction(db, async (trx) => {
    const renewed = { linkId, endsOn, tokenHash: hashOfToken(token), ...asker };
    if (!(await renewSurveyLink(trx, renewed))) return { ok: false, reason: "gone" };
    await note(trx, { linkId, what: "renew", ...asker });
    return { ok: true, token };
  });
}

/** The link opens nothing from now on. */
export function revokeLink(
  db: Db,
  { linkId, ...asker }: Asker & { linkId: string },
): Promise<{ ok: boolean }> {
  return inTransaction(db, async (trx) => {
    const ok = await revokeSurveyLink(trx, { linkId, ...asker });
    if (ok) await note(trx, { linkId, what: "revoke", ...asker });
    return { ok };
  });
}

async function note(
  trx: Trx,
  { linkId, what, actorId, now }: Asker & { linkId: string; what: string },
): Promise<void> {
  const subject = `survey:${linkId}`;
  await insertAuditEntry(trx, {
    ...{ action: "survey-link", subject, actorId, now },
    details: { what },
  });
}
