import type { AuthContext } from "~/auth/lucia.server";
import { organisationsWhere, type SignedInUser } from "~/auth/session.server";
import { type Pace, paceOf, type Topic, topicsFor } from "~/domain/notice/topic";
import { choicesOf } from "~/mail/choices-of";
import { listMessageChoices } from "~db/queries/message-choices.server";

/** The topics that concern a person, each with how soon they are told of it. */
export async function listOwnChoices(
  { db }: AuthContext,
  user: SignedInUser,
): Promise<{ topic: Topic; pace: Pace }[]> {
  const choices = choicesOf(await listMessageChoices(db, user.id));
  const staffPlaces = organisationsWhere(user, ["teacher", "instructor", "admin", "coordinator"]);
  const topics = topicsFor({ isStaff: staffPlaces.length > 0 });
  return topics.map((topic) => ({ topic, pace: paceOf(topic, choices) }));
}
