// One skill in a group: who stands where with it, as its page shows it.
import { sql } from "kysely";
import type { SkillMastery } from "~/domain/mastery/mastery";
import type { Db } from "./connection.server";
import { type GroupAsker, type LevelKind, skillLevels } from "./group-picture.server";
import { masteryOf } from "./mastery.server";

type SkillAsker = GroupAsker & { skillId: string; teaching: readonly string[] };

/** A kind of level; what is charging is told apart by its filled quarters, 1 to 3. */
export type LevelBucket = { kind: LevelKind; quarter: number | null };

// As a picture draws it: at least one quarter, and full only when it is mastered.
const quarter = sql<number | null>`case when kind = 'charging'
  then least(3, greatest(1, ceil(charge / 25.0)))::integer end`;

/** How many learners of the group stand where with a skill; what nobody stands in is left out. */
export async function countSkillLevels(
  db: Db,
  asker: SkillAsker,
): Promise<(LevelBucket & { learners: number })[]> {
  const { rows } = await sql<LevelBucket & { learners: number }>`
    select kind, ${quarter} as quarter, count(*)::integer as learners
    from (${skillLevels(asker, asker)}) as levels group by 1, 2
  `.execute(db);
  return rows;
}

export type SkillLearner = {
  id: string;
  name: string;
  kind: LevelKind;
  charge: number;
  /** Undefined before the first answer. */
  mastery: SkillMastery | undefined;
  /** General ability, logit; 0 before the first answer. */
  ability: number;
  /** Difficulty of the skill by the model that the learner's path keeps, logit. */
  difficulty: number;
  /** Learners on all pages. */
  found: number;
};

/** Null together, where nothing is known of the skill. */
type MasteryColumns = {
  skill_id: string | null;
  skill_ability: number;
  fast: number;
  known: number;
  answers: number;
  recent: unknown;
  prior: number;
  mastered_at: Date | null;
};

/** One page of the learners who are to learn a skill, with what is known of each. */
export async function listSkillLearners(
  db: Db,
  asked: SkillAsker & {
    level: LevelBucket | null;
    sort: "level" | "name";
    isDescending: boolean;
    limit: number;
    offset: number;
  },
): Promise<SkillLearner[]> {
  const { skillId, level, sort, isDescending, limit, offset } = asked;
  const isWanted = level
    ? sql`kind = ${level.kind} and ${quarter} is not distinct from ${level.quarter}::integer`
    : sql`true`;
  const order = sql`${sql.ref(sort === "name" ? "name" : "rank")}
    ${isDescending ? sql`desc` : sql`asc`}, name, id`;
  const { rows } = await sql<MasteryColumns & Omit<SkillLearner, "mastery">>`
    select page.id, page.name, page.kind, page.charge, page.found,
      coalesce(abilities.value, 0) as ability,
      coalesce((
        select (mastery_models.parameters #>> ${["skills", skillId]}::text[])::double precision
        from enrolments join mastery_models on mastery_models.id = enrolments.mastery_model
        where enrolments.learner_id = page.id order by enrolments.created_at desc limit 1
      ), 0) as difficulty,
      mastery.skill_id, mastery.ability as skill_ability, mastery.fast, mastery.known,
      mastery.answers, mastery.recent, mastery.prior, mastery.mastered_at
    from (
      select * from (
        select users.id, users.name, kind, levels.charge, rank,
          count(*) over ()::integer as found
        from (${skillLevels(asked, asked)}) as levels
        join users on users.id = levels.learner_id
        where ${isWanted}
      ) as found order by ${order} limit ${limit} offset ${offset}
    ) as page
    left join skill_mastery as mastery
      on mastery.learner_id = page.id and mastery.skill_id = ${skillId}
    left join abilities on abilities.learner_id = page.id
    order by ${order}
  `.execute(db);
  return rows.map(({ id, name, kind, charge, found, ability, difficulty, ...row }) => {
    const { skill_id, skill_ability, fast, known, answers, recent, prior, mastered_at } = row;
    const mastery =
      skill_id === null
        ? undefined
        : masteryOf({
            ability: skill_ability,
            skill_id,
            fast,
            known,
            answers,
            recent,
            prior,
            mastered_at,
          });
    return { id, name, kind, charge, found, ability, difficulty, mastery };
  });
}

export type QuestionTries = { questionId: string; answers: number; rightAnswers: number };

/** First tries at these questions, without a hint, of all learners there are; questions never tried are left out. */
export async function listQuestionTries(
  db: Db,
  questionIds: readonly string[],
): Promise<QuestionTries[]> {
  return db
    .selectFrom("question_counts")
    .select([
      "question_id as questionId",
      sql<number>`sum(answers)::integer`.as("answers"),
      sql<number>`sum(right_answers)::integer`.as("rightAnswers"),
    ])
    .where("question_id", "=", sql<string>`any(${questionIds}::text[])`)
    .groupBy("question_id")
    .execute();
}
