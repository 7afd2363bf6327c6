import type { Catalogue } from "~/domain/course/catalogue";
import type { Db } from "~db/queries/connection.server";
import { listPathEvents, type PathRow } from "~db/queries/paths.server";
import { readCourses } from "./read-courses.server";
import { pinOf } from "./read-path.server";
import { pinsOf, type Rebuilt, rebuildPath } from "./rebuild-path";

/** The path that its stored log leads to, whatever its snapshot says. */
export async function rebuild(
  db: Db,
  row: PathRow,
  readCatalogue: (publicationId: string) => Promise<Catalogue>,
): Promise<Rebuilt> {
  const log = await listPathEvents(db, { pathId: row.id });
  const today = pinOf(row);
  const courseAt = await readCourses([today, ...pinsOf(log, today)], readCatalogue);
  return rebuildPath(today, courseAt, log);
}
