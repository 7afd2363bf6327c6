import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Goal } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import { changeCourse } from "~/progress/change-course.server";
import { enrol } from "~/progress/enrol.server";
import { listAssignedIds, listUntouchedPaths } from "~db/queries/assigned-learners.server";
import { hasTwin, type StandingAssignment } from "~db/queries/assignment-changes.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { lockAbility } from "~db/queries/mastery.server";
import { replaceMilestones } from "~db/queries/milestones.server";
import type { Publication } from "./add-member.server";
import {
  type AssignmentChanged,
  type AssignmentOrder,
  changeAssignment,
  noteChange,
} from "./change-assignment.server";

export type PlanOrder = AssignmentOrder & {
  goal: Goal;
  strategy: StrategyId;
  eqf: number;
  publication: Publication;
};

/**
 * Changes what is assigned: for whoever joins later, and for those who have not begun. Whoever has begun goes on as
 * before; another goal is refused once somebody has, since their path would no longer be seen from here.
 */
export function changeAssignedPlan(db: Db, order: PlanOrder): Promise<AssignmentChanged> {
  const { assignmentId, goal, strategy, eqf } = order;
  return changeAssignment(db, order, {
    action: "change-assigned-plan",
    isDone: (_, standing) =>
      isGoalOf(standing, goal) && standing.strategy === strategy && standing.eqf === eqf,
    make: async (trx, standing) => {
      const learners = await listAssignedIds(trx, order);
      for (const learnerId of learners) await lockAbility(trx, { learnerId });
      const untouched = await listUntouchedPaths(trx, order);
      const isOtherGoal = !isGoalOf(standing, goal);
      if (isOtherGoal) {
        if (untouched.length < learners.length) return { ok: false, reason: "begun" };
        if (await hasTwin(trx, { assignmentId, goal })) {
          return { ok: false, reason: "already-assigned" };
        }
      }
      for (const { pathId, publicationId } of untouched) {
        await switchPath(trx, order, standing, pathId, publicationId);
      }
      // The last day stays; days by module are of modules that the other goal may not have.
      if (isOtherGoal) await replaceMilestones(trx, { assignmentId, milestones: [] });
      await noteChange(trx, order, { goal, strategy, eqf });
      // Whoever walks that goal already, or has no path yet, has one to it afterwards.
      for (const learnerId of learners) await enrol(trx, { ...order, learnerId });
      return { ok: true };
    },
  });
}

function isGoalOf({ goalKind, goalId }: StandingAssignment, { kind, id }: Goal): boolean {
  return goalKind === kind && goalId === id;
}

async function switchPath(
  trx: Trx,
  order: PlanOrder,
  standing: StandingAssignment,
  pathId: string,
  publicationId: string,
): Promise<void> {
  const { goal, eqf, strategy, actorId, now } = order;
  const common = { pathId, publicationId, actorId, now };
  const readCatalogue = (id: string) => catalogueOf(trx, id);
  if (!isGoalOf(standing, goal) || standing.eqf !== eqf) {
    const change = { kind: "GOAL_SWITCHED", goal, eqf } as const;
    await changeCourse(trx, { ...common, change, readCatalogue });
  }
  if (standing.strategy !== strategy) {
    const { version } = newestStrategy(strategy);
    const change = { kind: "STRATEGY_SWITCHED", strategy, strategyVersion: version } as const;
    await changeCourse(trx, { ...common, change, readCatalogue });
  }
}
