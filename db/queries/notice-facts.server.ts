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

export type ExchangeTold = {
  learnerName: string;
  hostName: string;
  isOwn: boolean;
  /** The reader, or an organisation that they act for, is to act now. */
  waitsForReader: boolean;
};

/** An exchange: the reader's own, or one that an organisation they act for is a party of. */
export async function findExchangeTold(
  db: Db,
  { caseId, readerId }: Reader & { caseId: string },
): Promise<ExchangeTold | undefined> {
  const { rows } = await sql<ExchangeTold>`
    select learner.name as "learnerName", host.name as "hostName",
      cases.learner_id = ${readerId} as "isOwn",
      coalesce(
        case cases.waiting_for
          when 'learner' then cases.learner_id = ${readerId}
          when 'home' then acts.home
          when 'host' then acts.host
        end, false) as "waitsForReader"
    from exchange_cases as cases
    join users as learner on learner.id = cases.learner_id
    join organisations as host on host.id = cases.host_id
    cross join lateral (
      select coalesce(bool_or(organisation_id = cases.home_id), false) as home,
        coalesce(bool_or(organisation_id = cases.host_id), false) as host
      from memberships
      where user_id = ${readerId} and role in ('coordinator', 'admin')
    ) as acts
    where cases.id = ${caseId}
      and (cases.learner_id = ${readerId} or acts.home
        or (acts.host and cases.host_since is not null))
  `.execute(db);
  return rows[0];
}

/** Published training for a gap on whose list the reader is; undefined where they have left it, or it is withdrawn. */
export function findOfferingTold(
  db: Db,
  { gapId, offeringId, readerId }: Reader & { gapId: string; offeringId: string },
): Promise<Record<"fi" | "sv" | "en", string> | undefined> {
  return db
    .selectFrom("offerings")
    .innerJoin("gap_interests", "gap_interests.gap_id", "offerings.gap_id")
    .select(["title_fi as fi", "title_sv as sv", "title_en as en"])
    .where("offerings.id", "=", offeringId)
    .where("offerings.state", "=", "published")
    .where("gap_interests.gap_id", "=", gapId)
    .where("gap_interests.learner_id", "=", readerId)
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

export type HandoverTold = {
  giverName: string;
  organisationName: string;
  address: string;
  note: string | null;
  endsAt: Date;
};

/** What a receiver is offered; undefined where the handover is answered or taken back. */
export function findHandoverTold(db: Db, handoverId: string): Promise<HandoverTold | undefined> {
  return db
    .selectFrom("partner_handovers as handovers")
    .innerJoin("users", "users.id", "handovers.opened_by")
    .innerJoin("organisations", "organisations.id", "handovers.organisation_id")
    .select([
      "users.name as giverName",
      "organisations.name as organisationName",
      "handovers.address",
      "handovers.note",
      "handovers.ends_at as endsAt",
    ])
    .where("handovers.id", "=", handoverId)
    .where("handovers.state", "=", "open")
    .executeTakeFirst();
}
