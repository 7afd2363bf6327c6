import { catalogueOf } from "~/curriculum/current-publication.server";
import { type Plan, planOf } from "~/domain/path/plan";
import { strategyOf } from "~/domain/path/strategy";
import type { Db } from "~db/queries/connection.server";
import type { GroupPath } from "~db/queries/guided-paths.server";

/** The plan of each path, by path. A class on the same goal shares one plan, so it is made once. */
export async function plansOfPaths(
  db: Db,
  paths: readonly GroupPath[],
): Promise<Map<string, Plan>> {
  const plans = new Map<string, Plan>();
  const byPath = new Map<string, Plan>();
  for (const path of paths) {
    const { publicationId, goalKind, goalId, strategy, strategyVersion, eqf } = path;
    const key = [publicationId, goalKind, goalId, strategy, strategyVersion, eqf].join(" ");
    const plan =
      plans.get(key) ??
      planOf(
        await catalogueOf(db, publicationId),
        { kind: goalKind, id: goalId },
        eqf,
        strategyOf(strategy, strategyVersion),
      );
    plans.set(key, plan);
    byPath.set(path.pathId, plan);
  }
  return byPath;
}
