import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { employerKey } from "~/domain/need/employer-key";
import type { Need } from "~/domain/need/need";
import { areasOfSkills } from "~/domain/region/areas-of-skills";
import type { Trx } from "~db/queries/connection.server";
import { listOrganisationNames } from "~db/queries/region-needs.server";

/** By what a need is counted, beside what is said of it. */
export type NeedKeys = { employerKey: string; areas: string[] };

/** What the keys of needs are judged by: read once, however many needs are written. */
export type KeySources = {
  catalogue: Pick<Catalogue, "skills" | "areas">;
  organisations: { id: string; name: string }[];
};

export async function readKeySources(trx: Trx): Promise<KeySources> {
  const { catalogue } = await newestCatalogue(trx);
  return { catalogue, organisations: await listOrganisationNames(trx) };
}

/**
 * Whose need it is, by its name as it was told or, without one, the organisation's own; and the areas of its skills in
 * the newest catalogue.
 */
export function needKeys(
  { catalogue, organisations }: KeySources,
  { organisationId, need }: { organisationId: string; need: Need },
): NeedKeys {
  const named = need.skills.map(({ skill }) => skill);
  return {
    employerKey: employerKey(need.employerName, { own: organisationId, organisations }),
    areas: areasOfSkills(catalogue, named),
  };
}
