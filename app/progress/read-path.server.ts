import type { Catalogue } from "~/domain/course/catalogue";
import { stageOf } from "~/domain/path/advance";
import type { PathContext } from "~/domain/path/memory";
import type { Pin } from "~/domain/path/pin";
import { planOf } from "~/domain/path/plan";
import { restoreSnapshot } from "~/domain/path/restore";
import type { Course, PathSnapshot } from "~/domain/path/snapshot";
import { strategyOf } from "~/domain/path/strategy";
import type { PathRow } from "~db/queries/paths.server";

/** A path as rules read it. */
export type OpenPath = {
  id: string;
  learnerId: string;
  publicationId: string;
  /** What the enrolment is pinned to: it gives the course. */
  pin: Pin;
  /** Of the publication that the path is pinned to. */
  catalogue: Catalogue;
  revision: number;
  course: Course;
  snapshot: PathSnapshot;
  context: PathContext;
  stage: string;
};

/**
 * A stored path made readable.
 * @throws Error when its snapshot cannot be read: `npm run replay` mends it from the log
 */
export function readPath(row: PathRow, catalogue: Catalogue): OpenPath {
  const snapshot = restoreSnapshot(row.snapshot, row.machine_version, row.strategy);
  if (!snapshot)
    throw new Error(`The snapshot of path ${row.id} cannot be read. Run: npm run replay`);
  return withSnapshot(
    {
      id: row.id,
      learnerId: row.learner_id,
      publicationId: row.publication_id,
      pin: pinOf(row),
      catalogue,
      revision: row.revision,
      course: courseOf(pinOf(row), catalogue),
    },
    snapshot,
  );
}

export function pinOf(row: PathRow): Pin {
  return {
    publicationId: row.publication_id,
    goal: { kind: row.goal_kind, id: row.goal_id },
    eqf: row.eqf,
    strategy: row.strategy,
    strategyVersion: row.strategy_version,
  };
}

/**
 * Plan and strategy of an enrolment.
 * @param catalogue of the pin's publication
 */
export function courseOf(pin: Pin, catalogue: Catalogue): Course {
  const strategy = strategyOf(pin.strategy, pin.strategyVersion);
  return { plan: planOf(catalogue, pin.goal, pin.eqf, strategy), strategy };
}

export function withSnapshot(
  path: Omit<OpenPath, "snapshot" | "context" | "stage">,
  snapshot: PathSnapshot,
): OpenPath {
  return {
    ...path,
    snapshot,
    context: { ...path.course, memory: snapshot.memory },
    stage: stageOf(snapshot),
  };
}
