import { type Db, inTransaction } from "~db/queries/connection.server";
import { acceptInvitation, declineInvitation } from "~db/queries/invitations.server";
import { addMember, type Publication } from "./add-member.server";

type AnswerInvitation = {
  user: { id: string; email: string };
  invitationId: string;
  isAccepted: boolean;
  publication: Publication;
  now: Date;
};

/** Yes makes the person a member of the group; no lets the invitation go. Only their own, and only while it is open. */
export async function answerInvitation(
  db: Db,
  { user, invitationId, isAccepted, publication, now }: AnswerInvitation,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const { id: learnerId, email } = user;
  return inTransaction(db, async (trx) => {
    if (!isAccepted) {
      const isDeclined = await declineInvitation(trx, { email, invitationId });
      return isDeclined ? { ok: true } : { ok: false, reason: "gone" };
    }
    const found = await acceptInvitation(trx, { email, invitationId, now });
    if (!found) return { ok: false, reason: "gone" };
    const group = { id: found.groupId, organisationId: found.organisationId };
    await addMember(trx, { group, learnerId, actorId: learnerId, publication, now });
    return { ok: true };
  });
}
