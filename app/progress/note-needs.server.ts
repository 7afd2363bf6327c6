// Kept in the transaction that moves a path: what its learner needs a person for. A need goes by itself with success;
// when one appears, staff is told.
import type { PathContext } from "~/domain/path/memory";
import { changeOfNeeds, type DatedNeed, needsOf } from "~/domain/path/needs";
import { notify } from "~/mail/notify.server";
import type { Trx } from "~db/queries/connection.server";
import { listStaffToTell } from "~db/queries/group-teachers.server";
import { deletePathNeeds, insertPathNeeds, listGuidingGroups } from "~db/queries/path-needs.server";
import type { OpenPath } from "./read-path.server";

/** Notes what has come to be needed by a move, and forgets what is needed no more. */
export async function noteNeeds(
  trx: Trx,
  moved: { before: PathContext; after: OpenPath; now: Date },
): Promise<void> {
  const { before, after, now } = moved;
  const { added, gone } = changeOfNeeds(needsOf(before), needsOf(after.context));
  if (added.length + gone.length === 0) return;
  const { id: pathId, learnerId } = after;
  const since = now.toISOString();
  const needs = added.map((need): DatedNeed => ({ ...need, since }));
  await deletePathNeeds(trx, { pathId, needs: gone });
  await insertPathNeeds(trx, { pathId, learnerId, needs });
  if (added.length > 0) await tellStaff(trx, after, now);
}

/** Each of the staff once, with the first of the learner's groups in their organisation. */
async function tellStaff(
  trx: Trx,
  { id: pathId, learnerId }: Pick<OpenPath, "id" | "learnerId">,
  now: Date,
): Promise<void> {
  const dedupeKey = `needs-you ${pathId} ${now.toISOString()}`;
  const groups = await listGuidingGroups(trx, { pathId });
  const organisationIds = new Set(groups.map(({ organisationId }) => organisationId));
  for (const organisationId of organisationIds) {
    const groupId = groups.find((one) => one.organisationId === organisationId)?.groupId ?? null;
    const notice = { kind: "needs-you" as const, pathId, learnerId, groupId };
    for (const userId of await listStaffToTell(trx, { learnerId, organisationId })) {
      await notify(trx, { userId, notice, now, dedupeKey });
    }
  }
}
