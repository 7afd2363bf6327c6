// What learners need a person for, one row for each lesson or module, kept while it lasts.
import type { DatedNeed, Need } from "~/domain/path/needs";
import type { Db, Trx } from "./connection.server";
import { isAssignedHere } from "./guided-paths.server";

/** Stores what a path needs a person for; what stands already keeps its beginning. */
export async function insertPathNeeds(
  trx: Trx,
  { pathId, learnerId, needs }: { pathId: string; learnerId: string; needs: readonly DatedNeed[] },
): Promise<void> {
  if (needs.length === 0) return;
  await trx
    .insertInto("path_needs")
    .values(
      needs.map(({ kind, subject, skill, since }) => ({
        path_id: pathId,
        kind,
        subject_id: subject,
        skill_id: skill,
        learner_id: learnerId,
        since,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deletePathNeeds(
  trx: Trx,
  { pathId, needs }: { pathId: string; needs: readonly Need[] },
): Promise<void> {
  for (const { kind, subject } of needs) {
    await trx
      .deleteFrom("path_needs")
      .where("path_id", "=", pathId)
      .where("kind", "=", kind)
      .where("subject_id", "=", subject)
      .execute();
  }
}

/** Writes the needs of a path anew, whatever stood there. */
export async function replacePathNeeds(
  trx: Trx,
  path: { pathId: string; learnerId: string; needs: readonly DatedNeed[] },
): Promise<void> {
  await trx.deleteFrom("path_needs").where("path_id", "=", path.pathId).execute();
  await insertPathNeeds(trx, path);
}

/** What is stored of a path's needs. For the replay alone, which acts for nobody. */
export async function listPathNeeds(db: Db, { pathId }: { pathId: string }): Promise<DatedNeed[]> {
  const rows = await db
    .selectFrom("path_needs")
    .select(["kind", "subject_id", "skill_id", "since"])
    .where("path_id", "=", pathId)
    .orderBy("kind")
    .orderBy("subject_id")
    .execute();
  return rows.map(({ kind, subject_id, skill_id, since }) => ({
    kind: kind === "module" ? "module" : "lesson",
    subject: subject_id,
    skill: skill_id,
    since: since.toISOString(),
  }));
}

/** Paths from before needs were kept whose own were not yet noted; empty for good once all are. */
export async function listPathsWithoutNeeds(
  db: Db,
  { limit }: { limit: number },
): Promise<string[]> {
  const rows = await db.selectFrom("paths_without_needs").select("path_id").limit(limit).execute();
  return rows.map(({ path_id }) => path_id);
}

export async function deletePathWithoutNeeds(
  trx: Trx,
  { pathId }: { pathId: string },
): Promise<void> {
  await trx.deleteFrom("paths_without_needs").where("path_id", "=", pathId).execute();
}

/** The groups that guide a path, by organisation and name: those whose organisation has assigned its goal. */
export function listGuidingGroups(
  db: Db,
  { pathId }: { pathId: string },
): Promise<{ groupId: string; organisationId: string }[]> {
  return db
    .selectFrom("enrolments")
    .innerJoin("group_members", "group_members.learner_id", "enrolments.learner_id")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .select(["groups.id as groupId", "groups.organisation_id as organisationId"])
    .where("enrolments.id", "=", pathId)
    .where("groups.archived_at", "is", null)
    .where(isAssignedHere)
    .orderBy("groups.organisation_id")
    .orderBy("groups.name")
    .execute();
}
