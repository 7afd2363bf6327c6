import { newestCatalogue, readQuestion } from "~/curriculum/current-publication.server";
import { explainGrade, misconceptionTexts } from "~/domain/assessment/explain";
import { guessingFloor } from "~/domain/assessment/guess";
import { presentQuestion } from "~/domain/assessment/present";
import {
  byDoubt,
  enoughAnswers,
  type IdeaSums,
  type QuestionQuality,
  questionQuality,
} from "~/domain/assessment/question-quality";
import type { Question } from "~/domain/course/question";
import { titlesIn } from "~/domain/course/titles";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import {
  type CountedQuestion,
  listIdeaSums,
  listQuestionSums,
} from "~db/queries/question-quality.server";
import { feedbackOf, shownSeed } from "./idea-text.server";
import { pageLength, type QuestionList, type ShownChoice } from "./question-list";

type Judged = {
  sums: CountedQuestion;
  ideas: IdeaSums[];
  question: Question;
  quality: QuestionQuality;
};

/** One page of the questions with a flaw, the most doubtful first. */
export async function questionList(
  db: Db,
  { locale, page: asked }: { locale: Locale; page: number },
): Promise<QuestionList> {
  const { id: publicationId, catalogue } = await newestCatalogue(db);
  const judged = await judgeAll(db, publicationId);
  const flawed = judged
    .filter(({ quality }) => quality.flaws.length > 0)
    .sort((one, other) => byDoubt(one.quality, other.quality));
  const page = Math.min(asked, Math.max(1, Math.ceil(flawed.length / pageLength)));
  const titles = titlesIn(catalogue, locale);
  return {
    counted: judged.length,
    flawed: flawed.length,
    page,
    questions: flawed.slice((page - 1) * pageLength, page * pageLength).map((one) => {
      const { sums, question, quality } = one;
      const [course, lesson] = sums.questionId.split("/");
      const { rightAnswer } = explainGrade(question, { misconceptions: [] }, shownSeed, locale);
      const hasOptions = question.kind === "single" || question.kind === "multiple";
      return {
        id: sums.questionId,
        lesson: titles.lesson(`${course}/${lesson}`),
        prompt: presentQuestion(question, shownSeed, locale).prompt,
        rightAnswer: hasOptions ? null : [rightAnswer].flat().join(" · "),
        choices: choicesOf(one, locale),
        answers: sums.answers,
        shareRight: quality.shareRight,
        discrimination: quality.discrimination,
        flaws: quality.flaws,
      };
    }),
  };
}

async function judgeAll(db: Db, publicationId: string): Promise<Judged[]> {
  const counted = await listQuestionSums(db, { publicationId, least: enoughAnswers });
  const questionIds = counted.map(({ questionId }) => questionId);
  const ideas = await listIdeaSums(db, { questionIds });
  const judged = counted.map(async (sums): Promise<Judged[]> => {
    const found = await readQuestion(db, publicationId, sums.questionId);
    if (!found) return [];
    const { question } = found;
    const own = ideas.get(sums.questionId) ?? [];
    const quality = questionQuality(sums, own, guessingFloor(question));
    return quality ? [{ sums, ideas: own, question, quality }] : [];
  });
  return (await Promise.all(judged)).flat();
}

function choicesOf({ sums, ideas, question, quality }: Judged, locale: Locale): ShownChoice[] {
  const shareOf = (idea: string) => {
    const found = ideas.find((one) => one.idea === idea);
    return found ? found.answers / sums.answers : 0;
  };
  const isStronger = (idea: string) => quality.strongerIdea === idea;
  if (question.kind === "single" || question.kind === "multiple") {
    return question.options.map((option) => {
      const idea = `option:${option.key}`;
      const isKey = option.correct === true;
      const keyShare = question.kind === "single" ? quality.shareRight : null;
      const share = isKey ? keyShare : shareOf(idea);
      return { text: option[locale], isKey, share, isStronger: isStronger(idea) };
    });
  }
  return [...misconceptionTexts(question).keys()].flatMap((idea) => {
    const text = feedbackOf(question, idea, locale);
    return text ? [{ text, isKey: false, share: shareOf(idea), isStronger: isStronger(idea) }] : [];
  });
}
