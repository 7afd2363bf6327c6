// What people have recognised of a learner: facts that the model never overrules, and that a person may take back.
import { sql } from "kysely";
import type { SkillMastery } from "~/domain/mastery/mastery";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";
import { columns as masteryColumns, masteryOf } from "./mastery.server";

/** Ids of the skills that stand recognised, whoever recognised them: a new path begins with them. */
export async function listRecognised(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("recognitions")
    .select("skill_id")
    .distinct()
    .where("learner_id", "=", learnerId)
    .where("withdrawn_at", "is", null)
    .orderBy("skill_id")
    .execute();
  return rows.map((row) => row.skill_id);
}

type NewRecognition = {
  learnerId: string;
  skillId: string;
  organisationId: string;
  caseId: string | null;
  decidedBy: string;
  reason: string;
  now: Date;
};

/** @returns whether it is new: an organisation recognises a skill once at a time */
export async function insertRecognition(trx: Trx, made: NewRecognition): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto("recognitions")
    .values({
      learner_id: made.learnerId,
      skill_id: made.skillId,
      organisation_id: made.organisationId,
      case_id: made.caseId,
      decided_by: made.decidedBy,
      reason: made.reason,
      at: made.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["learner_id", "skill_id", "organisation_id"])
        .where("withdrawn_at", "is", null)
        .doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

type ClosedRecognition = {
  learnerId: string;
  skillId: string;
  /** Its own organisation alone takes a recognition back. */
  organisationId: string;
  withdrawnBy: string;
  reason: string;
  now: Date;
};

/** Ends what stands. @returns whether anything stood */
export async function closeRecognition(trx: Trx, closed: ClosedRecognition): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("recognitions")
    .set({
      withdrawn_at: closed.now,
      withdrawn_by: closed.withdrawnBy,
      withdrawn_reason: closed.reason,
    })
    .where("learner_id", "=", closed.learnerId)
    .where("skill_id", "=", closed.skillId)
    .where("organisation_id", "=", closed.organisationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type Recognition = {
  skillId: string;
  organisationId: string;
  organisationName: string;
  caseId: string | null;
  decidedBy: string | null;
  reason: string;
  at: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

function selectRecognitions(db: Db, learnerId: string) {
  return db
    .selectFrom("recognitions")
    .innerJoin("organisations", "organisations.id", "recognitions.organisation_id")
    .leftJoin("users as deciders", "deciders.id", "recognitions.decided_by")
    .leftJoin("users as withdrawers", "withdrawers.id", "recognitions.withdrawn_by")
    .select([
      "recognitions.skill_id as skillId",
      "recognitions.organisation_id as organisationId",
      "organisations.name as organisationName",
      "recognitions.case_id as caseId",
      "deciders.name as decidedBy",
      "recognitions.reason",
      "recognitions.at",
      "withdrawers.name as withdrawnBy",
      "recognitions.withdrawn_at as withdrawnAt",
      "recognitions.withdrawn_reason as withdrawnReason",
    ])
    .where("recognitions.learner_id", "=", learnerId)
    .orderBy("recognitions.at", "desc")
    .orderBy("recognitions.skill_id");
}

/** The learner's own, standing and taken back, the newest first. */
export function listRecognitionsOfLearner(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<Recognition[]> {
  return selectRecognitions(db, learnerId).execute();
}

/** What the asker's organisations have recognised of a learner; what others have is none of their business. */
export function listGuidedRecognitions(
  db: Db,
  { learnerId, organisationIds }: Asker & { learnerId: string },
): Promise<Recognition[]> {
  return selectRecognitions(db, learnerId)
    .where("recognitions.organisation_id", "=", anyOf(organisationIds))
    .execute();
}

/** Whom of these organisations' groups a learner is in: a recognition stands in the name of one organisation. */
export async function listGuidingOrganisations(
  db: Db,
  { learnerId, organisationIds }: Asker & { learnerId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .select("groups.organisation_id as id")
    .distinct()
    .where("group_members.learner_id", "=", learnerId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** What the answers of a claim's learner show of the claimed skills: the claim was sent for them to be looked at. */
export async function listClaimedMastery(
  db: Db,
  { caseId, organisationIds }: Asker & { caseId: string },
): Promise<Map<string, SkillMastery>> {
  const rows = await db
    .selectFrom("skill_mastery")
    .innerJoin(
      "prior_learning_cases",
      "prior_learning_cases.learner_id",
      "skill_mastery.learner_id",
    )
    .select(masteryColumns)
    .where("prior_learning_cases.id", "=", caseId)
    .where("prior_learning_cases.organisation_id", "=", anyOf(organisationIds))
    .where(
      "skill_mastery.skill_id",
      "in",
      sql<string>`(select skill_id from prior_learning_skills where case_id = ${caseId})`,
    )
    .execute();
  return new Map(rows.map((row) => [row.skill_id, masteryOf(row)]));
}

/** Skills (ids) that these organisations have recognised of the learners of a group, by learner. */
export async function listGroupRecognised(
  db: Db,
  { groupId, organisationIds }: Asker & { groupId: string },
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("recognitions")
    .innerJoin("group_members", "group_members.learner_id", "recognitions.learner_id")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .select(["recognitions.learner_id", "recognitions.skill_id"])
    .distinct()
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("recognitions.organisation_id", "=", anyOf(organisationIds))
    .where("recognitions.withdrawn_at", "is", null)
    .execute();
  const byLearner = new Map<string, string[]>();
  for (const { learner_id: learner, skill_id: skill } of rows) {
    byLearner.set(learner, [...(byLearner.get(learner) ?? []), skill]);
  }
  return byLearner;
}
