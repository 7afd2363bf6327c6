// What a judged workplace task changes in what we believe of its learner.
import type { Catalogue } from "~/domain/course/catalogue";
import { type Freshness, startFreshness } from "~/domain/mastery/freshness";
import { type JudgeKind, judgeSkill, recallOfJudgement } from "~/domain/mastery/judgement";
import { type Ability, type SkillMastery, startSkill } from "~/domain/mastery/mastery";
import type { SkillNews } from "~/domain/path/memory";
import {
  type CriteriaLevels,
  type JudgedLevel,
  shareOfLevel,
} from "~/domain/workplace-task/judgement";
import type { Trx } from "~db/queries/connection.server";
import { lockMastery, saveMastery } from "~db/queries/mastery.server";
import { findCalibrated } from "~db/queries/mastery-models.server";
import { newsOf } from "./enrol.server";
import { reviewSkill, startFreshnessOf } from "./freshness.server";
import { isGateSkill, isSafetySkill } from "./mastery-after.server";

type Criterion = {
  pathId: string;
  /** Of the publication whose task it is. */
  catalogue: Catalogue;
  skillId: string;
  level: JudgedLevel;
  by: JudgeKind;
  now: Date;
};

/** A skill after one judged criterion; nothing is stored. The same again when it is replayed. */
export async function skillAfterCriterion(
  trx: Trx,
  { ability, skill }: { ability: Ability; skill: SkillMastery },
  { pathId, catalogue, skillId, level, by, now }: Criterion,
): Promise<SkillMastery> {
  // A criterion is no question: the calibration knows its skill alone.
  const calibrated = await findCalibrated(trx, { pathId, questionId: "", skillId });
  return judgeSkill(ability, skill, {
    by,
    outcome: shareOfLevel[level],
    skillDifficulty: calibrated.skill ?? 0,
    isGate: isGateSkill(catalogue, skillId),
    isSafety: isSafetySkill(catalogue, skillId),
    now: now.toISOString(),
  });
}

type Judged = Omit<Criterion, "skillId" | "level"> & {
  learnerId: string;
  /** Held by `lockAbility`; it does not move. */
  ability: Ability;
  criteria: CriteriaLevels;
  /** The skill of each criterion; null where none is bound to it. */
  skills: readonly (string | null)[];
};

export type JudgedMastery = {
  /** What paths are told of the skills. */
  news: Record<string, SkillNews>;
  newlyMastered: string[];
};

/** Moves and stores the skills of a judged task, with their freshness. */
export async function judgeMasteryOf(trx: Trx, judged: Judged): Promise<JudgedMastery> {
  const { learnerId, now } = judged;
  const skills: Record<string, SkillMastery> = {};
  const freshness: Record<string, Freshness> = {};
  const newlyMastered: string[] = [];
  for (const [skillId, levels] of levelsBySkill(judged)) {
    const before = (await lockMastery(trx, { learnerId, skillId })) ?? startSkill();
    let skill = before;
    for (const level of levels) {
      const criterion = { ...judged, skillId, level };
      skill = await skillAfterCriterion(trx, { ability: judged.ability, skill }, criterion);
    }
    skills[skillId] = skill;
    if (before.masteredAt !== null) {
      const recall = recallOfJudgement(levels.map((level) => shareOfLevel[level]));
      const reviewed = await reviewSkill(trx, { learnerId, skillId, ...recall, now });
      if (reviewed) freshness[skillId] = reviewed;
    } else if (skill.masteredAt !== null) {
      newlyMastered.push(skillId);
      freshness[skillId] = startFreshness(now.toISOString());
    }
  }
  await saveMastery(trx, { learnerId, skills });
  await startFreshnessOf(trx, { learnerId, skills: newlyMastered, now });
  return { news: newsOf(skills, freshness), newlyMastered };
}

/** The weakest first: what was done alone is the last drop only where nothing of the skill was done less well. */
function byShare(one: JudgedLevel, other: JudgedLevel): number {
  return shareOfLevel[one] - shareOfLevel[other];
}

function levelsBySkill({
  criteria,
  skills,
}: Pick<Judged, "criteria" | "skills">): Map<string, JudgedLevel[]> {
  const levels = new Map<string, JudgedLevel[]>();
  for (const [criterion, level] of criteria.entries()) {
    const skillId = skills[criterion];
    if (skillId) levels.set(skillId, [...(levels.get(skillId) ?? []), level].sort(byShare));
  }
  return levels;
}
