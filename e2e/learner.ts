// A learner whose path is laid already, through the verbs that the pages call.
import { beginGoal } from "~/learn/begin-goal.server";
import { giveIntake } from "~/learn/give-intake.server";
import { moveOwnPath } from "~/learn/move-own-path.server";
import type { Db } from "~db/queries/connection.server";
import { makePerson, type Person, type PersonGiven } from "./people";
import { cellBasics } from "./school";

export type Learner = Person & { pathId: string };

/** A retrainee who has chosen the course, and told nothing yet. */
export async function beginRetrainee(db: Db, given: PersonGiven = {}): Promise<Learner> {
  const person = await makePerson(db, given);
  const begun = await beginGoal(db, {
    learnerId: person.id,
    goal: cellBasics,
    strategy: "retrainee",
    now: new Date(),
  });
  if (!begun.ok) throw new Error(`The path was not begun: ${begun.reason}`);
  return { ...person, pathId: begun.pathId };
}

/** A retrainee of the course, past the first check (skipped), with nothing read or answered yet. */
export async function makeRetrainee(db: Db, given: PersonGiven = {}): Promise<Learner> {
  const learner = await beginRetrainee(db, given);
  const now = new Date();
  const order = { learnerId: learner.id, pathId: learner.pathId, now };
  await giveIntake(db, { ...order, trade: null, hasCertificate: false, hoursPerWeek: 4 });
  for (const type of ["PLACEMENT_SKIPPED", "PATH_ACCEPTED"] as const) {
    const moved = await moveOwnPath(db, { ...order, event: { type, now: now.toISOString() } });
    if (!moved.ok) throw new Error(`${type} was refused: ${moved.reason}`);
  }
  return learner;
}
