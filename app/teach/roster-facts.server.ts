import type { RosterFacts } from "~/domain/roster/judge-roster";
import { plainAddress, type RosterRow } from "~/domain/roster/roster-row";
import type { Db } from "~db/queries/connection.server";
import {
  listInvitedAddresses,
  listRosterPeople,
  type RosterPerson,
} from "~db/queries/roster.server";

type Asked = {
  group: { id: string; organisationId: string };
  rows: readonly RosterRow[];
};

/** What the organisation knows of the people of a list, and nothing that another one knows. */
export async function readRosterFacts(
  db: Db,
  { group, rows }: Asked,
): Promise<Omit<RosterFacts, "people"> & { people: RosterPerson[] }> {
  const groupId = group.id;
  const emails = [...new Set(rows.map(({ email }) => plainAddress(email)).filter(Boolean))];
  const people = await listRosterPeople(db, { ...group, groupId, emails });
  return { people, invited: await listInvitedAddresses(db, { groupId, emails }) };
}
