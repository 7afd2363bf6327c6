import { catalogueOf } from "~/curriculum/current-publication.server";
import { type Forecast, forecast } from "~/domain/assignment/forecast";
import type { Milestone } from "~/domain/assignment/learner-dates";
import { workReader } from "~/domain/assignment/module-work";
import type { Catalogue } from "~/domain/course/catalogue";
import type { Memory } from "~/domain/path/memory";
import { type Goal, planOf } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import { newsOf } from "~/progress/enrol.server";
import { readPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { listGroupPaths, listGuidedPaths } from "~db/queries/guided-paths.server";
import { measureDecisions } from "~db/queries/review-times.server";
import { knownSkills } from "./assign-known.server";

/** Of more people than this the skills alone are read, not what each has done in every lesson. Our choice. */
const mostPathsRead = 100;

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  learnerIds: readonly string[];
  catalogue: Catalogue;
  goal: Goal;
  strategy: StrategyId;
  eqf: number;
  /** The first day of work, YYYY-MM-DD. */
  startsOn: string;
  milestones: readonly Milestone[];
};

/** What an assignment would ask of its learners and its staff. Nothing is written. */
export async function forecastAssignment(db: Db, asked: Asked): Promise<Forecast> {
  const { learnerIds, catalogue, goal, organisationIds } = asked;
  const strategy = newestStrategy(asked.strategy);
  const plan = planOf(catalogue, goal, asked.eqf, strategy);
  const skillIds = [...new Set(plan.lessons.flatMap(({ skills }) => skills))];
  const [known, memories, measured] = await Promise.all([
    knownSkills(db, { ...asked, skillIds }),
    begunPaths(db, asked),
    measureDecisions(db, { organisationIds }),
  ]);
  const workOf = workReader(plan, strategy);
  const learners = learnerIds.map((learnerId) => {
    const memory = memories.get(learnerId);
    if (memory) return workOf({ memory });
    const mastered = skillIds.flatMap((skill) => {
      const mastery = known.mastery(learnerId, skill);
      return mastery ? [[skill, mastery] as const] : [];
    });
    const skills = newsOf(Object.fromEntries(mastered));
    return workOf({ skills, recognised: known.recognised(learnerId) });
  });
  const milestones = asked.milestones.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return forecast({ ...asked, milestones, learners, withTask: tasksIn(catalogue), measured });
}

async function begunPaths(db: Db, asked: Asked): Promise<Map<string, Memory>> {
  const { groupId, organisationIds, learnerIds, goal } = asked;
  if (learnerIds.length > mostPathsRead) return new Map();
  const paths = (await listGroupPaths(db, { groupId, organisationIds })).filter(
    (path) =>
      path.goalKind === goal.kind && path.goalId === goal.id && learnerIds.includes(path.learnerId),
  );
  const pathIds = paths.map(({ pathId }) => pathId);
  const rows = await listGuidedPaths(db, { organisationIds, pathIds });
  const read = rows.map(async (row) => {
    const path = readPath(row, await catalogueOf(db, row.publication_id));
    return [path.learnerId, path.context.memory] as const;
  });
  return new Map(await Promise.all(read));
}

/** Modules (ids) with a workplace task. */
function tasksIn({ courses }: Catalogue): string[] {
  return courses.flatMap(({ id, modules }) =>
    modules.filter(({ workplaceTask }) => workplaceTask).map((module) => `${id}/${module.id}`),
  );
}
