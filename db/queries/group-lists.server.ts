// Lists of groups for the pages of a teacher, a page at a time where a school may have many.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf, type Group, selectGroups } from "./groups.server";

export type CountedGroup = Group & { learners: number };

type Asked = { organisationIds: readonly string[] };
type Part = { limit: number; offset: number };

function selectCounted(db: Db, { organisationIds }: Asked) {
  return selectGroups(db)
    .select((eb) =>
      eb
        .selectFrom("group_members")
        .select(sql<number>`count(*)::integer`.as("learners"))
        .whereRef("group_members.group_id", "=", "groups.id")
        .$asScalar()
        .$notNull()
        .as("learners"),
    )
    .where("groups.organisation_id", "=", anyOf(organisationIds));
}

const taughtBy = (teacherId: string) => sql<boolean>`exists (
  select from group_teachers
  where group_teachers.group_id = groups.id and group_teachers.teacher_id = ${teacherId}
)`;

/** The groups at work that a person teaches, by name. */
export function listTaughtGroups(
  db: Db,
  { teacherId, ...asked }: Asked & { teacherId: string },
): Promise<CountedGroup[]> {
  return selectCounted(db, asked)
    .where("groups.archived_at", "is", null)
    .where(taughtBy(teacherId))
    .orderBy("groups.name")
    .orderBy("groups.id")
    .execute();
}

type OtherGroup = CountedGroup & { teachers: string[]; of: number };

/** The groups at work that others of the organisations teach, with their teachers and how many groups there are in all. */
export async function listOtherGroups(
  db: Db,
  { teacherId, limit, offset, ...asked }: Asked & Part & { teacherId: string },
): Promise<{ groups: OtherGroup[]; of: number }> {
  const groups = await selectCounted(db, asked)
    .select([
      sql<string[]>`array(
        select users.name from group_teachers
        join users on users.id = group_teachers.teacher_id
        where group_teachers.group_id = groups.id
        order by group_teachers.created_at, users.id
      )`.as("teachers"),
      sql<number>`count(*) over ()::integer`.as("of"),
    ])
    .where("groups.archived_at", "is", null)
    .where((eb) => eb.not(taughtBy(teacherId)))
    .orderBy("organisations.name")
    .orderBy("groups.name")
    .orderBy("groups.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return { groups, of: groups[0]?.of ?? 0 };
}

/** The groups that were put away, the last one first. */
export async function listArchivedGroups(
  db: Db,
  { limit, offset, ...asked }: Asked & Part,
): Promise<{ groups: CountedGroup[]; of: number }> {
  const groups = await selectCounted(db, asked)
    .select(sql<number>`count(*) over ()::integer`.as("of"))
    .where("groups.archived_at", "is not", null)
    .orderBy("groups.archived_at", "desc")
    .orderBy("groups.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return { groups, of: groups[0]?.of ?? 0 };
}
