import type { Catalogue } from "~/domain/course/catalogue";
import { type OpenPath, readPath } from "~/progress/read-path.server";
import type { PathRow } from "~db/queries/paths.server";

/** A stored path, or undefined where it cannot be read: a page about many must not fail for one of them. */
export function readablePath(row: PathRow, catalogue: Catalogue): OpenPath | undefined {
  try {
    return readPath(row, catalogue);
  } catch {
    return undefined;
  }
}
