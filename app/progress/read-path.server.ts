import type { Catalogue } from "~/domain/course/catalogue";
import { type Course, type PathSnapshot, stageOf } from "~/domain/path/advance";
import type { PathContext } from "~/domain/path/memory";
import { planOf } from "~/domain/path/plan";
import { restoreSnapshot } from "~/domain/path/restore";
import { strategyOf } from "~/domain/path/strategy";
import type { PathRow } from "~db/queries/paths.server";

/** A path as rules read it. */
export type OpenPath = {
  id: string;
  learnerId: string;
  publicationId: string;
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
      revision: row.revision,
      course: courseOf(row, catalogue),
    },
    snapshot,
  );
}

/** Plan and strategy of an enrolment. */
export function courseOf(row: PathRow, catalogue: Catalogue): Course {
  const strategy = strategyOf(row.strategy, row.strategy_version);
  const plan = planOf(catalogue, { kind: row.goal_kind, id: row.goal_id }, row.eqf, strategy);
  return { plan, strategy };
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
