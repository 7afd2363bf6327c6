// For tests: a teacher's period in working life with a proposal out of it, for the walk of docs/rights.md.
import { makeStaff, ongoingPeriod, proposedChange } from "~/teach/test-period";
import type { Db } from "~db/queries/connection.server";
import type { School } from "~db/test-school";

export async function makeRightsPeriod(db: Db, { organisationId, teacherId }: School) {
  const coordinatorId = await makeStaff(db, organisationId, "coordinator");
  const parties = { organisationId, teacherId, coordinatorId };
  const teacherPeriod = await ongoingPeriod(db, parties);
  const proposal = await proposedChange(db, parties, { periodId: teacherPeriod });
  return { teacherPeriod, proposal };
}
