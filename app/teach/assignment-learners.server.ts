import { catalogueOf } from "~/curriculum/current-publication.server";
import { nextDue } from "~/domain/assignment/learner-dates";
import { modulesDone } from "~/domain/assignment/module-work";
import type { Titles } from "~/domain/course/titles";
import { readPath } from "~/progress/read-path.server";
import { listAssignedIds, listAssignedLearners } from "~db/queries/assigned-learners.server";
import type { OwnAssignment } from "~db/queries/assignment-changes.server";
import type { Db } from "~db/queries/connection.server";
import { listGuidedPaths } from "~db/queries/guided-paths.server";
import { listDatesOfAssignment } from "~db/queries/milestones.server";
import { learnersShown } from "./learners-shown";

export type OwnDayShown = { moduleId: string | null; title: string; dueOn: string; reason: string };

export type LearnerShown = {
  id: string;
  name: string;
  state: "not-begun" | "under-way" | "completed";
  done: number;
  total: number;
  next: { title: string; dueOn: string; isLate: boolean } | null;
  ownDays: OwnDayShown[];
};

type Asked = OwnAssignment & {
  /** 0 first */
  offset: number;
  titles: Titles;
  whole: string;
  today: string;
};

/** Who is where, those with least done first: at most a page of them, with how many there are. */
export async function assignedLearners(
  db: Db,
  { offset, titles, whole, today, ...own }: Asked,
): Promise<{ learners: LearnerShown[]; total: number }> {
  const [page, ids] = await Promise.all([
    listAssignedLearners(db, { ...own, offset, limit: learnersShown }),
    listAssignedIds(db, own),
  ]);
  const { organisationIds, assignmentId } = own;
  const pathIds = page.flatMap(({ pathId }) => (pathId === null ? [] : [pathId]));
  const [rows, dates] = await Promise.all([
    listGuidedPaths(db, { organisationIds, pathIds }),
    listDatesOfAssignment(db, {
      assignmentId,
      organisationIds,
      learnerIds: page.map(({ id }) => id),
    }),
  ]);
  const done = new Map<string, string[]>();
  for (const row of rows) {
    const { context } = readPath(row, await catalogueOf(db, row.publication_id));
    done.set(row.id, modulesDone(context));
  }
  const title = (moduleId: string | null) => (moduleId === null ? whole : titles.module(moduleId));
  const learners = page.map(({ id, name, pathId, phase, hasBegun, ...progress }): LearnerShown => {
    const own = dates.find(({ learnerId }) => learnerId === id);
    const isCompleted = phase === "completed";
    const next = own && !isCompleted ? nextDue(own, done.get(pathId ?? "") ?? []) : null;
    const state = hasBegun ? "under-way" : "not-begun";
    return {
      id,
      name,
      ...progress,
      state: isCompleted ? "completed" : state,
      next: next && {
        title: title(next.moduleId),
        dueOn: next.dueOn,
        isLate: next.dueOn < today,
      },
      ownDays: (own?.exceptions ?? []).map((one) => ({ ...one, title: title(one.moduleId) })),
    };
  });
  return { learners, total: ids.length };
}
