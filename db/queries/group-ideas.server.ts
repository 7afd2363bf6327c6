// Which wrong ideas groups hold now: of learners of the group, shown on paths of what was assigned there.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isAssignedHere } from "./guided-paths.server";

export type GroupIdea = {
  skillId: string;
  questionId: string;
  misconception: string;
  /** How many learners hold it. */
  learners: number;
  lastAt: Date;
  /** A publication in which one of them was asked. */
  publicationId: string;
};

/** Ideas held on paths of what these groups have given; read first, so that each path is looked up once. */
function heldIn(isWanted: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    given as materialized (
      select groups.id as group_id, enrolments.learner_id, enrolments.id as path_id,
        enrolments.publication_id
      from groups
      join group_members on group_members.group_id = groups.id
      join enrolments on enrolments.learner_id = group_members.learner_id
      where ${isWanted} and ${isAssignedHere}
    ), held as (
      select given.group_id, given.publication_id, held_ideas.*
      from given
      join held_ideas on held_ideas.learner_id = given.learner_id
        and held_ideas.path_id = given.path_id
      where held_ideas.cleared_at is null
    )`;
}

function isGroup({ organisationIds, groupId }: OfGroup): RawBuilder<unknown> {
  return sql`groups.id = ${groupId} and groups.organisation_id = ${anyOf(organisationIds)}`;
}

type OfGroup = Asker & { groupId: string };

/** The ideas of a group by skill: the skill with the idea that most learners hold first. */
export async function listGroupIdeas(
  db: Db,
  { limit, offset, ...group }: OfGroup & { limit: number; offset: number },
): Promise<{ ideas: GroupIdea[]; found: number }> {
  const { rows } = await sql<GroupIdea & { found: number }>`
    with ${heldIn(isGroup(group))}
    select *, count(*) over ()::integer as found from (
      select skill_id as "skillId", question_id as "questionId", misconception,
        count(*)::integer as learners, max(last_at) as "lastAt",
        (array_agg(publication_id))[1] as "publicationId"
      from held group by skill_id, question_id, misconception
    ) as ideas
    order by max(learners) over (partition by "skillId") desc, "skillId", learners desc,
      "questionId", misconception
    limit ${limit} offset ${offset}
  `.execute(db);
  return { ideas: rows, found: rows[0]?.found ?? 0 };
}

/** How many learners of each of these groups have answers to each of these skills, by “<group> <skill>”. */
export async function countAnswering(
  db: Db,
  asked: Asker & { groupIds: readonly string[]; skillIds: readonly string[] },
): Promise<Map<string, number>> {
  const { organisationIds, groupIds, skillIds } = asked;
  const rows = await db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .innerJoin("skill_mastery", "skill_mastery.learner_id", "group_members.learner_id")
    .select(["group_id", "skill_id", sql<number>`count(*)::integer`.as("learners")])
    .where("groups.id", "=", anyOf(groupIds))
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("skill_id", "=", sql<string>`any(${skillIds}::text[])`)
    .where("skill_mastery.answers", ">", 0)
    .groupBy(["group_id", "skill_id"])
    .execute();
  return new Map(rows.map((row) => [`${row.group_id} ${row.skill_id}`, row.learners]));
}

export type IdeaHolder = { learnerId: string; name: string; pathId: string; lastAt: Date };

/** Who in a group holds an idea, by name. */
export async function listIdeaHolders(
  db: Db,
  asked: OfGroup & { questionId: string; misconception: string; limit: number },
): Promise<IdeaHolder[]> {
  const { rows } = await sql<IdeaHolder>`
    with ${heldIn(isGroup(asked))}
    select users.id as "learnerId", users.name, held.path_id as "pathId", held.last_at as "lastAt"
    from held join users on users.id = held.learner_id
    where held.question_id = ${asked.questionId} and held.misconception = ${asked.misconception}
    order by users.name, users.id
    limit ${asked.limit}
  `.execute(db);
  return rows;
}

export type IdeaOfGroup = Omit<GroupIdea, "lastAt"> & {
  groupId: string;
  /** Ideas that the group holds in all. */
  ideas: number;
};

/** The ideas that most learners of each group hold: `top` of them a group. */
export async function listTopIdeas(
  db: Db,
  { organisationIds, top }: Asker & { top: number },
): Promise<IdeaOfGroup[]> {
  const { rows } = await sql<IdeaOfGroup>`
    with ${heldIn(
      sql`groups.organisation_id = ${anyOf(organisationIds)} and groups.archived_at is null`,
    )}
    select * from (
      select *, count(*) over (partition by "groupId")::integer as ideas, row_number() over (
        partition by "groupId" order by learners desc, "questionId", misconception
      ) as place
      from (
        select group_id as "groupId", skill_id as "skillId", question_id as "questionId",
          misconception, count(*)::integer as learners,
          (array_agg(publication_id))[1] as "publicationId"
        from held group by group_id, skill_id, question_id, misconception
      ) as ideas
    ) as ranked
    where place <= ${top}
    order by "groupId", place
  `.execute(db);
  return rows;
}
