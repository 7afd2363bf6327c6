// For tests: a published offering of one school, for the walk of docs/rights.md. It began years ago: no public list shows it.
import { randomUUID } from "node:crypto";
import { offeringTexts } from "~/region/offering-text.server";
import { sampleOffering } from "~/region/test-offering";
import type { Db } from "~db/queries/connection.server";
import { insertOffering } from "~db/queries/offering-changes.server";
import { testNow as now, type School } from "~db/test-school";

export async function makeRightsOffering(db: Db, { organisationId, teacherId }: School) {
  const bodies = [sampleOffering({ startsOn: "2024-01-15" })];
  const [text] = await offeringTexts(db, { organisationId, bodies });
  const id =
    text &&
    (await insertOffering(db, {
      ...{ organisationId, ref: "walk", clientKey: randomUUID(), text, state: "published" },
      ...{ gapId: null, isDemo: false, createdBy: teacherId, now },
    }));
  return { offering: id ?? "" };
}
