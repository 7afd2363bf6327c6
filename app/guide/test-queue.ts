// For tests: tasks and claims that wait for the instructors of a school.
import { randomUUID } from "node:crypto";
import type { StrategyId } from "~/domain/path/strategy";
import { beginClaim, lockClaim, moveClaim } from "~/progress/move-claim.server";
import { act, handOver, makeTask, openCase, type TaskVisit } from "~/progress/test-task";
import { beginPath, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { type School, testNow } from "~db/test-school";

type Handed = { strategy?: StrategyId; moduleId?: string; daysAgo?: number };

/** A task of the learner with this number in the school, which waits for an instructor. */
export async function handedIn(
  world: World,
  school: School,
  index: number,
  { strategy = "retrainee", moduleId = "basics/first", daysAgo = 0 }: Handed = {},
): Promise<TaskVisit> {
  const learner = await beginPath(world, { strategy, learnerId: school.learnerIds[index] ?? "" });
  const visit = await makeTask(world, { strategy, moduleId, learner, school });
  await act(visit, handOver(visit, "instructor"));
  await world.db
    .updateTable("task_cases")
    .set({ waiting_since: ago(daysAgo) })
    .where("id", "=", visit.caseId)
    .execute();
  return visit;
}

/** A claim of cells with somebody's word for it, which waits for staff. */
export async function claimed(
  { db }: World,
  school: School,
  index: number,
  { daysAgo = 0 } = {},
): Promise<string> {
  const by = school.learnerIds[index] ?? "";
  const actor = { by, role: "learner", now: testNow.toISOString() } as const;
  const caseId = await inTransaction(db, async (trx) => {
    const made = await beginClaim(trx, {
      made: { type: "CLAIM_MADE", skills: ["cells"], source: "work", story: "Six years", ...actor },
      organisationId: school.organisationId,
      clientKey: randomUUID(),
      now: testNow,
    });
    const claim = await lockClaim(trx, made);
    if (!claim) throw new Error("There is no claim");
    const evidence = { kind: "document", file: randomUUID(), name: "certificate.pdf" } as const;
    const events = [{ type: "EVIDENCE_GIVEN" as const, evidence, ...actor }];
    const moved = await moveClaim(trx, claim, {
      actorId: by,
      clientKey: null,
      now: testNow,
      events,
    });
    if (!moved.ok) throw new Error(moved.reason);
    return made.caseId;
  });
  await db
    .updateTable("prior_learning_cases")
    .set({ waiting_since: ago(daysAgo) })
    .where("id", "=", caseId)
    .execute();
  return caseId;
}

const ago = (days: number) => new Date(testNow.getTime() - days * 86_400_000);

/** The fields of a judgement of a case as it stands now. */
export async function judgementOf(
  visit: TaskVisit,
  levels: readonly string[],
  sentence = "Seen at the line",
): Promise<Record<string, string>> {
  const { revision } = await openCase(visit);
  return {
    revision: String(revision),
    key: randomUUID(),
    ...Object.fromEntries(levels.map((level, index) => [`criterion-${index}`, level])),
    sentence,
  };
}

/** The same as fields of a page with several cases. */
export function fieldsFor(
  visit: TaskVisit,
  fields: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${name}-${visit.caseId}`, value]),
  );
}
