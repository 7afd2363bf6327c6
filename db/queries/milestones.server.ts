// Days of assignments: by module, and other days for single learners.
import { type RawBuilder, sql } from "kysely";
import type { AssignedDates, DateException, Milestone } from "~/domain/assignment/learner-dates";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** The days of one learner in one assignment; `app/domain/assignment/learner-dates` says what follows from them. */
export type LearnerDates = AssignedDates & {
  assignmentId: string;
  organisationId: string;
  learnerId: string;
  /** Their path to the goal of the assignment. */
  pathId: string;
  publicationId: string;
  goalKind: "track" | "course";
  goalId: string;
  startsOn: string | null;
};

const milestones = sql<Milestone[]>`coalesce((
  select jsonb_agg(jsonb_build_object('moduleId', module_id, 'dueOn', due_on) order by due_on, module_id)
  from milestones where milestones.assignment_id = assignments.id
), '[]')`;

const exceptions = sql<DateException[]>`coalesce((
  select jsonb_agg(jsonb_build_object('moduleId', module_id, 'dueOn', due_on, 'reason', reason) order by due_on)
  from assignment_exceptions
  where assignment_exceptions.assignment_id = assignments.id
    and assignment_exceptions.learner_id = enrolments.learner_id
), '[]')`;

const extendedTo = sql<string | null>`(
  select path_events.payload ->> 'dueOn' from path_events
  where path_events.path_id = enrolments.id and path_events.type = 'TIME_EXTENDED'
  order by path_events.seq desc limit 1
)`;

// Whom what stands assigned is for: one learner, or whoever is in the group now.
const assigned = sql<{ assignment_id: string; learner_id: string }>`(
  select assignments.id as assignment_id, assignments.learner_id from assignments
  where assignments.learner_id is not null and assignments.withdrawn_at is null
  union all
  select assignments.id, group_members.learner_id from assignments
  join group_members on group_members.group_id = assignments.group_id
  where assignments.withdrawn_at is null
)`;

function selectDates(db: Db) {
  return db
    .selectFrom(assigned.as("assigned"))
    .innerJoin("assignments", "assignments.id", "assigned.assignment_id")
    .innerJoin("enrolments", (join) =>
      join
        .onRef("enrolments.learner_id", "=", "assigned.learner_id")
        .onRef("enrolments.goal_kind", "=", "assignments.goal_kind")
        .onRef("enrolments.goal_id", "=", "assignments.goal_id"),
    )
    .select([
      "assignments.id as assignmentId",
      "assignments.organisation_id as organisationId",
      "enrolments.learner_id as learnerId",
      "enrolments.id as pathId",
      "enrolments.publication_id as publicationId",
      "assignments.goal_kind as goalKind",
      "assignments.goal_id as goalId",
      "assignments.starts_on as startsOn",
      "assignments.due_on as dueOn",
      milestones.as("milestones"),
      exceptions.as("exceptions"),
      extendedTo.as("extendedTo"),
    ])
    .orderBy("enrolments.learner_id")
    .orderBy("assignments.id");
}

