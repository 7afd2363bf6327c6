import { catalogueOf } from "~/curriculum/current-publication.server";
import type { PathEvent } from "~/domain/path/event";
import { type PathMoment, pathAfter } from "~/progress/path-after.server";
import type { Db } from "~db/queries/connection.server";
import type { PathRow } from "~db/queries/paths.server";
import { findFirstStepFrom } from "~db/queries/story-steps.server";
import type { ReplaySearch } from "./replay-search";

/** The step that the address asks for: by its number, by a day, or the last one. */
export async function askedStep(
  db: Db,
  row: PathRow,
  {
    organisationIds,
    search: { step = row.revision, on },
  }: { organisationIds: readonly string[]; search: ReplaySearch },
): Promise<number> {
  if (!on) return Math.min(step, row.revision);
  const found = await findFirstStepFrom(db, { pathId: row.id, organisationIds, day: on });
  return found ?? row.revision;
}

export type ReplayMoments = {
  /** What the step is compared with; null at the beginning. */
  before: PathMoment | null;
  after: PathMoment;
  event: PathEvent | null;
};

/** The path after a step, and what it is compared with: the step before, or an earlier one that was asked for. */
export async function replayMoments(
  db: Db,
  row: PathRow,
  { step, since }: { step: number; since: number | undefined },
): Promise<ReplayMoments> {
  const readCatalogue = (id: string) => catalogueOf(db, id);
  const moments = await pathAfter(db, row, { seq: step, readCatalogue });
  if (since === undefined || since >= step) return moments;
  const earlier = await pathAfter(db, row, { seq: since, readCatalogue });
  return { ...moments, before: earlier.after };
}
