import { organisationSlug } from "~/domain/region/organisation-slug";
import type { PublishKind } from "~/domain/region/partner";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import {
  findOrganisationByKey,
  insertOrganisation,
  insertProfile,
  type PartnerFields,
  updateProfile,
} from "~db/queries/partners.server";

type Asked = {
  organisationId: string;
  organisationIds: readonly string[];
  /** As the form was shown; 0 where there was no profile yet. */
  revision: number;
  actorId: string;
  now: Date;
};

type Changed = { ok: true } | { ok: false; reason: "changed" };

/** Saves what an organisation tells of itself; refused where somebody else saved in between. */
export function saveProfile(db: Db, asked: Asked & { fields: PartnerFields }): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    const isSaved =
      asked.revision === 0 && asked.organisationIds.includes(asked.organisationId)
        ? await insertProfile(trx, asked)
        : await updateProfile(trx, asked);
    return isSaved ? noted(trx, "edit-partner", asked) : { ok: false, reason: "changed" };
  });
}

/** Sets what an organisation may publish, for administrators of it. */
export function setMayPublish(
  db: Db,
  { mayPublish, ...asked }: Asked & { mayPublish: PublishKind[] },
): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    const isSaved = await updateProfile(trx, { ...asked, fields: { may_publish: mayPublish } });
    if (!isSaved) return { ok: false, reason: "changed" };
    const rights = mayPublish.join(" ");
    return noted(trx, "set-may-publish", asked, { mayPublish: rights });
  });
}

type NewPartner = {
  name: string;
  country: "FI" | "SE";
  fields: PartnerFields;
  /** Made by the page: a form that is sent twice adds one organisation. */
  clientKey: string;
  actorId: string;
  now: Date;
};

/** More organisations of one name than this are no accident. */
const mostNamesakes = 20;

/** Adds a partner organisation; whoever adds it is its administrator. It may publish nothing until they say so. */
export function addPartner(
  db: Db,
  { name, country, fields, clientKey, actorId, now }: NewPartner,
): Promise<{ ok: true; organisationId: string } | { ok: false; reason: "name-taken" }> {
  return inTransaction(db, async (trx) => {
    const given = { name, country, clientKey };
    const organisationId = await insertUnderFreeSlug(trx, given);
    if (!organisationId) {
      const added = await findOrganisationByKey(trx, given);
      return added ? { ok: true, organisationId: added } : { ok: false, reason: "name-taken" };
    }
    await insertProfile(trx, { organisationId, fields, now });
    await insertMembership(trx, { userId: actorId, organisationId, role: "admin" });
    await noted(trx, "add-partner", { organisationId, actorId, now });
    return { ok: true, organisationId };
  });
}

type Named = Pick<NewPartner, "name" | "country" | "clientKey">;

async function insertUnderFreeSlug(trx: Trx, given: Named): Promise<string | undefined> {
  const plain = organisationSlug(given.name);
  for (let number = 1; number <= mostNamesakes; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    const id = await insertOrganisation(trx, { slug, ...given });
    if (id) return id;
    if (await findOrganisationByKey(trx, given)) return undefined;
  }
  return undefined;
}

async function noted(
  trx: Trx,
  action: string,
  { organisationId, actorId, now }: { organisationId: string; actorId: string; now: Date },
  details: Record<string, string> = {},
): Promise<{ ok: true }> {
  const subject = `organisation:${organisationId}`;
  await insertAuditEntry(trx, { action, subject, actorId, organisationId, details, now });
  return { ok: true };
}
