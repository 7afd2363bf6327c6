import { responseSchema } from "~/domain/assessment/response";
import type { Catalogue } from "~/domain/course/catalogue";
import type { Question } from "~/domain/course/question";
import {
  type Ability,
  type SkillMastery,
  startAbility,
  startSkill,
} from "~/domain/mastery/mastery";
import { updateMastery } from "~/domain/mastery/update";
import type { Trx } from "~db/queries/connection.server";
import { listMastery, lockAbility } from "~db/queries/mastery.server";
import { listEvidence } from "~db/queries/regraded-answers.server";
import { listJudgedSkills } from "~db/queries/task-judgements.server";
import { skillAfterCriterion } from "./judged-mastery.server";
import { evidenceOf } from "./mastery-after.server";

export type Readers = {
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** The question as it was asked. @throws Error when the publication has none of that id */
  readQuestion: (publicationId: string, questionId: string) => Promise<Question>;
};

export type ReplayedMastery = {
  /** The touched skills as all first tries, graded as they count today, and all judged tasks lead to. */
  skills: Record<string, SkillMastery>;
  ability: Ability;
  newlyMastered: string[];
};

/**
 * Mastery told once more from the learner's answers and judged tasks. A date of mastery is only ever set. What these do
 * not explain, such as a state that came from elsewhere, is left as it is.
 */
export async function replayMastery(
  trx: Trx,
  order: Readers & { learnerId: string; touched: ReadonlySet<string> },
): Promise<ReplayedMastery> {
  const { learnerId, touched } = order;
  const stored = await listMastery(trx, { learnerId });
  const known = await lockAbility(trx, { learnerId });
  const told = await tellAnew(trx, stored, order);
  const skills = Object.fromEntries(
    Object.entries(told.skills).flatMap(([id, skill]) => {
      const was = stored[id];
      if (!touched.has(id) || was?.answers !== skill.answers) return [];
      return [[id, { ...skill, masteredAt: was.masteredAt ?? skill.masteredAt }]];
    }),
  );
  const isExplained = told.ability.answers === known.answers;
  return {
    skills,
    ability: isExplained ? told.ability : known,
    newlyMastered: Object.entries(skills)
      .filter(([id, { masteredAt }]) => masteredAt !== null && stored[id]?.masteredAt === null)
      .map(([id]) => id),
  };
}

type Told = { skills: Record<string, SkillMastery>; ability: Ability };
/** One thing that moved mastery: what is known before it, to what is known after it. */
type Moment = { at: Date; skillId: string; tell: (known: Known) => Promise<Told> };
type Known = { ability: Ability; skill: SkillMastery };

/** Answers and judged criteria, one after the other as they came. */
async function tellAnew(
  trx: Trx,
  stored: Readonly<Record<string, SkillMastery>>,
  order: Readers & { learnerId: string },
): Promise<Told> {
  const moments = [...(await answersOf(trx, order)), ...(await judgementsOf(trx, order))];
  // Sorting keeps the order of what came at one instant.
  moments.sort((one, other) => one.at.getTime() - other.at.getTime());
  let told: Told = { skills: {}, ability: startAbility() };
  for (const { skillId, tell } of moments) {
    const skill = told.skills[skillId] ?? startSkill(stored[skillId]?.prior);
    const next = await tell({ ability: told.ability, skill });
    told = { skills: { ...told.skills, ...next.skills }, ability: next.ability };
  }
  return told;
}

async function answersOf(
  trx: Trx,
  { learnerId, readCatalogue, readQuestion }: Readers & { learnerId: string },
): Promise<Moment[]> {
  const rows = await listEvidence(trx, { learnerId });
  return rows.map((row) => ({
    at: row.answered_at,
    skillId: row.skill_id,
    tell: async ({ ability, skill }) => {
      const evidence = await evidenceOf(trx, {
        pathId: row.path_id,
        catalogue: await readCatalogue(row.publication_id),
        questionId: row.question_id,
        body: await readQuestion(row.publication_id, row.question_id),
        response: responseSchema.parse(row.response),
        usedHint: row.used_hint,
        purpose: row.purpose,
        outcome: row.outcome,
        now: row.answered_at,
      });
      const skills = { [row.skill_id]: skill };
      return updateMastery({ ...evidence, ability, skills, isEvidence: true });
    },
  }));
}

async function judgementsOf(
  trx: Trx,
  { learnerId, readCatalogue }: Readers & { learnerId: string },
): Promise<Moment[]> {
  const rows = await listJudgedSkills(trx, { learnerId });
  return rows.map((row) => ({
    at: row.at,
    skillId: row.skill_id,
    tell: async ({ ability, skill }) => {
      const judged = await skillAfterCriterion(
        trx,
        { ability, skill },
        {
          pathId: row.path_id,
          catalogue: await readCatalogue(row.publication_id),
          skillId: row.skill_id,
          level: row.level,
          by: row.by_kind,
          now: row.at,
        },
      );
      return { ability, skills: { [row.skill_id]: judged } };
    },
  }));
}
