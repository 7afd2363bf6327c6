import { hashOfToken } from "~/mail/secret-token.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { acceptInvitation, declineInvitation } from "~db/queries/invitations.server";
import { addMember, type Publication } from "./add-member.server";

type AnswerInvitation = {
  user: { id: string; email: string };
  /** The secret of the letter's link. */
  token: string;
  isAccepted: boolean;
  publication: Publication;
  now: Date;
};

/**
 * Yes makes the person a member of the group; no lets the invitation go. The invited person is whoever holds the link
 * and has an account of the address that it was sent to; they answer once, and only while the link works.
 */
export async function answerInvitation(
  db: Db,
  { user, token, isAccepted, publication, now }: AnswerInvitation,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const { id: learnerId, email } = user;
  const link = { email, tokenHash: hashOfToken(token), now };
  return inTransaction(db, async (trx) => {
    if (!isAccepted) {
      const isDeclined = await declineInvitation(trx, link);
      return isDeclined ? { ok: true } : { ok: false, reason: "gone" };
    }
    const found = await acceptInvitation(trx, link);
    if (!found) return { ok: false, reason: "gone" };
    const group = { id: found.groupId, organisationId: found.organisationId };
    await addMember(trx, { group, learnerId, actorId: learnerId, publication, now });
    return { ok: true };
  });
}
