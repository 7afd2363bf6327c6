// For tests: two schools that take part in exchanges, and an exchange between them at its beginning.
import { randomUUID } from "node:crypto";
import type { Agreement } from "~/domain/exchange/agreement";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { makeUser, type School, testNow } from "~db/test-school";
import { beginExchange, moveExchange } from "./move-exchange.server";
import { lockExchange } from "./read-exchange.server";

/** Lets an organisation take part in exchanges, and gives it somebody who acts for it. */
export async function makeExchangePartner(
  db: Db,
  { organisationId }: Pick<School, "organisationId">,
): Promise<{ coordinatorId: string }> {
  await db
    .insertInto("partner_profiles")
    .values({
      organisation_id: organisationId,
      kind: "school",
      region: "kymenlaakso",
      languages: ["fi"],
      contact_role: "office",
      may_publish: ["exchange"],
    })
    .onConflict((conflict) => conflict.column("organisation_id").doNothing())
    .execute();
  const { id } = await makeUser(db, { name: "Coordinator" });
  await insertMembership(db, { userId: id, organisationId, role: "coordinator" });
  return { coordinatorId: id };
}

/** Of the sample's skills; fire is a matter of safety. */
export const sampleAgreement: Agreement = {
  skills: [
    { skill: "cells", hours: 20, isSafety: false },
    { skill: "fire", hours: 7.5, isSafety: true },
  ],
  startsOn: "2027-01-11",
  endsOn: "2027-02-05",
  language: "sv",
  offering: null,
  workplace: null,
};

type Between = { learnerId: string; homeId: string; hostId: string };

/** A draft. */
export async function makeExchange(db: Db, { learnerId, homeId, hostId }: Between) {
  const { caseId } = await inTransaction(db, (trx) =>
    beginExchange(trx, {
      begun: {
        type: "EXCHANGE_BEGUN",
        ...{ home: homeId, host: hostId, agreement: sampleAgreement },
        ...{ by: learnerId, role: "learner", organisation: null, now: testNow.toISOString() },
      },
      clientKey: randomUUID(),
      now: testNow,
    }),
  );
  return caseId;
}

type Walk = Between & { caseId: string; homeBy: string; hostBy: string };

/** Takes a draft to where the host has handed over its evidence. */
export async function returnSampleEvidence(db: Db, walk: Walk): Promise<void> {
  const { caseId, learnerId, homeId, hostId } = walk;
  const now = testNow.toISOString();
  const learner = { by: learnerId, role: "learner", organisation: null, now } as const;
  const home = { by: walk.homeBy, role: "home", organisation: homeId, now } as const;
  const host = { by: walk.hostBy, role: "host", organisation: hostId, now } as const;
  const shown = sampleAgreement.skills.map(({ skill, hours }) => ({
    ...{ skill, hours, level: "on-own" as const, sentence: "Seen at the line", seenBy: null },
  }));
  await inTransaction(db, async (trx) => {
    const asker = { userId: learnerId, actingIds: [], readingIds: [] };
    const exchange = await lockExchange(trx, { caseId, ...asker });
    if (!exchange) throw new Error(`There is no exchange ${caseId}`);
    const moved = await moveExchange(trx, exchange, {
      ...{ actorId: learnerId, clientKey: randomUUID(), now: testNow },
      events: [
        { type: "AGREED", ...learner },
        { type: "HOME_APPROVED", ...home },
        { type: "HOST_APPROVED", ...host },
        { type: "STARTED", ...learner },
        { type: "EVIDENCE_NOTED", shown, ...host },
        { type: "EVIDENCE_RETURNED", ...host },
      ],
    });
    if (!moved.ok) throw new Error(moved.reason);
  });
}
