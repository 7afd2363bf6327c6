// One learner's path as an instructor reads it: its log, its decisions and its answers, newest first.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

type OwnStory = Asker & { pathId: string };

/** A learner of one of the asker's groups. */
export function findGroupLearner(
  db: Db,
  asked: Asker & { groupId: string; learnerId: string },
): Promise<{ id: string; name: string; groupName: string } | undefined> {
  return db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .innerJoin("users", "users.id", "group_members.learner_id")
    .select(["users.id", "users.name", "groups.name as groupName"])
    .where("groups.id", "=", asked.groupId)
    .where("groups.organisation_id", "=", anyOf(asked.organisationIds))
    .where("users.id", "=", asked.learnerId)
    .executeTakeFirst();
}

export type StoryPage = OwnStory & {
  /** Only events below this number. */
  before?: number;
  /** Only answers that this skill was asked with. */
  skillId?: string;
  limit: number;
};

/** Events of a path that the asker guides, each with the answer that it carried. */
export function selectGuidedEvents(db: Db, { pathId, ...asker }: OwnStory) {
  return db
    .selectFrom("path_events")
    .innerJoin("enrolments", "enrolments.id", "path_events.path_id")
    .leftJoin("users as actors", "actors.id", "path_events.actor_id")
    .leftJoin("answers", (join) =>
      join
        .onRef("answers.path_id", "=", "path_events.path_id")
        .onRef("answers.event_seq", "=", "path_events.seq"),
    )
    .select([
      "path_events.seq",
      "path_events.type",
      "path_events.payload",
      "path_events.at",
      "path_events.actor_id as actorId",
      "actors.name as actorName",
      "answers.id as answerId",
      "answers.question_id as questionId",
      "answers.publication_id as publicationId",
      "answers.seed",
      "answers.purpose",
      "answers.outcome",
      "answers.is_right as isRight",
      "answers.used_hint as usedHint",
      "answers.misconceptions",
      sql<boolean | null>`answers.response->>'kind' = 'not-learned'`.as("isUnknown"),
    ])
    .where("path_events.path_id", "=", pathId)
    .where(isGuidedBy(asker));
}

/** A page of the log, the newest event first. */
export function listStoryEvents(db: Db, { before, skillId, limit, ...own }: StoryPage) {
  return selectGuidedEvents(db, own)
    .$if(before !== undefined, (query) => query.where("path_events.seq", "<", before ?? 0))
    .$if(skillId !== undefined, (query) => query.where("answers.skill_id", "=", skillId ?? ""))
    .orderBy("path_events.seq", "desc")
    .limit(limit)
    .execute();
}

/** The decisions that were taken after these events. */
export function listStoryDecisions(
  db: Db,
  { from, to, ...story }: OwnStory & { from: number; to: number },
) {
  return selectDecisions(db, story)
    .where("decisions.seq", ">=", from)
    .where("decisions.seq", "<=", to)
    .execute();
}

/** The decision that held after an event: the newest one up to it. */
export function findDecisionAfter(db: Db, { seq, ...story }: OwnStory & { seq: number }) {
  return selectDecisions(db, story)
    .select("decisions.choice")
    .where("decisions.seq", "<=", seq)
    .orderBy("decisions.seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

function selectDecisions(db: Db, { pathId, ...asker }: OwnStory) {
  return db
    .selectFrom("decisions")
    .innerJoin("enrolments", "enrolments.id", "decisions.path_id")
    .select([
      "decisions.seq",
      "decisions.rule",
      "decisions.rule_version as ruleVersion",
      "decisions.alternatives",
      "decisions.inputs",
      "decisions.reason",
      "decisions.reason_params as params",
    ])
    .where("decisions.path_id", "=", pathId)
    .where(isGuidedBy(asker));
}
