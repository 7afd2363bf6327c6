// Hashes say whether something changed for a learner: words and numbers count; comments, the order of fields and
// the stamps of translators do not.
import { createHash } from "node:crypto";
import type { Question } from "~/domain/course/question";
import { locales } from "~/domain/course/text";
import { type Content, type LessonContent, lessonsOf } from "./content";
import type { LessonText } from "./front-matter.server";
import { wordsAsData } from "./lesson-words";

/** Raise it when the same text would come out of publishing differently: everything is then compiled anew. */
export const pipelineVersion = 3;

/** Long enough that two texts never meet, short enough to read in a file. */
const stampLength = 12;

/** SHA-256 of plain data in hexadecimal. The order of an object's fields does not matter. */
export function hashOf(data: unknown): string {
  return createHash("sha256").update(canonical(data)).digest("hex");
}

/** What a translated lesson carries to say which English text it was last read against. */
export function lessonStamp(english: LessonText): string {
  return hashOf(learnerText(english)).slice(0, stampLength);
}

/** What a question carries to say which English texts its translations were last read against. */
export function questionStamp(question: Question): string {
  return hashOf(englishOf(question)).slice(0, stampLength);
}

/** Hash of everything that a publication holds. */
export function contentHash(content: Content): string {
  return hashOf({
    pipelineVersion,
    words: locales.map(wordsAsData),
    skills: content.skills.data,
    glossary: content.glossary.data,
    sources: content.sources.data,
    plannedCourses: content.plannedCourses.data,
    tracks: content.tracks.map(({ data }) => data),
    courses: content.courses.map(({ settings, workplaceTasks }) => ({
      ...settings.data,
      workplaceTasks: Object.fromEntries(
        [...workplaceTasks].map(([module, { data }]) => [module, data]),
      ),
    })),
    lessons: lessonsOf(content).map(lessonAsData),
    renamed: content.renamed?.data,
  });
}

/** A question as learners meet it, without the translators' stamp. */
export function withoutStamp(question: Question): Question {
  const { translated: _, ...rest } = question;
  return rest;
}

function lessonAsData({ id, settings, questions, texts, drawings }: LessonContent): unknown {
  return {
    id,
    settings: settings.data,
    questions: questions.data.map(withoutStamp),
    texts: locales.map((locale) => learnerText(texts[locale])),
    drawings,
  };
}

function learnerText({ frontMatter, body }: LessonText): unknown {
  const { title, summary } = frontMatter.data;
  return { title, summary, body: body.trim() };
}

/** Only the parts of a question that are written in English, with their places. */
function englishOf(data: unknown): unknown {
  if (Array.isArray(data)) return orNothing(data.map(englishOf).filter(isSomething));
  if (typeof data !== "object" || data === null) return undefined;
  const fields = Object.entries(data)
    .map(([key, value]) => [key, key === "en" ? value : englishOf(value)] as const)
    .filter(([, value]) => isSomething(value));
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

function isSomething(value: unknown): boolean {
  return value !== undefined;
}

function orNothing(items: unknown[]): unknown[] | undefined {
  return items.length > 0 ? items : undefined;
}

function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
