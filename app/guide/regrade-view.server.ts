import { newestPublication } from "~/curriculum/current-publication.server";
import { explainGrade } from "~/domain/assessment/explain";
import { presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/i18n/locale";
import type { Proposal } from "~/progress/regrade-proposal";
import type { Purpose } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { findRegrade } from "~db/queries/regrades.server";
import { correctedQuestions, proposalsOf, questionOf } from "./regrade-proposals.server";

type Counts = Record<Proposal["direction"], number>;

export type RegradeView = {
  prompt: string;
  rightAnswer: string | string[];
  purposes: ({ purpose: Purpose } & Counts)[];
  /** Whose grade would change, the risen first. */
  people: { id: string; name: string; direction: "up" | "down"; before: number; after: number }[];
  last: { by: string | null; mode: "up" | "all"; reason: string; at: string } | null;
};

type Asked = { organisationIds: readonly string[]; questionId: string; locale: Locale };

/** Some seed: the words of a question hardly depend on it. */
const shownSeed = 1;

/** What a corrected key would do; undefined where the asker has no answers to it. */
export async function regradeView(db: Db, asked: Asked): Promise<RegradeView | undefined> {
  const { organisationIds, questionId, locale } = asked;
  const newest = await newestPublication(db);
  const askedIn = (await correctedQuestions(db, { organisationIds })).get(questionId);
  if (!newest || !askedIn) return undefined;
  const proposals = await proposalsOf(db, { organisationIds, questionId, asked: askedIn });
  const where = { organisationIds, questionId, toPublication: newest.id };
  const last = await findRegrade(db, where);
  if (proposals.length === 0 && !last) return undefined;
  const question = await questionOf(db, newest.id, questionId);
  const explained = explainGrade(question, { misconceptions: [] }, shownSeed, locale);
  return {
    prompt: presentQuestion(question, shownSeed, locale).prompt,
    rightAnswer: explained.rightAnswer,
    purposes: byPurpose(proposals),
    people: proposals.flatMap(({ answer, direction, before, after }) =>
      direction === "up" || direction === "down"
        ? [
            {
              id: answer.id,
              name: answer.learner_name,
              direction,
              before: before.outcome,
              after: after.outcome,
            },
          ]
        : [],
    ),
    last: last ? { ...last, mode: last.mode as "up" | "all", at: last.at.toISOString() } : null,
  };
}

function byPurpose(proposals: readonly Proposal[]): RegradeView["purposes"] {
  const counts = new Map<Purpose, Counts>();
  for (const { answer, direction } of proposals) {
    const own = counts.get(answer.purpose) ?? { up: 0, down: 0, same: 0, unfit: 0 };
    own[direction] += 1;
    counts.set(answer.purpose, own);
  }
  return [...counts].map(([purpose, own]) => ({ purpose, ...own }));
}

export type CorrectedQuestion = { id: string; prompt: string; up: number; down: number };

/** Every corrected question that learners of the asker have answered, and how many grades would change. */
export async function correctedList(
  db: Db,
  { organisationIds, locale }: Omit<Asked, "questionId">,
): Promise<CorrectedQuestion[]> {
  const newest = await newestPublication(db);
  const corrected = await correctedQuestions(db, { organisationIds });
  const list: CorrectedQuestion[] = [];
  for (const [id, asked] of newest ? corrected : []) {
    const proposals = await proposalsOf(db, { organisationIds, questionId: id, asked });
    if (proposals.length === 0) continue;
    const question = await questionOf(db, newest?.id ?? "", id);
    const count = (one: Proposal["direction"]) =>
      proposals.filter(({ direction }) => direction === one).length;
    const { prompt } = presentQuestion(question, shownSeed, locale);
    list.push({ id, prompt, up: count("up"), down: count("down") });
  }
  return list;
}
