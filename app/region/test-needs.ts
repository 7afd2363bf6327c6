// For tests: an organisation that may state needs, with its coordinator, and a need.
import { randomUUID } from "node:crypto";
import type { Need } from "~/domain/need/need";
import type { PublishKind } from "~/domain/region/partner";
import type { Db } from "~db/queries/connection.server";
import { makeSchool, makeUser, testNow } from "~db/test-school";
import { stateNeed } from "./state-need.server";

/** An organisation as a verb is told of it: itself, and who asks for it. */
export type Side = { organisationId: string; organisationIds: string[]; actorId: string };

export const sampleNeed: Need = {
  ...{ employerName: "Demo Cell Works Oy", visibility: "public", role: "operator", eqf: 4 },
  ...{ heads: 12, quarter: "2027-Q1", region: "kymenlaakso", permanence: "permanent" },
  ...{ source: "interview", asOf: "2026-11-20", note: "" },
  skills: [{ skill: "slurry-mixing", level: 3 }],
};

export async function makeSide(db: Db, mayPublish: PublishKind[] = ["needs"]): Promise<Side> {
  const { organisationId } = await makeSchool(db, { learners: 0 });
  await db
    .insertInto("partner_profiles")
    .values({
      ...{ organisation_id: organisationId, kind: "school", region: "kymenlaakso" },
      ...{ languages: ["fi"], contact_role: "office", may_publish: mayPublish },
    })
    .execute();
  const { id: actorId } = await makeUser(db, { name: "Demo coordinator" });
  return { organisationId, organisationIds: [organisationId], actorId };
}

/** The id of a need like the sample that an organisation has stated. */
export async function stateSample(db: Db, side: Side, need: Partial<Need> = {}): Promise<string> {
  const stated = await stateNeed(db, {
    ...{ ...side, clientKey: randomUUID(), need: { ...sampleNeed, ...need }, now: testNow },
  });
  if (!stated.ok) throw new Error(stated.reason);
  return stated.id;
}
