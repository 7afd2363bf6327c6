import { randomUUID } from "node:crypto";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { type OwnOffering, ownOfferings } from "~/domain/offering/own-offerings";
import { skillFacts } from "~/domain/offering/skill-facts";
import { dayOf } from "~/i18n/day-of";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import {
  insertOffering,
  lockCatalogueOfProduct,
  updateOffering,
  updateOfferingState,
} from "~db/queries/offering-changes.server";
import {
  listProductOfferings,
  type Offering,
  type OfferingText,
} from "~db/queries/offerings.server";

/** What the product is called in every language. */
const source = "Akkupolku";

type Synced = { added: number; changed: number; withdrawn: number };

/**
 * Brings the product's own tracks and courses into the catalogue of offerings, as the newest publication has them. What
 * it has no more is withdrawn. To be called when a publication is made current; called again it changes nothing.
 */
export async function syncOwnOfferings(db: Db, now: Date): Promise<Synced> {
  const { catalogue } = await newestCatalogue(db);
  const offered = ownOfferings(catalogue, { day: dayOf(now), source });
  return inTransaction(db, async (trx) => {
    await lockCatalogueOfProduct(trx);
    const standing = await listProductOfferings(trx);
    const byRef = new Map(standing.map((offering) => [offering.ref, offering]));
    const counts: Synced = { added: 0, changed: 0, withdrawn: 0 };
    for (const own of offered) {
      const done = await bring(trx, own, byRef.get(own.ref), { catalogue, now });
      if (done) counts[done] += 1;
    }
    const gone = standing.filter(
      ({ ref, state }) => state === "published" && !offered.some((own) => own.ref === ref),
    );
    for (const { id, revision } of gone) {
      await updateOfferingState(trx, { id, revision, state: "withdrawn", now });
      counts.withdrawn += 1;
    }
    return counts;
  });
}

type Frame = { catalogue: Catalogue; now: Date };

async function bring(
  trx: Trx,
  { ref, body }: OwnOffering,
  standing: Offering | undefined,
  { catalogue, now }: Frame,
): Promise<"added" | "changed" | undefined> {
  const text: OfferingText = {
    ...body,
    ...{ country: null, contact: null, contactRole: null },
    ...skillFacts(catalogue, { skills: body.skills, provider: source }),
  };
  if (!standing) {
    await insertOffering(trx, {
      ...{ organisationId: null, ref, clientKey: randomUUID(), text, state: "published" },
      ...{ gapId: null, isDemo: false, createdBy: null, now },
    });
    return "added";
  }
  const { id, revision, state } = standing;
  if (isSame(body, standing) && state === "published") return undefined;
  await updateOffering(trx, { id, revision, text, now });
  if (state !== "published") {
    await updateOfferingState(trx, { id, revision: revision + 1, state: "published", now });
  }
  return "changed";
}

/** The day of telling alone is no change: it moves when something else does. */
function isSame({ asOf: _day, ...body }: OwnOffering["body"], standing: Offering): boolean {
  return Object.entries(body).every(
    ([field, value]) => String(value) === String(standing[field as keyof typeof body]),
  );
}
