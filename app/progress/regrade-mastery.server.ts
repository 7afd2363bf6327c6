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
import { evidenceOf } from "./mastery-after.server";

export type Readers = {
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** The question as it was asked. @throws Error when the publication has none of that id */
  readQuestion: (publicationId: string, questionId: string) => Promise<Question>;
};

export type ReplayedMastery = {
  /** The touched skills as all first tries, graded as they count today, lead to. */
  skills: Record<string, SkillMastery>;
  ability: Ability;
  newlyMastered: string[];
};

/**
 * Mastery told once more from the learner's answers. A date of mastery is only ever set. What answers alone do not
 * explain, such as a state that came from elsewhere, is left as it is.
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

async function tellAnew(
  trx: Trx,
  stored: Readonly<Record<string, SkillMastery>>,
  { learnerId, readCatalogue, readQuestion }: Readers & { learnerId: string },
): Promise<{ skills: Record<string, SkillMastery>; ability: Ability }> {
  const skills: Record<string, SkillMastery> = {};
  let ability = startAbility();
  for (const row of await listEvidence(trx, { learnerId })) {
    const body = await readQuestion(row.publication_id, row.question_id);
    const evidence = await evidenceOf(trx, {
      pathId: row.path_id,
      catalogue: await readCatalogue(row.publication_id),
      questionId: row.question_id,
      body,
      response: responseSchema.parse(row.response),
      usedHint: row.used_hint,
      purpose: row.purpose,
      outcome: row.outcome,
      now: row.answered_at,
    });
    const before = skills[body.skill] ?? startSkill(stored[body.skill]?.prior);
    const moved = { ...evidence, ability, skills: { [body.skill]: before }, isEvidence: true };
    const update = updateMastery(moved);
    Object.assign(skills, update.skills);
    ability = update.ability;
  }
  return { skills, ability };
}
