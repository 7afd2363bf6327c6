// An invitation goes by a letter with a link of its own; a new letter makes the link before it worthless.
import { endOfInvitation } from "~/domain/roster/invitation";
import type { Locale } from "~/i18n/locale";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { sendLetter } from "~/mail/send-letter.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import {
  insertInvitations,
  listInvitationsFor,
  renewInvitationLink,
} from "~db/queries/invitations.server";

type Letters = {
  /** Of the letters. */
  locale: Locale;
  /** Where the links lead: scheme and host of this site. */
  origin: string;
  now: Date;
};

type Invite = Letters & {
  groupId: string;
  actorId: string;
  /** Small letters, each address once; the name may be empty. */
  people: readonly { email: string; name: string }[];
};

/** Invites people to a group. @returns how many were not invited already */
export async function inviteByLetter(
  trx: Trx,
  { groupId, actorId: createdBy, people, ...letters }: Invite,
): Promise<number> {
  const { now } = letters;
  const linked = people.map((person) => ({ ...person, token: newToken() }));
  const invited = await insertInvitations(trx, {
    groupId,
    people: linked.map(({ token, ...person }) => ({ ...person, tokenHash: hashOfToken(token) })),
    endsAt: endOfInvitation(now),
    ...{ createdBy, now },
  });
  for (const { id: invitationId, email, name } of invited) {
    const token = linked.find((person) => person.email === email)?.token;
    if (!token) throw new Error(`Nobody asked for the invitation ${invitationId}`);
    await sendLink(trx, { groupId, invitationId, to: email, name, token, ...letters });
  }
  return invited.length;
}

/** Sends a person the letters of all their open invitations anew, to the address that was invited. */
export function sendInvitationsAgain(
  db: Db,
  { email, ...letters }: Letters & { email: string },
): Promise<void> {
  const { now } = letters;
  return inTransaction(db, async (trx) => {
    for (const { id: invitationId } of await listInvitationsFor(trx, { email })) {
      const token = newToken();
      const link = { tokenHash: hashOfToken(token), endsAt: endOfInvitation(now) };
      const invited = await renewInvitationLink(trx, { email, invitationId, ...link });
      // Answered or taken back meanwhile.
      if (!invited) continue;
      const { groupId, email: to, name } = invited;
      await sendLink(trx, { groupId, invitationId, to, name, token, ...letters });
    }
  });
}

type Link = Letters & {
  groupId: string;
  invitationId: string;
  to: string;
  name: string;
  token: string;
};

async function sendLink(
  trx: Trx,
  { to, locale, origin, token, now, ...invited }: Link,
): Promise<void> {
  const url = `${origin}/${locale}/invitations/${token}`;
  await sendLetter(trx, { to, locale, letter: { kind: "invitation", ...invited, url }, now });
}
