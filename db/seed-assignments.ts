// What the demo teacher assigned: the operator track to who changes trade, a course to who reads for a degree.
import type { Catalogue } from "~/domain/course/catalogue";
import { assignGoal } from "~/teach/assign-goal.server";
import type { Db } from "./queries/connection.server";
import { demoGroup } from "./seed";

const assigned = [
  {
    email: "retrainee@demo.example",
    goal: { kind: "track", id: "operator" },
    strategy: "retrainee",
    eqf: 4,
  },
  {
    email: "student@demo.example",
    goal: { kind: "course", id: "cell-basics" },
    strategy: "degree",
    eqf: 6,
  },
] as const;

/** Assigns them to the demo's learners; what is assigned already stays as it is. */
export async function seedDemoAssignments(
  db: Db,
  demo: { publication: { id: string; catalogue: Catalogue }; now: Date },
): Promise<void> {
  const group = await db
    .selectFrom("groups")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select(["groups.id", "groups.organisation_id", "groups.created_by"])
    .where("organisations.slug", "=", demoGroup.slug)
    .where("groups.name", "=", demoGroup.name)
    .executeTakeFirst();
  if (!group?.created_by) return;
  for (const { email, goal, strategy, eqf } of assigned) {
    const learner = await db
      .selectFrom("users")
      .select("id")
      .where("email", "=", email)
      .where("is_demo", "=", true)
      .executeTakeFirst();
    if (!learner) continue;
    await assignGoal(db, {
      groupId: group.id,
      organisationIds: [group.organisation_id],
      learnerIds: [learner.id],
      milestones: [],
      clientKey: null,
      goal,
      strategy,
      eqf,
      startsOn: null,
      dueOn: null,
      actorId: group.created_by,
      ...demo,
    });
  }
}
