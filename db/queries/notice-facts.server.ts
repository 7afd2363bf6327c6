// What a notice speaks of, as far as its reader may still know it: learners know their own, staff what belongs to
// organisations in which they hold such a role today. Anything else is not there.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";

type Reader = { readerId: string };

const staffRoles = sql`('teacher', 'instructor', 'admin')`;

function isStaffAt(readerId: string, organisation: string): RawBuilder<boolean> {
  return sql`exists (
    select from memberships
    where memberships.user_id = ${readerId}
      and memberships.organisation_id = ${sql.ref(organisation)}
      and memberships.role in ${staffRoles}
  )`;
}

export type GoalTold = { goalKind: "track" | "course"; goalId: string };

/** The goal of the reader's own path. */
export function findOwnPathTold(
  db: Db,
  { pathId, readerId }: Reader & { pathId: string },
): Promise<GoalTold | undefined> {
  return db
    .selectFrom("enrolments")
    .select(["goal_kind as goalKind", "goal_id as goalId"])
    .where("id", "=", pathId)
    .where("learner_id", "=", readerId)
    .executeTakeFirst();
}

export type LearnerTold = GoalTold & {
  learnerId: string;
  learnerName: string;
  groupId: string;
  /** A lesson or module of the path waits for a person. */
  needsAPerson: boolean;
};

/** The learner of a path, in a group that the reader may see. */
export function findLearnerTold(
  db: Db,
  { pathId, readerId }: Reader & { pathId: string },
): Promise<LearnerTold | undefined> {
  return db
    .selectFrom("enrolments")
    .innerJoin("users", "users.id", "enrolments.learner_id")
    .innerJoin("group_members", "group_members.learner_id", "enrolments.learner_id")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .select([
      "enrolments.goal_kind as goalKind",
      "enrolments.goal_id as goalId",
      "users.id as learnerId",
      "users.name as learnerName",
      "groups.id as groupId",
    ])
    .select((eb) =>
      eb
        .exists(eb.selectFrom("path_needs").select("kind").where("path_id", "=", pathId))
        .$castTo<boolean>()
        .as("needsAPerson"),
    )
    .where("enrolments.id", "=", pathId)
    .where("groups.archived_at", "is", null)
    .where(isStaffAt(readerId, "groups.organisation_id"))
    .orderBy("groups.name")
    .orderBy("groups.id")
    .executeTakeFirst();
}

export type CaseTold = { learnerName: string; isOwn: boolean; state: string; isWaiting: boolean };

/** A claim of prior learning: the reader's own, or one of their organisations'. */
export function findClaimTold(
  db: Db,
  { caseId, readerId }: Reader & { caseId: string },
): Promise<CaseTold | undefined> {
  return db
    .selectFrom("prior_learning_cases as claims")
    .innerJoin("users", "users.id", "claims.learner_id")
    .select(["users.name as learnerName", "claims.state"])
    .select(sql<boolean>`claims.learner_id = ${readerId}`.as("isOwn"))
    .select(sql<boolean>`claims.waiting_since is not null`.as("isWaiting"))
    .where("claims.id", "=", caseId)
    .where((eb) =>
      eb.or([
        eb("claims.learner_id", "=", readerId),
        eb.lit(true).and(isStaffAt(readerId, "claims.organisation_id")),
      ]),
    )
    .executeTakeFirst();
}

export type TaskTold = CaseTold & { publicationId: string; moduleId: string };

/** A workplace task handed in: the reader's own, or one of their organisations'. */
export function findTaskTold(
  db: Db,
  { caseId, readerId }: Reader & { caseId: string },
): Promise<TaskTold | undefined> {
  return db
    .selectFrom("task_cases as cases")
    .innerJoin("users", "users.id", "cases.learner_id")
    .select([
      "users.name as learnerName",
      "cases.state",
      "cases.publication_id as publicationId",
      "cases.module_id as moduleId",
    ])
    .select(sql<boolean>`cases.learner_id = ${readerId}`.as("isOwn"))
    .select(sql<boolean>`cases.waiting_for is not distinct from 'instructor'`.as("isWaiting"))
    .where("cases.id", "=", caseId)
    .where((eb) =>
      eb.or([
        eb("cases.learner_id", "=", readerId),
        eb.lit(true).and(isStaffAt(readerId, "cases.organisation_id")),
      ]),
    )
    .executeTakeFirst();
}

/** The group that an invitation is for; undefined where the group is put away. */
export function findInvitingGroup(
  db: Db,
  groupId: string,
): Promise<{ groupName: string; organisationName: string } | undefined> {
  return db
    .selectFrom("groups")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select(["groups.name as groupName", "organisations.name as organisationName"])
    .where("groups.id", "=", groupId)
    .where("groups.archived_at", "is", null)
    .executeTakeFirst();
}

export type RequestTold = {
  supervisorName: string;
  learnerName: string;
  /** What the learner writes to the supervisor; may be empty. */
  greeting: string;
  publicationId: string;
  moduleId: string;
};

/** What a supervisor is asked; undefined where nobody waits for them any more. */
export function findSupervisorRequestTold(
  db: Db,
  requestId: string,
): Promise<RequestTold | undefined> {
  return db
    .selectFrom("supervisor_requests as requests")
    .innerJoin("task_cases as cases", "cases.id", "requests.case_id")
    .innerJoin("users", "users.id", "cases.learner_id")
    .select([
      "requests.name as supervisorName",
      "users.name as learnerName",
      "requests.greeting",
      "cases.publication_id as publicationId",
      "cases.module_id as moduleId",
    ])
    .where("requests.id", "=", requestId)
    .where("requests.revoked_at", "is", null)
    .where("requests.judged_at", "is", null)
    .executeTakeFirst();
}
