import type { HelpWanted } from "~/domain/path/help-wanted";
import type { Db } from "~db/queries/connection.server";
import type { GroupPath } from "~db/queries/guided-paths.server";
import { listNeedsOfPaths } from "~db/queries/needs-list.server";
import { type Standing, standingOf } from "./learner-standing";

type Asked = { paths: readonly GroupPath[]; now: Date };
type PathWithHelp = GroupPath & { help: HelpWanted };

/** A learner in one group, and where they stand in what it has given them. */
export type LearnerStanding = {
  groupId: string;
  learnerId: string;
  learnerName: string;
  paths: PathWithHelp[];
  standing: Standing;
};

/** Where the learners of these paths stand, group by group, from summary rows alone. */
export async function learnerStandings(db: Db, asked: Asked): Promise<LearnerStanding[]> {
  const help = await helpByPath(db, asked.paths);
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

async function helpByPath(db: Db, paths: readonly GroupPath[]): Promise<Map<string, HelpWanted>> {
  const help = new Map<string, HelpWanted>();
  const pathIds = paths.map((path) => path.pathId);
  for (const { pathId, kind, subject } of await listNeedsOfPaths(db, { pathIds })) {
    const { lessons, modules } = help.get(pathId) ?? nobody;
    help.set(
      pathId,
      kind === "lesson"
        ? { lessons: [...lessons, subject], modules }
        : { lessons, modules: [...modules, subject] },
    );
  }
  return help;
}
