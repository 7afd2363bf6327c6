import { employerKey } from "~/domain/need/employer-key";
import type { Db } from "~db/queries/connection.server";
import { listOrganisationNames } from "~db/queries/region-needs.server";

/** Whose need it is, by its name as it was told or, without one, the organisation's own. */
export async function keyOfEmployer(
  db: Db,
  { organisationId, employerName }: { organisationId: string; employerName: string | null },
): Promise<string> {
  const organisations = employerName === null ? [] : await listOrganisationNames(db);
  return employerKey(employerName, { own: organisationId, organisations });
}
