// Calendar feeds, and the days that stand in them.
import { sql } from "kysely";
import type { DB } from "../schema.server";
import type { Db } from "./connection.server";

export type CalendarFeed = { createdAt: Date; lastUsedAt: Date | null };

/** A person's own feed, if they have made one. */
export function findOwnFeed(db: Db, userId: string): Promise<CalendarFeed | undefined> {
  return db
    .selectFrom("calendar_feeds")
    .select(["created_at as createdAt", "last_used_at as lastUsedAt"])
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

/** Gives a person a feed, in the place of one they had: an earlier address shows nothing any more. */
export async function replaceOwnFeed(
  db: Db,
  { userId, tokenHash, now }: { userId: string; tokenHash: string; now: Date },
): Promise<void> {
  const made = { token_hash: tokenHash, created_at: now, last_used_at: null };
  await db
    .insertInto("calendar_feeds")
    .values({ user_id: userId, ...made })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(made))
    .execute();
}

/** @returns whether there was one */
export async function deleteOwnFeed(db: Db, userId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("calendar_feeds")
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export type FeedOwner = { id: string; locale: DB["users"]["locale"] };

/** Whose feed it is that a secret address opens; undefined where no active person has it. */
export function findFeedOwner(db: Db, tokenHash: string): Promise<FeedOwner | undefined> {
  return db
    .selectFrom("calendar_feeds")
    .innerJoin("users", "users.id", "calendar_feeds.user_id")
    .select(["users.id", "users.locale"])
    .where("calendar_feeds.token_hash", "=", tokenHash)
    .where("users.state", "=", "active")
    .executeTakeFirst();
}

/** Notes that a feed was read: at most once in a while, so that a busy calendar does not write all day. */
export async function noteFeedUse(
  db: Db,
  { tokenHash, now, unlessSince }: { tokenHash: string; now: Date; unlessSince: Date },
): Promise<void> {
  await db
    .updateTable("calendar_feeds")
    .set({ last_used_at: now })
    .where("token_hash", "=", tokenHash)
    .where((eb) => eb.or([eb("last_used_at", "is", null), eb("last_used_at", "<", unlessSince)]))
    .execute();
}

/** How often an assignment was changed, and when last. */
export type AssignmentState = { id: string; revision: number; changedAt: Date };

/** The state of those of a learner's assignments whose group is at work, or that are theirs alone. */
export function listOwnAssignmentStates(db: Db, learnerId: string): Promise<AssignmentState[]> {
  return db
    .selectFrom("assignments")
    .leftJoin("groups", "groups.id", "assignments.group_id")
    .leftJoin("group_members", (join) =>
      join
        .onRef("group_members.group_id", "=", "assignments.group_id")
        .on("group_members.learner_id", "=", learnerId),
    )
    .select([
      "assignments.id",
      "assignments.revision",
      sql<Date>`coalesce(assignments.changed_at, assignments.created_at)`.as("changedAt"),
    ])
    .where("assignments.withdrawn_at", "is", null)
    .where("groups.archived_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("assignments.learner_id", "=", learnerId),
        eb("group_members.learner_id", "is not", null),
      ]),
    )
    .execute();
}

export type TaughtDate = {
  assignmentId: string;
  groupId: string;
  groupName: string;
  /** Assigned to one learner of the group alone, who is not named here. */
  isForOne: boolean;
  goalKind: "track" | "course";
  goalId: string;
  /** The module that is due; null for the whole. */
  moduleId: string | null;
  /** YYYY-MM-DD */
  dueOn: string;
  revision: number;
  changedAt: Date;
};

type Asked = { teacherId: string; from: string; limit: number; offset: number };

/** The days from one on in the groups at work that a person teaches, the nearest first, and how many there are in all. */
export async function listTaughtDates(
  db: Db,
  { teacherId, from, limit, offset }: Asked,
): Promise<{ dates: TaughtDate[]; of: number }> {
  const { rows } = await sql<TaughtDate & { of: number }>`
    with taught as (
      select groups.id, groups.name, groups.organisation_id
      from group_teachers
      join groups on groups.id = group_teachers.group_id
      where group_teachers.teacher_id = ${teacherId}
        and groups.archived_at is null
        and exists (
          select from memberships
          where memberships.user_id = group_teachers.teacher_id
            and memberships.organisation_id = groups.organisation_id
            and memberships.role in ('teacher', 'instructor', 'admin')
        )
    ), assigned as (
      select assignments.id, taught.id as group_id, taught.name as group_name
      from taught
      join assignments on assignments.group_id = taught.id
      where assignments.withdrawn_at is null
      union all
      (
        select distinct on (assignments.id) assignments.id, taught.id, taught.name
        from taught
        join group_members on group_members.group_id = taught.id
        join assignments on assignments.learner_id = group_members.learner_id
          and assignments.organisation_id = taught.organisation_id
        where assignments.withdrawn_at is null
        order by assignments.id, taught.name
      )
    )
    select
      assignments.id as "assignmentId",
      assigned.group_id as "groupId",
      assigned.group_name as "groupName",
      assignments.learner_id is not null as "isForOne",
      assignments.goal_kind as "goalKind",
      assignments.goal_id as "goalId",
      due.module_id as "moduleId",
      due.due_on as "dueOn",
      assignments.revision,
      coalesce(assignments.changed_at, assignments.created_at) as "changedAt",
      count(*) over ()::integer as "of"
    from assigned
    join assignments on assignments.id = assigned.id
    cross join lateral (
      select null::text as module_id, assignments.due_on
      union all
      select milestones.module_id, milestones.due_on from milestones
      where milestones.assignment_id = assignments.id
    ) as due
    where due.due_on >= ${from}::date
    order by due.due_on, assigned.group_name, assignments.id, due.module_id nulls last
    limit ${limit} offset ${offset}
  `.execute(db);
  return { dates: rows, of: rows[0]?.of ?? 0 };
}
