// A learner whose path is laid already, through the verbs that the pages call.
import { beginGoal } from "~/learn/begin-goal.server";
import { giveIntake } from "~/learn/give-intake.server";
import { moveOwnPath } from "~/learn/move-own-path.server";
import type { Db } from "~db/queries/connection.server";
import { readPathRow } from "./path-rows";
import { makePerson, type Person, type PersonGiven } from "./people";
import { cellBasics } from "./school";

/** A retrainee of the course, past the first check (skipped), with nothing read or answered yet. */
export async function makeRetrainee(
  db: Db,
  given: PersonGiven = {},
): Promise<Person & { pathId: string }> {
  const person = await makePerson(db, given);
  const now = new Date();
  const begun = await beginGoal(db, {
    learnerId: person.id,
    goal: cellBasics,
    strategy: "retrainee",
    now,
  });
  if (!begun.ok) throw new Error(`The path was not begun: ${begun.reason}`);
  const { publicationId } = await readPathRow(db, person.id);
  const order = { learnerId: person.id, pathId: begun.pathId, publicationId, now };
  await giveIntake(db, { ...order, trade: null, hasCertificate: false, hoursPerWeek: 4 });
  for (const type of ["PLACEMENT_SKIPPED", "PATH_ACCEPTED"] as const) {
    const moved = await moveOwnPath(db, { ...order, event: { type, now: now.toISOString() } });
    if (!moved.ok) throw new Error(`${type} was refused: ${moved.reason}`);
  }
  return { ...person, pathId: begun.pathId };
}
