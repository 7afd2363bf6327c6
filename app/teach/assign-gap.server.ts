import type { Catalogue } from "~/domain/course/catalogue";
import type { Charge } from "~/ui/charge-cell";
import type { Db } from "~db/queries/connection.server";
import { knownSkills } from "./assign-known.server";

/** What a teacher sees of one skill of one learner. */
export type SkillSeen = {
  learnerId: string;
  /** Mastered, or recognised by somebody. */
  hasIt: boolean;
  level: "mastered" | "recognised" | "charging" | "not-enough-data" | "unseen";
  charge: Charge;
};

/** Fewer answers tell nothing yet. Source: product.md, row 9. */
const enoughAnswers = 3;

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  learnerIds: readonly string[];
  catalogue: Catalogue;
  skillId: string;
};

/** Who has a skill and who lacks it, in the order of the learners. */
export async function whoLacks(db: Db, asked: Asked): Promise<SkillSeen[]> {
  const { skillId, learnerIds } = asked;
  const known = await knownSkills(db, { ...asked, skillIds: [skillId] });
  return learnerIds.map((learnerId) => {
    const mastery = known.mastery(learnerId, skillId);
    if (mastery?.masteredAt) return seen(learnerId, "mastered", 100);
    if (known.recognised(learnerId).includes(skillId)) return seen(learnerId, "recognised", 100);
    if (!mastery) return seen(learnerId, "unseen", 0);
    // Full is only what is mastered.
    const percent = Math.min(99, Math.round(100 * mastery.known));
    return mastery.answers < enoughAnswers
      ? seen(learnerId, "not-enough-data", 0)
      : seen(learnerId, "charging", percent);
  });
}

function seen(learnerId: string, level: SkillSeen["level"], percent: number): SkillSeen {
  const hasIt = level === "mastered" || level === "recognised";
  const drawn = { mastered: "mastered", recognised: "mastered", unseen: "empty" } as const;
  const kind = level === "charging" || level === "not-enough-data" ? level : drawn[level];
  return { learnerId, hasIt, level, charge: { kind, percent } };
}
