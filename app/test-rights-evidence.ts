// For tests: what a learner has brought in (a claim of prior learning, a task of the workplace) and who was asked.
import { randomUUID } from "node:crypto";
import { linkMs, newCode, newToken } from "~/auth/supervisor-link.server";
import { jpeg, pdf } from "~/http/test-files";
import { writeEvidence } from "~/progress/evidence-store.server";
import { beginClaim, lockClaim, moveClaim } from "~/progress/move-claim.server";
import { act, handOver, makeTask } from "~/progress/test-task";
import type { Learner, World } from "~/progress/test-world";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertEvidenceFile } from "~db/queries/evidence-files.server";
import { insertRequest } from "~db/queries/supervisor-requests.server";
import { insertTaskFile } from "~db/queries/task-files.server";
import { type School, testNow } from "~db/test-school";

type ClaimGiven = { learnerId: string; organisationId: string; dataFolder: string };

/** A claim of prior learning with one document. */
export async function makeRightsClaim(db: Db, given: ClaimGiven) {
  const { learnerId, organisationId, dataFolder } = given;
  const actor = { by: learnerId, role: "learner", now: testNow.toISOString() } as const;
  const document = randomUUID();
  const name = "certificate.pdf";
  const claim = await inTransaction(db, async (trx) => {
    const { caseId } = await beginClaim(trx, {
      made: { type: "CLAIM_MADE", skills: ["cells"], source: "work", story: "Six years", ...actor },
      organisationId,
      clientKey: randomUUID(),
      now: testNow,
    });
    const open = await lockClaim(trx, { caseId });
    if (!open) throw new Error("The claim was not made");
    const evidence = { kind: "document", file: document, name } as const;
    await moveClaim(trx, open, {
      actorId: learnerId,
      clientKey: null,
      now: testNow,
      events: [{ type: "EVIDENCE_GIVEN", evidence, ...actor }],
    });
    const stored = await writeEvidence(dataFolder, pdf());
    const row = { id: document, name, kind: "pdf" as const, bytes: pdf().length, ...stored };
    await insertEvidenceFile(trx, { caseId, file: row, now: testNow });
    return caseId;
  });
  return { claim, document };
}

type TaskGiven = { learner: Learner; school: School; dataFolder: string };

/** A task with one photo, which a supervisor was asked to judge by a link. */
export async function makeRightsTask(world: World, { learner, school, dataFolder }: TaskGiven) {
  const visit = await makeTask(world, { strategy: "degree", learner, school });
  const { caseId } = visit;
  const requestId = randomUUID();
  const photo = randomUUID();
  const { token, tokenHash } = newToken();
  const asked = handOver(visit, "supervisor").map((event) =>
    event.type === "SUPERVISOR_ASKED" ? { ...event, request: requestId } : event,
  );
  await act(visit, asked);
  const stored = await writeEvidence(dataFolder, jpeg());
  const kept = { name: "line.jpg", description: "The line", kind: "jpeg" as const };
  const now = new Date();
  await inTransaction(world.db, async (trx) => {
    const file = { id: photo, ...kept, bytes: jpeg().length, ...stored };
    await insertTaskFile(trx, { caseId, file, now });
    await insertRequest(trx, {
      ...{ id: requestId, caseId, clientKey: randomUUID(), greeting: "", now, tokenHash },
      ...{ name: "Supervisor", email: `${requestId}@works.example`, locale: "fi" },
      endsAt: new Date(now.getTime() + linkMs),
      codeHash: newCode(token).codeHash,
    });
  });
  return { task: caseId, photo, link: token };
}
