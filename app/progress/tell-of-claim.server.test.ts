import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ClaimStage } from "~/domain/prior-learning/advance-claim";
import type { ClaimEvent } from "~/domain/prior-learning/claim-event";
import { inTransaction } from "~db/queries/connection.server";
import { listWaitingNotices } from "~db/queries/notices.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, testNow } from "~db/test-school";
import { tellOfClaim } from "./tell-of-claim.server";

const db = await testDatabase();

async function told(from: ClaimStage, to: ClaimStage, events: ClaimEvent[] = []) {
  const { organisationId, learnerIds, groupId, teacherId, instructorId } = await makeSchool(db);
  const [learnerId = ""] = learnerIds;
  await db
    .insertInto("group_teachers")
    .values({ group_id: groupId, teacher_id: teacherId, added_by: teacherId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const claim = { id: randomUUID(), learnerId, organisationId, stage: from };
  await inTransaction(db, (trx) => tellOfClaim(trx, { claim, stage: to, events, now: testNow }));
  const kinds = async (userId: string) =>
    (await listWaitingNotices(db, userId)).map(({ notice }) => (notice as { kind: string }).kind);
  return {
    learner: await kinds(learnerId),
    teacher: await kinds(teacherId),
    instructor: await kinds(instructorId),
  };
}

describe("news of a claim", () => {
  it("comes to the staff when it begins to wait for them, and only then", async () => {
    const waiting = ["evidence-waiting"];
    expect(await told("claimed", "evidence")).toEqual({
      learner: [],
      teacher: waiting,
      instructor: waiting,
    });
    const nobody = { learner: [], teacher: [], instructor: [] };
    expect(await told("evidence", "assessed")).toEqual(nobody);
    expect(await told("refused", "appealed")).toEqual(nobody);
    expect(await told("evidence", "withdrawn")).toEqual(nobody);
  });

  it("comes to the learner when it is decided", async () => {
    const decided: ClaimEvent = {
      type: "DECIDED",
      verdicts: [{ skill: "cells", isRecognised: true }],
      reason: "Seen at work",
      by: randomUUID(),
      role: "guide",
      now: testNow.toISOString(),
    };
    expect((await told("assessed", "recognised", [decided])).learner).toEqual(["claim-decided"]);
  });
});
