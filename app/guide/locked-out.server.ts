import { catalogueOf } from "~/curriculum/current-publication.server";
import { isLockedOut } from "~/domain/path/locked-out";
import type { Db } from "~db/queries/connection.server";
import { listGroupPaths, listGuidedPaths } from "~db/queries/guided-paths.server";
import type { PathRow } from "~db/queries/paths.server";
import { readablePath } from "./readable-path.server";

/** A path that has come to a dead end, and whose it is. */
export type LockedOut = {
  pathId: string;
  groupId: string;
  learnerId: string;
  learnerName: string;
  /** False where what is stored cannot be read: then no page of the path opens, for nobody. */
  isReadable: boolean;
};

/**
 * The unfinished paths of these organisations' groups whose learners are locked out now, in the order of their names;
 * a learner of two groups counts once for each path. Reads every one of those paths whole.
 */
export async function lockedOutNow(
  db: Db,
  { organisationIds, now }: { organisationIds: readonly string[]; now: Date },
): Promise<LockedOut[]> {
  const listed = await listGroupPaths(db, { organisationIds });
  const unfinished = new Map(
    listed.filter(({ phase }) => phase !== "completed").map((path) => [path.pathId, path]),
  );
  const rows = await listGuidedPaths(db, { pathIds: [...unfinished.keys()], organisationIds });
  const ends = new Map(await Promise.all(rows.map((row) => deadEndOf(db, row, now))));
  return [...unfinished.values()].flatMap(({ pathId, groupId, learnerId, learnerName }) => {
    const end = ends.get(pathId);
    return end ? [{ pathId, groupId, learnerId, learnerName, ...end }] : [];
  });
}

type DeadEnd = Pick<LockedOut, "isReadable">;

async function deadEndOf(db: Db, row: PathRow, now: Date): Promise<[string, DeadEnd | null]> {
  const path = readablePath(row, await catalogueOf(db, row.publication_id));
  if (!path) return [row.id, { isReadable: false }];
  const isEnd = isLockedOut(path.context, path.stage, now.toISOString());
  return [row.id, isEnd ? { isReadable: true } : null];
}
