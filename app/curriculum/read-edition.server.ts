// Publications, stored or still a draft, as they can be compared.
import { questionSchema } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";
import type { Db } from "~db/queries/connection.server";
import { hasLessonBuild, hasPathProof } from "~db/queries/publications.server";
import {
  listEveryQuestion,
  listLessonBuilds,
  listPublishedTexts,
} from "~db/queries/revisions.server";
import { buildCatalogue, practiceIds } from "./build-catalogue";
import type { BuildStore, LessonBuild } from "./build-lessons.server";
import { hashOf, withoutStamp } from "./content-hash";
import { createMemory } from "./create-memory";
import { catalogueOf } from "./current-publication.server";
import type { Edition } from "./edition";
import type { ProofStore } from "./prove-paths.server";
import { allProblems, ownContentDir, type PublishOptions, prepareContent } from "./publish.server";
import { readContent } from "./read-content.server";

const editions = createMemory<Edition>(6);

/**
 * A stored publication; it never changes, so it is read once.
 * @throws Error when there is no such publication
 */
export async function readEdition(db: Db, publicationId: string): Promise<Edition> {
  const edition = await editions(publicationId, () => loadEdition(db, publicationId));
  if (!edition) throw new Error(`Publication ${publicationId} is gone`);
  return edition;
}

async function loadEdition(db: Db, publicationId: string): Promise<Edition> {
  const catalogue = await catalogueOf(db, publicationId);
  const texts = await listPublishedTexts(db, { publicationId });
  const questions = await listEveryQuestion(db, { publicationId });
  return {
    catalogue,
    texts: textsOf(texts.map(({ lesson_id: lessonId, ...text }) => ({ lessonId, ...text }))),
    questions: new Map(
      questions.map(({ question_id: id, lesson_id: lessonId, is_practice: isPractice, body }) => [
        id,
        { id, lessonId, isPractice, question: questionSchema.parse(body) },
      ]),
    ),
  };
}

/**
 * What publishing the content folder now would store. Nothing is stored.
 * @throws ContentError with every problem where the content is not fit
 */
export async function draftEdition(
  db: Db,
  { contentDir = ownContentDir, ...options }: PublishOptions = {},
): Promise<Edition> {
  const { content, problems } = await readContent(contentDir);
  if (!content || problems.length > 0) throw await allProblems(content, problems);
  const drafts = new Map<string, unknown>();
  const store: BuildStore & ProofStore = {
    has: (hash) => hasLessonBuild(db, hash),
    hasProof: (hash) => hasPathProof(db, hash),
    putProof: async () => undefined,
    put: async ({ hash, sections }: LessonBuild) => {
      drafts.set(hash, sections);
    },
  };
  const { builds, lessons } = await prepareContent(content, store, options);
  const stored = builds.map(({ hash }) => hash).filter((hash) => !drafts.has(hash));
  const sectionsOf = new Map([...(await listLessonBuilds(db, { hashes: stored })), ...drafts]);
  return {
    catalogue: buildCatalogue(content, lessons),
    texts: textsOf(
      builds.map(({ lesson, locale, hash }) => {
        const { title, summary } = lesson.texts[locale].frontMatter.data;
        return { lessonId: lesson.id, locale, title, summary, sections: sectionsOf.get(hash) };
      }),
    ),
    questions: new Map(
      lessons.flatMap((lesson) => {
        const practice = practiceIds(lesson);
        return lesson.questions.data.map((question) => {
          const id = `${lesson.id}/${question.id}`;
          const isPractice = practice.includes(id);
          return [id, { id, lessonId: lesson.id, isPractice, question: withoutStamp(question) }];
        });
      }),
    ),
  };
}

type EditionText = {
  lessonId: string;
  locale: Locale;
  title: string;
  summary: string;
  sections: unknown;
};

// What was compiled is compared, not what it was compiled from: a new compiler that writes the same page changes nothing.
function textsOf(all: readonly EditionText[]): Edition["texts"] {
  const texts = new Map<string, Partial<Record<Locale, string>>>();
  for (const { lessonId, locale, ...said } of all) {
    texts.set(lessonId, { ...texts.get(lessonId), [locale]: hashOf(said) });
  }
  return texts;
}
