// npm run publish-content -- --preview | --move: what newer content does to running paths, for the operator.

import { type Db, inTransaction } from "~db/queries/connection.server";
import { findNewestPublication } from "~db/queries/publications.server";
import { listPathsBehind, type RunningPath } from "~db/queries/revisions.server";
import { comparePublications, touchedLessons } from "./curriculum/compare-publications";
import { catalogueOf, newestCatalogue } from "./curriculum/current-publication.server";
import type { Edition } from "./curriculum/edition";
import type { Change, Comparison } from "./curriculum/publication-change";
import type { PublishOptions } from "./curriculum/publish.server";
import { readComparison } from "./curriculum/read-comparison.server";
import { draftEdition, readEdition } from "./curriculum/read-edition.server";
import type { Pin } from "./domain/path/pin";
import { pinOf } from "./progress/read-path.server";
import { rebuild } from "./progress/rebuild-stored.server";
import { type ReviseRefusal, revisePath } from "./progress/revise.server";
import { type Landing, landingOf, lessonFigures } from "./progress/revise-landing";

/** How many paths are looked up at once. */
const pageLength = 200;

export type PathLanding = Landing & { pathId: string; learnerId: string; pin: Pin };

export type ContentPreview = {
  /** Against the newest publication; empty before the first. */
  changes: Change[];
  landings: PathLanding[];
  /** Of each changed lesson, over the running paths. */
  figures: ReturnType<typeof lessonFigures>;
  /** Ids of paths whose log cannot be folded: `npm run replay` says why. */
  unreadable: string[];
};

/** What publishing the content folder now would change, and where every running path would go on. Writes nothing. */
export async function previewContent(
  db: Db,
  options: PublishOptions & { now: Date },
): Promise<ContentPreview> {
  const draft = await draftEdition(db, options);
  const newest = await findNewestPublication(db);
  const changes = newest
    ? comparePublications(await readEdition(db, newest.id), draft).changes
    : [];
  const landings: PathLanding[] = [];
  const unreadable: string[] = [];
  const comparisonWith = comparerWith(db, draft);
  // A draft has no id yet, so that every running path is behind it.
  for await (const row of pathsBehind(db, undefined)) {
    const comparison = await comparisonWith(row.publication_id);
    const rebuilt = await rebuild(db, row, (id) => catalogueOf(db, id)).catch(() => undefined);
    if (!rebuilt) {
      unreadable.push(row.id);
      continue;
    }
    const { snapshot, course } = rebuilt;
    const pin = pinOf(row);
    const to = { publicationId: "draft", catalogue: draft.catalogue, ...comparison };
    const landing = landingOf({ pin, course, snapshot }, to, options.now);
    landings.push({ ...landing, pathId: row.id, learnerId: row.learner_id, pin });
  }
  const touched = touchedLessons(changes);
  return { changes, landings, figures: lessonFigures(landings, touched), unreadable };
}

function comparerWith(db: Db, draft: Edition): (publicationId: string) => Promise<Comparison> {
  const known = new Map<string, Comparison>();
  return async (publicationId) => {
    const comparison =
      known.get(publicationId) ?? comparePublications(await readEdition(db, publicationId), draft);
    known.set(publicationId, comparison);
    return comparison;
  };
}

export type MovedPaths = { moved: number; skipped: Record<ReviseRefusal, number> };

/** Moves every running path to the newest publication, each in a transaction of its own. */
export async function movePaths(db: Db, now: Date): Promise<MovedPaths> {
  const { id } = await newestCatalogue(db);
  const skipped = { gone: 0, "moved-on": 0, "not-accepted": 0, "no-goal": 0 };
  let moved = 0;
  for await (const { id: pathId, publication_id: publicationId } of pathsBehind(db, id)) {
    const { renamed, changed } = await readComparison(db, publicationId, id);
    const revised = await inTransaction(db, (trx) =>
      revisePath(trx, {
        pathId,
        publicationId,
        to: { publicationId: id, renamed, changed },
        readCatalogue: (one) => catalogueOf(trx, one),
        actorId: null,
        now,
      }),
    );
    if (revised.ok) moved += 1;
    else skipped[revised.reason] += 1;
  }
  return { moved, skipped };
}

async function* pathsBehind(
  db: Db,
  publicationId: string | undefined,
): AsyncGenerator<RunningPath> {
  let after: string | undefined;
  do {
    const rows = await listPathsBehind(db, { publicationId, after, limit: pageLength });
    yield* rows;
    after = rows.length === pageLength ? rows.at(-1)?.id : undefined;
  } while (after !== undefined);
}
