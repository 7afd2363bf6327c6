import { newestCatalogue } from "~/curriculum/current-publication.server";
import { employerKey } from "~/domain/need/employer-key";
import type { Need } from "~/domain/need/need";
import { areasOfSkills } from "~/domain/region/areas-of-skills";
import type { Trx } from "~db/queries/connection.server";
import { listOrganisationNames } from "~db/queries/region-needs.server";

/** By what a need is counted, beside what is said of it. */
export type NeedKeys = { employerKey: string; areas: string[] };

/**
 * Whose need it is, by its name as it was told or, without one, the organisation's own; and the areas of its skills in
 * the newest catalogue.
 */
export async function needKeys(
  trx: Trx,
  { organisationId, need }: { organisationId: string; need: Need },
): Promise<NeedKeys> {
  const { employerName, skills } = need;
  const { catalogue } = await newestCatalogue(trx);
  const organisations = employerName === null ? [] : await listOrganisationNames(trx);
  const named = skills.map(({ skill }) => skill);
  return {
    employerKey: employerKey(employerName, { own: organisationId, organisations }),
    areas: areasOfSkills(catalogue, named),
  };
}
