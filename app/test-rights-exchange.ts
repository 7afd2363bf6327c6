// For tests: exchanges of a school's learner with a host that is nobody else's: a document of one, a workplace's link to
// another.
import { randomUUID } from "node:crypto";
import { pdf } from "~/http/test-files";
import { writeEvidence } from "~/progress/evidence-store.server";
import {
  askSampleWorkplace,
  makeExchange,
  makeExchangePartner,
  returnSampleEvidence,
  sampleAgreementAtWork,
} from "~/progress/test-exchange";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertExchangeFile } from "~db/queries/exchange-files.server";
import { makeSchool, testNow } from "~db/test-school";

type Given = { learnerId: string; homeId: string; dataFolder: string };

/** An exchange whose evidence the host has handed over, and one whose workplace is asked. */
export async function makeRightsExchange(db: Db, { learnerId, homeId, dataFolder }: Given) {
  const { organisationId: hostId } = await makeSchool(db, { learners: 0 });
  const home = await makeExchangePartner(db, { organisationId: homeId });
  const host = await makeExchangePartner(db, { organisationId: hostId });
  const between = { learnerId, homeId, hostId };
  const exchange = await makeExchange(db, between);
  const acting = { ...between, homeBy: home.coordinatorId, hostBy: host.coordinatorId };
  await returnSampleEvidence(db, { ...acting, caseId: exchange });
  const caseId = await makeExchange(db, between, sampleAgreementAtWork);
  const exchangeLink = await askSampleWorkplace(db, { ...acting, caseId });
  const exchangeFile = randomUUID();
  const stored = await writeEvidence(dataFolder, pdf());
  const file = { id: exchangeFile, name: "record.pdf", kind: "pdf" as const, ...stored };
  await inTransaction(db, (trx) =>
    insertExchangeFile(trx, {
      caseId: exchange,
      file: { ...file, bytes: pdf().length },
      now: testNow,
    }),
  );
  return { exchange, exchangeFile, exchangeLink };
}
