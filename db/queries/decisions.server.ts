import type { Db, Trx } from "./connection.server";

export type NewDecision = {
  pathId: string;
  seq: number;
  rule: string;
  ruleVersion: number;
  choice: unknown;
  alternatives: unknown;
  inputs: unknown;
  reason: string;
  reasonParams: unknown;
  at: Date;
};

export async function insertDecision(trx: Trx, decision: NewDecision): Promise<void> {
  await trx
    .insertInto("decisions")
    .values({
      path_id: decision.pathId,
      seq: decision.seq,
      rule: decision.rule,
      rule_version: decision.ruleVersion,
      choice: JSON.stringify(decision.choice),
      alternatives: JSON.stringify(decision.alternatives),
      inputs: JSON.stringify(decision.inputs),
      reason: decision.reason,
      reason_params: JSON.stringify(decision.reasonParams),
      at: decision.at,
    })
    .execute();
}

/** Decisions on the learner's own path, newest first. */
export function listDecisionsOfLearner(
  db: Db,
  { learnerId, pathId, limit }: { learnerId: string; pathId: string; limit: number },
) {
  return db
    .selectFrom("decisions")
    .innerJoin("paths", "paths.id", "decisions.path_id")
    .selectAll("decisions")
    .where("decisions.path_id", "=", pathId)
    .where("paths.learner_id", "=", learnerId)
    .orderBy("decisions.seq", "desc")
    .limit(limit)
    .execute();
}
