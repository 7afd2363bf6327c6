// For tests: a training need and a survey link of one organisation, for the walk of docs/rights.md.
import { randomUUID } from "node:crypto";
import type { Need } from "~/domain/need/need";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { readKeySources } from "~/region/need-keys.server";
import { upsertNeed } from "~/region/upsert-need.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listNeedsByRef } from "~db/queries/region-needs.server";
import { insertSurveyLink } from "~db/queries/survey-links.server";
import { type School, testNow } from "~db/test-school";

/** Its quarter has gone by: it has a page of its own for everybody, and stands in no public list. */
const need: Need = {
  ...{ employerName: "Demo cell works", visibility: "public", role: "operator", eqf: 4 },
  ...{ heads: 12, quarter: "2026-Q1", region: "kymenlaakso", permanence: "permanent" },
  ...{ source: "interview", asOf: "2026-01-15", note: "" },
  skills: [{ skill: "cells", level: 3 }],
};

export function makeRightsNeed(db: Db, { organisationId, teacherId }: School) {
  const survey = newToken();
  return inTransaction(db, async (trx) => {
    await upsertNeed(trx, {
      sources: await readKeySources(trx),
      ...{ organisationId, ref: "walk", need, actorId: teacherId, now: testNow },
    });
    await insertSurveyLink(trx, {
      ...{ organisationId, clientKey: randomUUID(), label: "Walk", endsOn: "2100-01-01" },
      ...{ tokenHash: hashOfToken(survey), actorId: teacherId, now: testNow },
    });
    const [row] = await listNeedsByRef(trx, { organisationId, refs: ["walk"] });
    return { need: row?.id ?? "", survey };
  });
}
