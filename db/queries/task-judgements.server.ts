// How people judged the criteria of workplace tasks: part of the history that mastery is told from.
import { sql } from "kysely";
import type { CriteriaLevels, JudgedLevel } from "~/domain/workplace-task/judgement";
import type { Db, Trx } from "./connection.server";

type NewTaskJudgement = {
  caseId: string;
  /** Number of the case's event. */
  seq: number;
  learnerId: string;
  criteria: CriteriaLevels;
  /** The skill of each criterion; null where none is bound to it. */
  skills: readonly (string | null)[];
  byKind: "supervisor" | "instructor";
  /** Null for a supervisor, who has no account. */
  actorId: string | null;
  who: string;
  sentence: string;
  /** Whether it moved mastery: a supervisor's word on an exam task only goes along. */
  isEvidence: boolean;
  now: Date;
};

/** One row for each criterion. */
export async function insertTaskJudgement(trx: Trx, judged: NewTaskJudgement): Promise<void> {
  await trx
    .insertInto("task_judgements")
    .values(
      judged.criteria.map((level, criterion) => ({
        case_id: judged.caseId,
        seq: judged.seq,
        criterion,
        learner_id: judged.learnerId,
        skill_id: judged.skills[criterion] ?? null,
        level,
        by_kind: judged.byKind,
        actor_id: judged.actorId,
        who: judged.who,
        sentence: judged.sentence,
        is_evidence: judged.isEvidence,
        at: judged.now,
      })),
    )
    .execute();
}

export type JudgedSkillRow = {
  case_id: string;
  path_id: string;
  publication_id: string;
  skill_id: string;
  level: JudgedLevel;
  by_kind: "supervisor" | "instructor";
  at: Date;
};

/** Every judged criterion that moved a skill of the learner, in the order of time. For the replay of mastery. */
export async function listJudgedSkills(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<JudgedSkillRow[]> {
  const rows = await db
    .selectFrom("task_judgements")
    .innerJoin("task_cases", "task_cases.id", "task_judgements.case_id")
    .select([
      "task_judgements.case_id",
      "task_cases.path_id",
      "task_cases.publication_id",
      "task_judgements.skill_id",
      "task_judgements.level",
      "task_judgements.by_kind",
      "task_judgements.at",
    ])
    .where("task_judgements.learner_id", "=", learnerId)
    .where("task_judgements.is_evidence", "=", true)
    .orderBy("task_judgements.at")
    .orderBy("task_judgements.case_id")
    .orderBy("task_judgements.seq")
    // The weakest first, as they were counted.
    .orderBy(sql`array_position(array['not-yet', 'with-help', 'on-own'], task_judgements.level)`)
    .orderBy("task_judgements.criterion")
    .execute();
  return rows.flatMap(({ skill_id, ...row }) => (skill_id ? [{ ...row, skill_id }] : []));
}
