import type { Ability, SkillMastery } from "~/domain/mastery/mastery";
import type { Db, Trx } from "./connection.server";

type Row = {
  skill_id: string;
  ability: number;
  fast: number;
  known: number;
  answers: number;
  recent: unknown;
  prior: number;
  mastered_at: Date | null;
};

export const columns = [
  "skill_id",
  "ability",
  "fast",
  "known",
  "answers",
  "recent",
  "prior",
  "mastered_at",
] as const;

// `recent` is written by `saveMastery` alone, from a checked SkillMastery.
export function masteryOf(row: Row): SkillMastery {
  return {
    ability: row.ability,
    fast: row.fast,
    known: row.known,
    answers: row.answers,
    recent: row.recent as SkillMastery["recent"],
    prior: row.prior,
    masteredAt: row.mastered_at?.toISOString() ?? null,
  };
}

/** What is known of the learner's skills, by skill id; untouched skills are left out. */
export async function listMastery(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<Record<string, SkillMastery>> {
  const rows = await db
    .selectFrom("skill_mastery")
    .select(columns)
    .where("learner_id", "=", learnerId)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.skill_id, masteryOf(row)]));
}

/** One skill, held until the transaction ends. */
export async function lockMastery(
  trx: Trx,
  { learnerId, skillId }: { learnerId: string; skillId: string },
): Promise<SkillMastery | undefined> {
  const row = await trx
    .selectFrom("skill_mastery")
    .select(columns)
    .where("learner_id", "=", learnerId)
    .where("skill_id", "=", skillId)
    .forUpdate()
    .executeTakeFirst();
  return row && masteryOf(row);
}

/** Writes the state of skills. A date of mastery that stands is never moved or cleared. */
export async function saveMastery(
  trx: Trx,
  { learnerId, skills }: { learnerId: string; skills: Record<string, SkillMastery> },
): Promise<void> {
  const entries = Object.entries(skills);
  if (entries.length === 0) return;
  await trx
    .insertInto("skill_mastery")
    .values(
      entries.map(([skillId, skill]) => ({
        learner_id: learnerId,
        skill_id: skillId,
        ability: skill.ability,
        fast: skill.fast,
        known: skill.known,
        answers: skill.answers,
        recent: JSON.stringify(skill.recent),
        prior: skill.prior,
        mastered_at: skill.masteredAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["learner_id", "skill_id"]).doUpdateSet((eb) => ({
        ability: eb.ref("excluded.ability"),
        fast: eb.ref("excluded.fast"),
        known: eb.ref("excluded.known"),
        answers: eb.ref("excluded.answers"),
        recent: eb.ref("excluded.recent"),
        prior: eb.ref("excluded.prior"),
        mastered_at: eb.fn.coalesce("skill_mastery.mastered_at", "excluded.mastered_at"),
      })),
    )
    .execute();
}

/** The learner's general ability; undefined before the first answer. */
export function findAbility(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<Ability | undefined> {
  return db
    .selectFrom("abilities")
    .select(["value", "answers"])
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
}

/** The learner's general ability, held until the transaction ends: answers of one learner come one after another. */
export async function lockAbility(
  trx: Trx,
  { learnerId }: { learnerId: string },
): Promise<Ability> {
  const row = await trx
    .insertInto("abilities")
    .values({ learner_id: learnerId, value: 0, answers: 0 })
    .onConflict((conflict) =>
      conflict.column("learner_id").doUpdateSet((eb) => ({ value: eb.ref("abilities.value") })),
    )
    .returning(["value", "answers"])
    .executeTakeFirstOrThrow();
  return row;
}

export async function saveAbility(
  trx: Trx,
  { learnerId, ability }: { learnerId: string; ability: Ability },
): Promise<void> {
  await trx
    .updateTable("abilities")
    .set({ value: ability.value, answers: ability.answers })
    .where("learner_id", "=", learnerId)
    .execute();
}
