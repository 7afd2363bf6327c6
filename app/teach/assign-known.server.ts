import type { Catalogue } from "~/domain/course/catalogue";
import type { SkillMastery } from "~/domain/mastery/mastery";
import { hasGoal, planOf } from "~/domain/path/plan";
import { newestStrategy } from "~/domain/path/strategy";
import { listAssignmentsOfGroup } from "~db/queries/assignments.server";
import type { Db } from "~db/queries/connection.server";
import { listGroupMastery } from "~db/queries/guided-paths.server";
import { listGroupRecognised } from "~db/queries/prior-learning.server";

export type KnownSkills = {
  /** What a learner has shown of a skill; undefined where nothing is seen from here. */
  mastery: (learnerId: string, skillId: string) => SkillMastery | undefined;
  /** Recognised by the asker's organisations. */
  recognised: (learnerId: string) => readonly string[];
};

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  catalogue: Catalogue;
  skillIds: readonly string[];
};

/**
 * What staff see of skills of a group's learners: those that belong to what is assigned to them from here (decision 8).
 * What somebody has learned elsewhere shortens their path all the same, and is nobody's to read.
 */
export async function knownSkills(db: Db, asked: Asked): Promise<KnownSkills> {
  const { groupId, organisationIds, catalogue, skillIds } = asked;
  const own = { groupId, organisationIds };
  const [assignments, mastery, recognised] = await Promise.all([
    listAssignmentsOfGroup(db, own),
    listGroupMastery(db, { ...own, skillIds }),
    listGroupRecognised(db, own),
  ]);
  const toAll = new Set<string>();
  const toOne = new Map<string, Set<string>>();
  for (const { goalKind, goalId, eqf, strategy, learnerId } of assignments) {
    const goal = { kind: goalKind, id: goalId };
    if (!hasGoal(catalogue, goal)) continue;
    const seen = learnerId === null ? toAll : (toOne.get(learnerId) ?? new Set<string>());
    if (learnerId !== null) toOne.set(learnerId, seen);
    const { lessons } = planOf(catalogue, goal, eqf, newestStrategy(strategy));
    for (const skill of lessons.flatMap(({ skills }) => skills)) seen.add(skill);
  }
  return {
    mastery: (learnerId, skillId) =>
      toAll.has(skillId) || toOne.get(learnerId)?.has(skillId)
        ? mastery.get(learnerId)?.get(skillId)
        : undefined,
    recognised: (learnerId) => recognised.get(learnerId) ?? [],
  };
}
