import { newestCatalogue } from "~/curriculum/current-publication.server";
import { enoughAnswers } from "~/domain/assessment/question-quality";
import { titlesIn } from "~/domain/course/titles";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import {
  countAnswering,
  type GroupIdea,
  listGroupIdeas,
  listIdeaHolders,
} from "~db/queries/group-ideas.server";
import { countFirstTries, listIdeaSums } from "~db/queries/question-quality.server";
import {
  type GroupIdeas,
  leastLearners,
  pageLength,
  type ShownIdea,
  type SkillIdeas,
  shownHolders,
} from "./group-ideas";
import { ideaText } from "./idea-text.server";

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  locale: Locale;
  /** 1 is the first. */
  page: number;
  /** The idea whose holders are named. */
  open: { questionId: string; misconception: string } | null;
};

/** One page of the wrong ideas that a group holds now, by skill. */
export async function groupIdeas(db: Db, asked: Asked): Promise<GroupIdeas> {
  const { organisationIds, groupId, locale, page } = asked;
  const part = { limit: pageLength, offset: (page - 1) * pageLength };
  const [{ ideas, found }, { catalogue }] = await Promise.all([
    listGroupIdeas(db, { organisationIds, groupId, ...part }),
    newestCatalogue(db),
  ]);
  const skillIds = [...new Set(ideas.map(({ skillId }) => skillId))];
  const [answering, shares] = await Promise.all([
    countAnswering(db, { organisationIds, groupIds: [groupId], skillIds }),
    sharesOf(db, ideas),
  ]);
  const titles = titlesIn(catalogue, locale);
  const skills = skillIds.map(async (skillId): Promise<SkillIdeas> => {
    const count = answering.get(`${groupId} ${skillId}`) ?? 0;
    const own = count < leastLearners ? [] : ideas.filter((idea) => idea.skillId === skillId);
    const shown = await Promise.all(own.map((idea) => shownIdea(db, idea, shares, asked)));
    return {
      skillId,
      title: titles.skill(skillId),
      answering: count,
      ideas: shown.filter((idea) => idea !== null),
    };
  });
  return { skills: await Promise.all(skills), found, page };
}

async function shownIdea(
  db: Db,
  idea: GroupIdea,
  shares: ReadonlyMap<string, number>,
  { locale, open, ...asked }: Asked,
): Promise<ShownIdea | null> {
  const { questionId, misconception, learners, lastAt, publicationId } = idea;
  const text = await ideaText(db, { publicationId, questionId, misconception, locale });
  if (!text) return null;
  const isOpen = open?.questionId === questionId && open.misconception === misconception;
  const holders = isOpen
    ? await listIdeaHolders(db, { ...asked, questionId, misconception, limit: shownHolders })
    : null;
  return {
    ...text,
    ...{ questionId, misconception, learners },
    lastAt: lastAt.toISOString(),
    share: shares.get(`${questionId} ${misconception}`) ?? null,
    holders: holders?.map(({ learnerId, name, pathId }) => ({ learnerId, name, pathId })) ?? null,
  };
}

/** Shares of all first tries everywhere that showed these ideas, by “<question> <idea>”, where there are enough. */
async function sharesOf(db: Db, ideas: readonly GroupIdea[]): Promise<Map<string, number>> {
  const questionIds = [...new Set(ideas.map(({ questionId }) => questionId))];
  const [sums, tries] = await Promise.all([
    listIdeaSums(db, { questionIds }),
    countFirstTries(db, { questionIds }),
  ]);
  return new Map(
    [...sums].flatMap(([questionId, own]) => {
      const all = tries.get(questionId) ?? 0;
      if (all < enoughAnswers) return [];
      return own.map(({ idea, answers }) => [`${questionId} ${idea}`, answers / all] as const);
    }),
  );
}
