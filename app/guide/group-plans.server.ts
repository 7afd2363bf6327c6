import { catalogueOf } from "~/curriculum/current-publication.server";
import { type Plan, planOf } from "~/domain/path/plan";
import { strategyOf } from "~/domain/path/strategy";
import type { Db } from "~db/queries/connection.server";
import { type GroupAsker, listGroupPlans, type PlanKey } from "~db/queries/group-picture.server";

/** The plans of what a group has been given, by what tells them. */
export type GroupPlans = ReadonlyMap<PlanKey["planKey"], Plan>;

/** Plans of a group: few, since a class on the same goal shares one. */
export async function groupPlans(
  db: Db,
  asker: Pick<GroupAsker, "groupId" | "organisationIds">,
): Promise<GroupPlans> {
  const keys = await listGroupPlans(db, asker);
  const plans = await Promise.all(
    keys.map(async (key) => [key.planKey, await planOfKey(db, key)] as const),
  );
  return new Map(plans);
}

/** Which of the plans have a skill. */
export function teachingOf(plans: GroupPlans, skillId: string): PlanKey["planKey"][] {
  return [...plans].flatMap(([key, { lessons }]) =>
    lessons.some(({ skills }) => skills.includes(skillId)) ? key : [],
  );
}

/** The plan of a path that these tell. */
export async function planOfKey(db: Db, key: Omit<PlanKey, "planKey">): Promise<Plan> {
  const { publicationId, goalKind, goalId, eqf, strategy, strategyVersion } = key;
  const catalogue = await catalogueOf(db, publicationId);
  const goal = { kind: goalKind, id: goalId };
  return planOf(catalogue, goal, eqf, strategyOf(strategy, strategyVersion));
}
