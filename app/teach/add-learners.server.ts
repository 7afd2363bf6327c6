import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listOrganisationPeople, lockGroup } from "~db/queries/groups.server";
import { insertInvitations } from "~db/queries/invitations.server";
import { addMember, type Publication } from "./add-member.server";

type AddLearners = {
  groupId: string;
  organisationIds: readonly string[];
  actorId: string;
  emails: readonly string[];
  publication: Publication;
  now: Date;
};

export type AddedLearner = {
  email: string;
  outcome: "added" | "already-in" | "invited" | "already-invited";
};

/**
 * Adds the people of the organisation to a group at once and invites all others. Whoever is not of the organisation is
 * invited whether they have an account or not: nobody learns who has one.
 */
export async function addLearners(
  db: Db,
  { groupId, organisationIds, actorId, emails, publication, now }: AddLearners,
): Promise<{ ok: true; learners: AddedLearner[] } | { ok: false; reason: "gone" }> {
  return inTransaction(db, async (trx) => {
    const group = await lockGroup(trx, { groupId, organisationIds });
    if (!group) return { ok: false, reason: "gone" };
    const { organisationId } = group;

    const outcomes = new Map<string, AddedLearner["outcome"]>();
    for (const { id, email } of await listOrganisationPeople(trx, { organisationId, emails })) {
      const member = { group, learnerId: id, actorId, publication, now };
      outcomes.set(email, (await addMember(trx, member)) ? "added" : "already-in");
    }
    const others = emails.filter((email) => !outcomes.has(email));
    const invited = new Set(
      await insertInvitations(trx, { groupId, emails: others, createdBy: actorId, now }),
    );
    for (const email of others) {
      outcomes.set(email, invited.has(email) ? "invited" : "already-invited");
    }
    const details = { people: emails.length };
    const subject = `group:${groupId}`;
    await insertAuditEntry(trx, {
      action: "add-learners",
      subject,
      actorId,
      organisationId,
      details,
      now,
    });
    return {
      ok: true,
      learners: emails.map((email) => ({ email, outcome: outcomes.get(email) ?? "invited" })),
    };
  });
}
