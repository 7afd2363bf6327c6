import { newestCatalogue, readQuestions } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import { type Catalogue, lessonsOfCourse } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { judgeMastery } from "~/domain/mastery/mastered";
import { startSkill } from "~/domain/mastery/mastery";
import type { Locale } from "~/i18n/locale";
import { isGateSkill } from "~/progress/mastery-after.server";
import type { Db } from "~db/queries/connection.server";
import {
  countSkillLevels,
  type LevelBucket,
  listQuestionTries,
  listSkillLearners,
  type SkillLearner,
} from "~db/queries/group-skill.server";
import { listSkillWeeks } from "~db/queries/group-weeks.server";
import { pageLength } from "./group-picture";
import { askerOf } from "./group-picture.server";
import { groupPlans, teachingOf } from "./group-plans.server";
import { shownWeeks, withShare } from "./group-trend.server";
import {
  type LevelName,
  levelNames,
  type QuestionRow,
  type SkillInGroup,
  type SkillRow,
  type SkillSearch,
} from "./skill-in-group";

/** Numbers of questions that draw them: any will do, as long as they stay. */
const shownSeed = 1;

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  skillId: string;
  locale: Locale;
  now: Date;
  search: SkillSearch;
};

/** One skill of a group, from summary rows alone; undefined where nothing that is assigned to the group has it. */
export async function skillInGroup(db: Db, asked: Asked): Promise<SkillInGroup | undefined> {
  const { skillId, locale, search, now } = asked;
  const asker = askerOf(asked);
  const [plans, { id: publicationId, catalogue }] = await Promise.all([
    groupPlans(db, asker),
    newestCatalogue(db),
  ]);
  const teaching = teachingOf(plans, skillId);
  const skill = catalogue.skills.find(({ id }) => id === skillId);
  if (teaching.length === 0 || !skill) return undefined;
  const own = { ...asker, skillId, teaching };
  const [counts, learners, weeks, questions] = await Promise.all([
    countSkillLevels(db, own),
    listSkillLearners(db, {
      ...own,
      level: search.level && bucketOf(search.level),
      sort: search.sort,
      isDescending: search.order === "down",
      limit: pageLength,
      offset: (search.page - 1) * pageLength,
    }),
    listSkillWeeks(db, { ...own, weeks: shownWeeks, now }),
    questionsOf(db, { publicationId, catalogue, skillId, locale }),
  ]);
  const byName = new Map(counts.map((one) => [nameOf(one), one.learners]));
  const levels = levelNames.map((name) => ({ name, learners: byName.get(name) ?? 0 }));
  const isGate = isGateSkill(catalogue, skillId);
  return {
    id: skillId,
    title: skill.title[locale],
    area: titlesIn(catalogue, locale).area(skill.area),
    levels,
    size: levels.reduce((sum, level) => sum + level.learners, 0),
    learners: learners.map((learner) => rowOf(learner, isGate)),
    page: search.page,
    found: learners[0]?.found ?? 0,
    questions,
    weeks: weeks.map(withShare),
  };
}

function nameOf({ kind, quarter }: LevelBucket): string {
  return quarter === null ? kind : `${kind}-${quarter}`;
}

function bucketOf(name: LevelName): LevelBucket {
  const [kind, quarter] = name.split(/-(?=\d$)/);
  if (kind === "charging") return { kind, quarter: Number(quarter) };
  return { kind: name as LevelBucket["kind"], quarter: null };
}

function rowOf(learner: SkillLearner, isGate: boolean): SkillRow {
  const { id, name, kind, charge, mastery = startSkill(), ability, difficulty } = learner;
  const isThere = kind !== "charging" && kind !== "not-enough-data" && kind !== "empty";
  const verdict = judgeMastery({ value: ability, answers: 0 }, mastery, { isGate, difficulty });
  return {
    id,
    name,
    cell: { kind, percent: isThere ? 100 : charge },
    answers: mastery.answers,
    // Before there are enough answers the other signs say nothing.
    missing: isThere ? [] : verdict.missing.includes("answers") ? ["answers"] : verdict.missing,
  };
}

async function questionsOf(
  db: Db,
  asked: { publicationId: string; catalogue: Catalogue; skillId: string; locale: Locale },
): Promise<QuestionRow[]> {
  const { publicationId, catalogue, skillId, locale } = asked;
  const titles = titlesIn(catalogue, locale);
  const lessons = catalogue.courses
    .flatMap(lessonsOfCourse)
    .filter(({ skills }) => skills.includes(skillId));
  const published = (
    await Promise.all(lessons.map(({ id }) => readQuestions(db, publicationId, id)))
  )
    .flat()
    .filter((question) => question.skillId === skillId);
  const tries = await listQuestionTries(
    db,
    published.map(({ id }) => id),
  );
  const byId = new Map(tries.map((one) => [one.questionId, one]));
  return published.map(({ id, lessonId, isPractice, question }) => {
    const { answers = 0, rightAnswers = 0 } = byId.get(id) ?? {};
    const { share } = withShare({ answers, rightAnswers });
    const { prompt } = presentQuestion(question, shownSeed, locale);
    return { id, prompt, lesson: titles.lesson(lessonId), isPractice, answers, share };
  });
}
