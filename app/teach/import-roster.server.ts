import { judgeRoster, mayKeep } from "~/domain/roster/judge-roster";
import type { RosterRow } from "~/domain/roster/roster-row";
import type { Locale } from "~/i18n/locale";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { lockGroup } from "~db/queries/groups.server";
import { addMember, type Publication } from "./add-member.server";
import { inviteByLetter } from "./invite-by-letter.server";
import { readRosterFacts } from "./roster-facts.server";

type ImportRoster = {
  groupId: string;
  organisationIds: readonly string[];
  actorId: string;
  /** Those rows of the list that the teacher keeps. */
  rows: readonly RosterRow[];
  /** Language of the letters: nobody knows yet which one the invited read. */
  locale: Locale;
  /** Where the letters lead: scheme and host of this site. */
  origin: string;
  publication: Publication;
  now: Date;
};

/** How many people were added at once, and how many were invited. Whoever was in or invited before counts in neither. */
export type ImportedRoster = { added: number; invited: number };

/**
 * Adds the people of the organisation to a group at once and invites all others. Whoever is not of the organisation is
 * invited whether they have an account or not: nobody learns who has one. The same list twice is the same as once.
 */
export async function importRoster(
  db: Db,
  { groupId, organisationIds, rows, ...rest }: ImportRoster,
): Promise<({ ok: true } & ImportedRoster) | { ok: false; reason: "gone" }> {
  const { actorId, publication, now } = rest;
  return inTransaction(db, async (trx) => {
    const group = await lockGroup(trx, { groupId, organisationIds });
    if (!group) return { ok: false, reason: "gone" };
    const facts = await readRosterFacts(trx, { group, rows });
    const kept = judgeRoster(rows, facts).filter(mayKeep);
    const members = facts.people.filter(({ email }) => kept.some((row) => row.email === email));
    let added = 0;
    for (const { id: learnerId } of members) {
      const isNew = await addMember(trx, { group, learnerId, actorId, publication, now });
      if (isNew) added += 1;
    }
    const known = new Set(members.map(({ email }) => email));
    const strangers = kept.filter(({ email }) => !known.has(email));
    const invited = await inviteByLetter(trx, { groupId, people: strangers, ...rest });
    await insertAuditEntry(trx, {
      action: "import-roster",
      subject: `group:${groupId}`,
      actorId,
      organisationId: group.organisationId,
      details: { rows: rows.length, added, invited },
      now,
    });
    return { ok: true, added, invited };
  });
}
