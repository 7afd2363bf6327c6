// Many offerings of one organisation at once: all of them or none, each known again by its reference.
import { randomUUID } from "node:crypto";
import { changedFields } from "~/domain/offering/offering";
import type { OfferingField } from "~/domain/offering/offering-problem";
import type { OfferingLine } from "~/domain/offering/offering-table";
import { seenRows } from "~/domain/region/seen-rows";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { insertOffering, updateOffering } from "~db/queries/offering-changes.server";
import {
  listOfferingsByRef,
  lockOfferingsByRef,
  type Offering,
  type OfferingText,
} from "~db/queries/offerings.server";
import { lockOrganisation } from "~db/queries/organisations.server";
import { mayPublish } from "~db/queries/partners.server";
import { bodyOf, offeringTexts } from "./offering-text.server";

export type PreviewedOffering = {
  line: number;
  ref: string;
  title: { fi: string; sv: string; en: string };
  becomes: "added" | "changed" | "same";
  /** Fields that a change touches. */
  changes: OfferingField[];
};

export type ImportedOfferings = { added: number; changed: number; same: number };

/** What would become of each row, and at which revisions that was seen. Nothing is written. */
export async function previewOfferings(
  db: Db,
  { organisationId, rows }: { organisationId: string; rows: readonly OfferingLine[] },
): Promise<{ rows: PreviewedOffering[]; seen: string }> {
  const refs = rows.map(({ ref }) => ref);
  const standing = byRef(await listOfferingsByRef(db, { organisationId, refs }));
  return { rows: becoming(rows, standing), seen: seenRows(rows, standing) };
}

function becoming(
  rows: readonly OfferingLine[],
  standing: ReadonlyMap<string, Offering>,
): PreviewedOffering[] {
  return rows.map(({ line, ref, body }) => {
    const { titleFi: fi, titleSv: sv, titleEn: en } = body;
    const before = standing.get(ref);
    const changes = before ? changedFields(bodyOf(before), body) : [];
    const becomes = before ? (changes.length > 0 ? "changed" : "same") : "added";
    return { line, ref, title: { fi, sv, en }, becomes, changes };
  });
}

type ImportOfferings = {
  organisationId: string;
  /** Organisations for which the asker acts. */
  organisationIds: readonly string[];
  actorId: string;
  rows: readonly OfferingLine[];
  /** Whether new rows are published at once; those that are there keep their state. */
  isPublished: boolean;
  /** At which revisions the asker saw them in the preview; left out where nobody looked before. */
  seen?: string | undefined;
  now: Date;
};

/** Writes all rows: new ones as drafts or published, known ones over what stood there. The same file twice is once. */
export async function importOfferings(
  db: Db,
  order: ImportOfferings,
): Promise<
  { ok: true; counts: ImportedOfferings } | { ok: false; reason: "gone" | "not-allowed" | "moved" }
> {
  const { organisationId, organisationIds, rows, seen, actorId, now } = order;
  if (!organisationIds.includes(organisationId)) return { ok: false, reason: "gone" };
  if (!(await mayPublish(db, { organisationId, what: "offerings" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  return inTransaction(db, async (trx) => {
    // Two who bring in the same new rows at once: the second finds them there.
    await lockOrganisation(trx, { organisationId });
    const refs = rows.map(({ ref }) => ref);
    const standing = byRef(await lockOfferingsByRef(trx, { organisationId, refs }));
    const isMoved = seen !== undefined && seenRows(rows, standing) !== seen;
    // The same form sent twice: what it says stands already.
    const isDone = becoming(rows, standing).every(({ becomes }) => becomes === "same");
    if (isMoved && !isDone) return { ok: false, reason: "moved" };
    const bodies = rows.map(({ body }) => body);
    const texts = await offeringTexts(trx, { organisationId, bodies });
    const counts: ImportedOfferings = { added: 0, changed: 0, same: 0 };
    for (const [place, row] of rows.entries()) {
      const text = texts[place];
      if (text)
        counts[await writeRow(trx, order, { row, text, before: standing.get(row.ref) })] += 1;
    }
    await insertAuditEntry(trx, {
      ...{ action: "import-offerings", subject: `organisation:${organisationId}` },
      ...{ actorId, organisationId, details: counts, now },
    });
    return { ok: true, counts };
  });
}

type Row = { row: OfferingLine; text: OfferingText; before: Offering | undefined };

async function writeRow(
  trx: Trx,
  { organisationId, actorId, isPublished, now }: ImportOfferings,
  { row, text, before }: Row,
): Promise<keyof ImportedOfferings> {
  if (before) {
    if (changedFields(bodyOf(before), row.body).length === 0) return "same";
    await updateOffering(trx, { id: before.id, revision: before.revision, text, now });
    return "changed";
  }
  const id = await insertOffering(trx, {
    ...{ organisationId, ref: row.ref, clientKey: randomUUID(), text },
    ...{ state: isPublished ? "published" : "draft", gapId: null, isDemo: false },
    ...{ createdBy: actorId, now },
  });
  if (!id) throw new Error(`The reference ${row.ref} came in meanwhile`);
  return "added";
}

function byRef(offerings: readonly Offering[]): Map<string, Offering> {
  return new Map(offerings.map((offering) => [offering.ref, offering]));
}
