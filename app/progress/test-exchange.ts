// For tests: two schools that take part in exchanges, and an exchange between them at its beginning.
import { randomUUID } from "node:crypto";
import type { Agreement } from "~/domain/exchange/agreement";
import type { ExchangeEvent } from "~/domain/exchange/exchange-event";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { insertExchangeLink } from "~db/queries/exchange-links.server";
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

/** The same with a workplace. */
export const sampleAgreementAtWork: Agreement = {
  ...sampleAgreement,
  workplace: { name: "Demo works", contactRole: "Supervisor", email: "line@works.example" },
};

/** A draft. */
export async function makeExchange(
  db: Db,
  { learnerId, homeId, hostId }: Between,
  agreement = sampleAgreement,
) {
  const { caseId } = await inTransaction(db, (trx) =>
    beginExchange(trx, {
      begun: {
        type: "EXCHANGE_BEGUN",
        ...{ home: homeId, host: hostId, agreement },
        ...{ by: learnerId, role: "learner", organisation: null, now: testNow.toISOString() },
      },
      clientKey: randomUUID(),
      now: testNow,
    }),
  );
  return caseId;
}

type Walk = Between & { caseId: string; homeBy: string; hostBy: string };

function actorsOf({ learnerId, homeId, hostId, homeBy, hostBy }: Walk) {
  const now = testNow.toISOString();
  return {
    learner: { by: learnerId, role: "learner", organisation: null, now } as const,
    home: { by: homeBy, role: "home", organisation: homeId, now } as const,
    host: { by: hostBy, role: "host", organisation: hostId, now } as const,
  };
}

/** Takes a draft to where the host has handed over its evidence. */
export async function returnSampleEvidence(db: Db, walk: Walk): Promise<void> {
  const { learner, home, host } = actorsOf(walk);
  const shown = sampleAgreement.skills.map(({ skill, hours }) => ({
    ...{ skill, hours, level: "on-own" as const, sentence: "Seen at the line", seenBy: null },
  }));
  await inTransaction(db, (trx) =>
    walkOn(trx, walk, [
      { type: "AGREED", ...learner },
      { type: "HOME_APPROVED", ...home },
      { type: "HOST_APPROVED", ...host },
      { type: "STARTED", ...learner },
      { type: "EVIDENCE_NOTED", shown, ...host },
      { type: "EVIDENCE_RETURNED", ...host },
    ]),
  );
}

/** Takes a draft with a workplace to where that is asked. @returns the secret of its link */
export async function askSampleWorkplace(db: Db, walk: Walk): Promise<string> {
  const { learner, home, host } = actorsOf(walk);
  const linkId = randomUUID();
  const token = newToken();
  await inTransaction(db, async (trx) => {
    await walkOn(trx, walk, [
      { type: "AGREED", ...learner },
      { type: "HOME_APPROVED", ...home },
      { type: "HOST_APPROVED", asksWorkplace: true, ...host },
      { type: "WORKPLACE_ASKED", link: linkId, ...host },
    ]);
    const link = { linkId, caseId: walk.caseId, tokenHash: hashOfToken(token) };
    await insertExchangeLink(trx, { ...link, endsOn: "2100-01-01", now: testNow });
  });
  return token;
}

async function walkOn(trx: Trx, { caseId, learnerId }: Walk, events: ExchangeEvent[]) {
  const asker = { userId: learnerId, actingIds: [], readingIds: [] };
  const exchange = await lockExchange(trx, { caseId, ...asker });
  if (!exchange) throw new Error(`There is no exchange ${caseId}`);
  const act = { actorId: learnerId, clientKey: randomUUID(), now: testNow };
  const moved = await moveExchange(trx, exchange, { ...act, events });
  if (!moved.ok) throw new Error(moved.reason);
}
