// What the demo teacher assigned: the operator track to who changes trade, a course to who reads for a degree.

import { addDays } from "~/domain/assignment/day";
import { moduleWork } from "~/domain/assignment/module-work";
import { spreadMilestones } from "~/domain/assignment/spread-milestones";
import type { Catalogue } from "~/domain/course/catalogue";
import { type Goal, planOf } from "~/domain/path/plan";
import { newestStrategy } from "~/domain/path/strategy";
import { dayOf } from "~/i18n/day-of";
import { assignGoal } from "~/teach/assign-goal.server";
import type { Db } from "./queries/connection.server";
import { demoGroups } from "./seed";

type DemoStrategy = (typeof demoGroups)[number]["strategy"];

/** What each group is assigned, and how long ago it began and will end, in days. */
export const demoGoals: Record<
  DemoStrategy,
  { goal: Goal; eqf: number; begunDaysAgo: number; endsInDays: number }
> = {
  retrainee: {
    goal: { kind: "track", id: "operator" },
    eqf: 4,
    begunDaysAgo: 42,
    endsInDays: 120,
  },
  degree: {
    goal: { kind: "course", id: "cell-basics" },
    eqf: 6,
    begunDaysAgo: 35,
    endsInDays: 40,
  },
};

export type DemoGroup = { id: string; organisationId: string; teacherId: string };

/** The group of that kind of learner; undefined before the demo region is made. */
export async function findDemoGroup(
  db: Db,
  strategy: DemoStrategy,
): Promise<DemoGroup | undefined> {
  const wanted = demoGroups.find((group) => group.strategy === strategy);
  const group = await db
    .selectFrom("groups")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select(["groups.id", "groups.organisation_id", "groups.created_by"])
    .where("organisations.slug", "=", wanted?.slug ?? "")
    .where("groups.name", "=", wanted?.name ?? "")
    .executeTakeFirst();
  if (!group?.created_by) return undefined;
  return { id: group.id, organisationId: group.organisation_id, teacherId: group.created_by };
}

type Demo = { publication: { id: string; catalogue: Catalogue }; now: Date };

/** Assigns them to the demo's groups, with a day for each module; what is assigned already stays as it is. */
export async function seedDemoAssignments(db: Db, demo: Demo): Promise<void> {
  for (const { strategy } of demoGroups) {
    const group = await findDemoGroup(db, strategy);
    if (!group) continue;
    const { goal, eqf, begunDaysAgo, endsInDays } = demoGoals[strategy];
    const startsOn = addDays(dayOf(demo.now), -begunDaysAgo);
    const endsOn = addDays(dayOf(demo.now), endsInDays);
    const plan = planOf(demo.publication.catalogue, goal, eqf, newestStrategy(strategy));
    const free = { holidays: new Set<string>(), isJulyOff: false };
    const spread = spreadMilestones(moduleWork(plan), startsOn, { kind: "until", endsOn }, free);
    const milestones = spread.ok
      ? spread.milestones.map(({ moduleId, dueOn }) => ({ moduleId, dueOn }))
      : [];
    await assignGoal(db, {
      groupId: group.id,
      organisationIds: [group.organisationId],
      learnerIds: null,
      goal,
      strategy,
      eqf,
      startsOn,
      dueOn: milestones.at(-1)?.dueOn ?? endsOn,
      milestones,
      clientKey: null,
      actorId: group.teacherId,
      ...demo,
    });
  }
}