/** The learner's own days in all that stands assigned to them. */
export function listOwnDates(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<LearnerDates[]> {
  return selectDates(db).where("assigned.learner_id", "=", learnerId).execute();
}

/** The days of these learners in one assignment of these organisations. */
export function listDatesOfAssignment(
  db: Db,
  asked: {
    assignmentId: string;
    organisationIds: readonly string[];
    learnerIds: readonly string[];
  },
): Promise<LearnerDates[]> {
  return selectDates(db)
    .where("assigned.assignment_id", "=", asked.assignmentId)
    .where("assigned.learner_id", "=", anyOf(asked.learnerIds))
    .where("assignments.organisation_id", "=", anyOf(asked.organisationIds))
    .execute();
}

/**
 * The days of learners who have not completed the path, so many learners at a time: for the job that reminds, which
 * acts for nobody. @param after the last learner of the page before
 */
export async function listUnfinishedDates(
  db: Db,
  { after, learners }: { after?: string; learners: number },
): Promise<LearnerDates[]> {
  // Only learners of whom something is unfinished: a page is empty when nobody is left.
  const page = db
    .selectFrom(assigned.as("everybody"))
    .innerJoin("assignments as theirs", "theirs.id", "everybody.assignment_id")
    .innerJoin("enrolments as own", (join) =>
      join
        .onRef("own.learner_id", "=", "everybody.learner_id")
        .onRef("own.goal_kind", "=", "theirs.goal_kind")
        .onRef("own.goal_id", "=", "theirs.goal_id"),
    )
    .innerJoin("paths as walked", "walked.id", "own.id")
    .select("everybody.learner_id")
    .distinct()
    .where("walked.phase", "<>", "completed")
    .$if(after !== undefined, (query) => query.where("everybody.learner_id", ">", after ?? ""))
    .orderBy("everybody.learner_id")
    .limit(learners);
  return selectDates(db)
    .innerJoin("paths", "paths.id", "enrolments.id")
    .where("assigned.learner_id", "in", page)
    .where("paths.phase", "<>", "completed")
    .execute();
}

/** The days by module of these assignments, as far as these organisations have given them; the nearest first. */
export function listMilestones(
  db: Db,
  {
    assignmentIds,
    organisationIds,
  }: { assignmentIds: readonly string[]; organisationIds: readonly string[] },
): Promise<(Milestone & { assignmentId: string })[]> {
  return db
    .selectFrom("milestones")
    .innerJoin("assignments", "assignments.id", "milestones.assignment_id")
    .select([
      "milestones.assignment_id as assignmentId",
      "milestones.module_id as moduleId",
      "milestones.due_on as dueOn",
    ])
    .where("assignments.id", "=", anyOf(assignmentIds))
    .where("assignments.organisation_id", "=", anyOf(organisationIds))
    .orderBy("milestones.due_on")
    .orderBy("milestones.module_id")
    .execute();
}

/** Sets the days by module of an assignment in the place of those it had. The caller holds the assignment. */
export async function replaceMilestones(
  trx: Trx,
  { assignmentId, milestones }: { assignmentId: string; milestones: readonly Milestone[] },
): Promise<void> {
  await trx.deleteFrom("milestones").where("assignment_id", "=", assignmentId).execute();
  if (milestones.length === 0) return;
  await trx
    .insertInto("milestones")
    .values(
      milestones.map(({ moduleId, dueOn }) => ({
        assignment_id: assignmentId,
        module_id: moduleId,
        due_on: dueOn,
      })),
    )
    .execute();
}

type ExceptionOf = { assignmentId: string; learnerId: string; moduleId: string | null };

/** Gives one learner a day of their own, in the place of one they had. The caller holds the assignment. */
export async function saveException(
  trx: Trx,
  exception: ExceptionOf & { dueOn: string; reason: string; createdBy: string; now: Date },
): Promise<void> {
  await deleteException(trx, exception);
  await trx
    .insertInto("assignment_exceptions")
    .values({
      assignment_id: exception.assignmentId,
      learner_id: exception.learnerId,
      module_id: exception.moduleId,
      due_on: exception.dueOn,
      reason: exception.reason,
      created_by: exception.createdBy,
      created_at: exception.now,
    })
    .execute();
}

/** Takes a day of their own away from a learner. @returns whether they had one. The caller holds the assignment. */
export async function deleteException(
  trx: Trx,
  { assignmentId, learnerId, moduleId }: ExceptionOf,
): Promise<boolean> {
  const isThis: RawBuilder<boolean> = sql`module_id is not distinct from ${moduleId}`;
  const { numDeletedRows } = await trx
    .deleteFrom("assignment_exceptions")
    .where("assignment_id", "=", assignmentId)
    .where("learner_id", "=", learnerId)
    .where(isThis)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
