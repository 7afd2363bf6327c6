import type { Db, Trx } from "./connection.server";

export type EnrolmentKey = { learnerId: string; goalKind: "track" | "course"; goalId: string };

export function findEnrolment(db: Db, key: EnrolmentKey) {
  return db
    .selectFrom("enrolments")
    .select("id")
    .where("learner_id", "=", key.learnerId)
    .where("goal_kind", "=", key.goalKind)
    .where("goal_id", "=", key.goalId)
    .executeTakeFirst();
}

export type NewEnrolment = EnrolmentKey & {
  strategy: "retrainee" | "degree";
  strategyVersion: number;
  eqf: number;
  publicationId: string;
  now: Date;
};

/**
 * Pins the newest calibration of the mastery model.
 * @returns the new id, or undefined where the learner is enrolled in that goal already
 */
export function insertEnrolment(trx: Trx, enrolment: NewEnrolment) {
  return trx
    .insertInto("enrolments")
    .values({
      learner_id: enrolment.learnerId,
      goal_kind: enrolment.goalKind,
      goal_id: enrolment.goalId,
      strategy: enrolment.strategy,
      strategy_version: enrolment.strategyVersion,
      eqf: enrolment.eqf,
      publication_id: enrolment.publicationId,
      mastery_model: (eb) =>
        eb.selectFrom("mastery_models").select((of) => of.fn.max<number>("id").as("id")),
      created_at: enrolment.now,
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "goal_kind", "goal_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
}

export type NewPin = {
  pathId: string;
  publicationId: string;
  goal: { kind: "track" | "course"; id: string };
  eqf: number;
  strategy: "retrainee" | "degree";
  strategyVersion: number;
};

/** The enrolment goes on in another course; its path's row names the statechart of that. */
export async function pinEnrolment(trx: Trx, pin: NewPin): Promise<void> {
  await trx
    .updateTable("enrolments")
    .set({
      publication_id: pin.publicationId,
      goal_kind: pin.goal.kind,
      goal_id: pin.goal.id,
      eqf: pin.eqf,
      strategy: pin.strategy,
      strategy_version: pin.strategyVersion,
    })
    .where("id", "=", pin.pathId)
    .execute();
  await trx
    .updateTable("paths")
    .set({ machine: pin.strategy })
    .where("id", "=", pin.pathId)
    .execute();
}
