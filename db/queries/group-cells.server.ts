// What stands in the rows of one page of a group picture: paths, levels and needs of the learners on it.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { type GroupAsker, givenPaths, type PlanKey } from "./group-picture.server";
import { anyOf } from "./groups.server";

type Shown = Pick<GroupAsker, "groupId" | "organisationIds"> & { learnerIds: readonly string[] };

export type PicturePath = {
  pathId: string;
  learnerId: string;
  planKey: PlanKey["planKey"];
  /** Skills that the first check showed to be there already. */
  skipped: string[];
  /** Skills that a person has recognised. */
  recognised: string[];
};

/** What the group has given to these learners, the earliest first. */
export async function listPicturePaths(db: Db, shown: Shown): Promise<PicturePath[]> {
  const { rows } = await sql<PicturePath>`
    select path_id as "pathId", learner_id as "learnerId", plan_key as "planKey", skipped,
      recognised
    from (${givenPaths(shown, shown.learnerIds)}) as given
    order by created_at, path_id
  `.execute(db);
  return rows;
}

export type PictureLevel = {
  learnerId: string;
  skillId: string;
  answers: number;
  /** 0..100, as `levelOf` tells it. */
  charge: number;
  isMastered: boolean;
  /** A review is due: what was mastered fades. */
  isDue: boolean;
};

/** What is known of these skills of learners whom `listPicturePage` has shown to the asker. */
export async function listPictureLevels(
  db: Db,
  {
    groupId,
    organisationIds,
    learnerIds,
    skillIds,
    now,
  }: Shown & { skillIds: string[]; now: Date },
): Promise<PictureLevel[]> {
  const { rows } = await sql<PictureLevel>`
    select mastery.learner_id as "learnerId", mastery.skill_id as "skillId", mastery.answers,
      mastery.charge, mastery.mastered_at is not null as "isMastered",
      coalesce(freshness.due_at <= ${now}, false) as "isDue"
    from group_members
    join groups on groups.id = group_members.group_id
    join skill_mastery as mastery on mastery.learner_id = group_members.learner_id
    left join skill_freshness as freshness
      on freshness.learner_id = mastery.learner_id and freshness.skill_id = mastery.skill_id
    where groups.id = ${groupId} and groups.organisation_id = ${anyOf(organisationIds)}
      and group_members.learner_id = ${anyOf(learnerIds)}
      and mastery.skill_id = any(${skillIds}::text[])
  `.execute(db);
  return rows;
}

export type PictureNeed = {
  learnerId: string;
  kind: "lesson" | "module";
  /** Id of the lesson or module. */
  subjectId: string;
};

/** What these learners need a person for, on what the group has given them. */
export async function listPictureNeeds(db: Db, shown: Shown): Promise<PictureNeed[]> {
  const { rows } = await sql<PictureNeed>`
    select given.learner_id as "learnerId", path_needs.kind, path_needs.subject_id as "subjectId"
    from (${givenPaths(shown, shown.learnerIds)}) as given
    join path_needs on path_needs.path_id = given.path_id
    order by path_needs.since, path_needs.subject_id
  `.execute(db);
  return rows;
}
