// What pages read of publications. A publication never changes, so what was read once may be kept in memory: it
// cannot be stale, in this process or in any other.
import { z } from "zod";
import { type Catalogue, catalogueSchema } from "~/domain/course/catalogue";
import { type Section, sectionSchema } from "~/domain/course/lesson";
import { type Question, questionSchema } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";
import type { Db } from "~db/queries/connection.server";
import { newestOwnTrackChange } from "~db/queries/own-tracks.server";
import {
  findNewestPublication,
  findPublication,
  findPublishedLesson,
  listPublishedQuestions,
} from "~db/queries/publications.server";
import { createMemory } from "./create-memory";
import { readOwnTracks } from "./own-tracks.server";

export type PublishedLesson = {
  title: string;
  summary: string;
  /** Online minutes in this language. */
  minutes: number;
  sections: Section[];
};

export type PublishedQuestion = {
  /** "course/lesson/question". */
  id: string;
  lessonId: string;
  skillId: string;
  /** Stands in the text; all others are for checks, exams and placement. */
  isPractice: boolean;
  /** With its key: it never leaves the server as it is. */
  question: Question;
};

const published = createMemory<Catalogue>(20);
const catalogues = createMemory<Catalogue>(20);
const lessons = createMemory<PublishedLesson>(300);
const questions = createMemory<PublishedQuestion[]>(300);

/** The publication that new enrolments are pinned to; undefined before the first publishing. */
export async function newestPublication(
  db: Db,
): Promise<{ id: string; number: number } | undefined> {
  const newest = await findNewestPublication(db);
  return newest && { id: newest.id, number: newest.number };
}

/**
 * The catalogue of a publication with the own tracks of all schools, or undefined where there is no such publication.
 * Own tracks come in between publications: whether there is a new one is asked each time, in one look into an index.
 */
export async function readCatalogue(db: Db, publicationId: string): Promise<Catalogue | undefined> {
  const change = await newestOwnTrackChange(db);
  return catalogues(`${publicationId} ${change}`, async () => {
    const [catalogue, ownTracks] = await Promise.all([
      readPublished(db, publicationId),
      readOwnTracks(db, change),
    ]);
    return catalogue && { ...catalogue, ownTracks };
  });
}

function readPublished(db: Db, publicationId: string): Promise<Catalogue | undefined> {
  return published(publicationId, async () => {
    const row = await findPublication(db, publicationId);
    return row && catalogueSchema.parse(row.catalogue);
  });
}

/**
 * The catalogue of a publication that paths are pinned to.
 * @throws Error when there is none: publications are never deleted
 */
export async function catalogueOf(db: Db, publicationId: string): Promise<Catalogue> {
  const catalogue = await readCatalogue(db, publicationId);
  if (!catalogue) throw new Error(`Publication ${publicationId} is gone`);
  return catalogue;
}

/**
 * What new enrolments are made of.
 * @throws Error before the first publishing
 */
export async function newestCatalogue(db: Db): Promise<{ id: string; catalogue: Catalogue }> {
  const newest = await newestPublication(db);
  if (!newest) throw new Error("Nothing is published yet. Run: npm run publish-content");
  return { id: newest.id, catalogue: await catalogueOf(db, newest.id) };
}

/** A lesson's text in one language, or undefined where the publication has no such lesson. */
export function readLesson(
  db: Db,
  publicationId: string,
  lessonId: string,
  locale: Locale,
): Promise<PublishedLesson | undefined> {
  return lessons(`${publicationId} ${lessonId} ${locale}`, async () => {
    const row = await findPublishedLesson(db, { publicationId, lessonId, locale });
    return row && { ...row, sections: z.array(sectionSchema).parse(row.sections) };
  });
}

/** All questions of a lesson; empty where the publication has no such lesson. */
export async function readQuestions(
  db: Db,
  publicationId: string,
  lessonId: string,
): Promise<PublishedQuestion[]> {
  const found = await questions(`${publicationId} ${lessonId}`, async () => {
    const rows = await listPublishedQuestions(db, { publicationId, lessonId });
    if (rows.length === 0) return undefined;
    return rows.map((row) => ({
      id: row.question_id,
      lessonId: row.lesson_id,
      skillId: row.skill_id,
      isPractice: row.is_practice,
      question: questionSchema.parse(row.body),
    }));
  });
  return found ?? [];
}

/** One question by its full id, or undefined where the publication has none of that id. */
export async function readQuestion(
  db: Db,
  publicationId: string,
  questionId: string,
): Promise<PublishedQuestion | undefined> {
  const lessonId = questionId.split("/").slice(0, 2).join("/");
  const all = await readQuestions(db, publicationId, lessonId);
  return all.find(({ id }) => id === questionId);
}
