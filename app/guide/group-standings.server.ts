import { catalogueOf } from "~/curriculum/current-publication.server";
import { type HelpWanted, helpWanted } from "~/domain/path/help-wanted";
import type { Db } from "~db/queries/connection.server";
import { type GroupPath, listGuidedPaths } from "~db/queries/guided-paths.server";
import { type Standing, standingOf } from "./learner-standing";
import { readablePath } from "./readable-path.server";

type Asked = { paths: readonly GroupPath[]; organisationIds: readonly string[]; now: Date };
type PathWithHelp = GroupPath & { help: HelpWanted };

/** A learner in one group, and where they stand in what it has given them. */
export type LearnerStanding = {
  groupId: string;
  learnerId: string;
  learnerName: string;
  paths: PathWithHelp[];
  standing: Standing;
};

/**
 * Where the learners of these paths stand, group by group. Whole paths are read only where a person may be needed, all
 * of them at once.
 */
export async function learnerStandings(db: Db, asked: Asked): Promise<LearnerStanding[]> {
  const help = await helpByPath(db, asked);
  const byPlace = new Map<string, PathWithHelp[]>();
  for (const path of asked.paths) {
    const place = `${path.groupId} ${path.learnerId}`;
    const paths = byPlace.get(place) ?? [];
    byPlace.set(place, [...paths, { ...path, help: help.get(path.pathId) ?? nobody }]);
  }
  return [...byPlace.values()].flatMap((paths) => {
    const { groupId, learnerId, learnerName } = paths[0] ?? {};
    if (!groupId || !learnerId || learnerName === undefined) return [];
    return { groupId, learnerId, learnerName, paths, standing: standingOf(paths, asked.now) };
  });
}

const nobody: HelpWanted = { lessons: [], modules: [] };

async function helpByPath(
  db: Db,
  { paths, organisationIds }: Asked,
): Promise<Map<string, HelpWanted>> {
  const pathIds = paths.filter((path) => path.mayNeedHelp).map((path) => path.pathId);
  const rows = pathIds.length > 0 ? await listGuidedPaths(db, { pathIds, organisationIds }) : [];
  const found = await Promise.all(
    rows.map(async (row) => {
      const catalogue = await catalogueOf(db, row.publication_id);
      const path = readablePath(row, catalogue);
      return [row.id, path ? helpWanted(path.context) : nobody] as const;
    }),
  );
  return new Map(found);
}
