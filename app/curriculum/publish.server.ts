import { fileURLToPath } from "node:url";
import type { OwnTrack } from "~/domain/course/course";
import type { Strategy } from "~/domain/path/strategy";
import type { Db } from "~db/queries/connection.server";
import { listTaughtOwnTracks, newestOwnTrackChange } from "~db/queries/own-tracks.server";
import {
  findNewestPublication,
  hasLessonBuild,
  insertLessonBuild,
  insertPublication,
  withPublishingLock,
} from "~db/queries/publications.server";
import { type BuildCache, cached } from "./build-cache.server";
import { buildCatalogue, practiceIds } from "./build-catalogue";
import { type BuildStore, type BuiltLessons, buildLessons } from "./build-lessons.server";
import { checkContent, rehearsalContent } from "./check-content.server";
import { type Content, lessonsOf } from "./content";
import { contentHash, withoutStamp } from "./content-hash";
import type { InspectedLesson } from "./inspect-lesson.server";
import { readOwnTracks } from "./own-tracks.server";
import { ContentError, type Problem } from "./problem";
import { databaseProofs } from "./proof-store.server";
import { type ProofStore, provePaths } from "./prove-paths.server";
import { readContent } from "./read-content.server";

/** The authored content of this repository. */
export const ownContentDir = fileURLToPath(new URL("../../content", import.meta.url));

/** One step of a long work: the `done`-th of `total`, and what it is about. */
export type Progress = {
  step: "checking" | "proving" | "compiling";
  done: number;
  total: number;
  what: string;
};
export type PublishOptions = {
  contentDir?: string;
  onProgress?: (progress: Progress) => void;
  /** Strategies by which every goal must be completable; those of new enrolments unless told otherwise. */
  strategies?: readonly Strategy[];
  /** Tracks of schools that are taught: they must be completable with the new content too. */
  ownTracks?: OwnTrack[];
  /** What was compiled and proven on this machine before. */
  cache?: BuildCache;
};

export type Published = {
  publicationId: string;
  number: number;
  /** Texts compiled now, and texts taken as they were compiled before; a lesson has three. */
  compiled: number;
  cached: number;
  /** False where nothing has changed since the newest publication. */
  isNew: boolean;
};

/**
 * Makes the content folder what learners see from now on. Several processes may call this at once: one compiles
 * and stores, the others find it done. Throws `ContentError` with every problem where the content is not fit.
 */
export async function publishContent(db: Db, options: PublishOptions = {}): Promise<Published> {
  const { content, problems } = await readContent(options.contentDir ?? ownContentDir);
  if (!content || problems.length > 0) throw await allProblems(content, problems);
  const hash = contentHash(content);
  return (
    (await findUnchanged(db, hash, content)) ??
    withPublishingLock(
      db,
      async (locked) =>
        (await findUnchanged(locked, hash, content)) ??
        publishChanged(locked, hash, content, options),
    )
  );
}

/** All that publishing does, except storing the publication. */
export async function prepareContent(
  content: Content,
  store: BuildStore & ProofStore,
  { onProgress = () => undefined, strategies, ownTracks = [] }: PublishOptions = {},
): Promise<BuiltLessons & { lessons: InspectedLesson[] }> {
  const total = lessonsOf(content).length;
  let done = 0;
  const onLesson = (what: string) => {
    done += 1;
    onProgress({ step: "checking", done, total, what });
  };
  const { lessons, problems } = await checkContent(content, onLesson);
  if (problems.length > 0) throw new ContentError(problems);
  const { catalogue, questions } = rehearsalContent(content, lessons);
  const all = { questions, catalogue: { ...catalogue, ownTracks } };
  const deadEnds = await provePaths(all, {
    store,
    strategies,
    onProof: (...proof) => onProgress(progressOf("proving", proof)),
  });
  if (deadEnds.length > 0) throw new ContentError(deadEnds);
  const built = await buildLessons(lessons, content.glossary.data, store, (...build) =>
    onProgress(progressOf("compiling", build)),
  );
  return { ...built, lessons };
}

function progressOf(
  step: Progress["step"],
  [done, total, what]: [done: number, total: number, what: string],
): Progress {
  return { step, done, total, what };
}

/** What reading found, and what else is wrong with the part that could be read. */
export async function allProblems(
  content: Content | undefined,
  found: readonly Problem[],
): Promise<ContentError> {
  const more = content ? (await checkContent(content)).problems : [];
  return new ContentError([...found, ...more]);
}

async function findUnchanged(
  db: Db,
  hash: string,
  content: Content,
): Promise<Published | undefined> {
  const newest = await findNewestPublication(db);
  if (newest?.content_hash !== hash) return undefined;
  const { id: publicationId, number } = newest;
  return {
    publicationId,
    number,
    compiled: 0,
    cached: 3 * lessonsOf(content).length,
    isNew: false,
  };
}

async function publishChanged(
  db: Db,
  hash: string,
  content: Content,
  options: PublishOptions,
): Promise<Published> {
  const store: BuildStore & ProofStore = {
    has: (buildHash) => hasLessonBuild(db, buildHash),
    put: (build) => insertLessonBuild(db, build),
    ...databaseProofs(db),
  };
  const { builds, lessons, ...counts } = await prepareContent(
    content,
    options.cache ? cached(store, options.cache) : store,
    { ...options, ownTracks: await taughtOwnTracks(db) },
  );
  const { id, number } = await insertPublication(db, {
    contentHash: hash,
    catalogue: buildCatalogue(content, lessons),
    lessons: builds.map(({ lesson, locale, hash: buildHash }) => {
      const { title, summary } = lesson.texts[locale].frontMatter.data;
      return { lessonId: lesson.id, locale, buildHash, title, summary };
    }),
    questions: lessons.flatMap(questionRows),
  });
  return { publicationId: id, number, ...counts, isNew: true };
}

/** The own tracks that schools can assign, or that somebody is on. */
async function taughtOwnTracks(db: Db): Promise<OwnTrack[]> {
  const [tracks, taught] = await Promise.all([
    newestOwnTrackChange(db).then((change) => readOwnTracks(db, change)),
    listTaughtOwnTracks(db),
  ]);
  return tracks.filter(({ id }) => taught.includes(id));
}

function questionRows(lesson: InspectedLesson) {
  const practice = practiceIds(lesson);
  return lesson.questions.data.map((question) => {
    const questionId = `${lesson.id}/${question.id}`;
    return {
      questionId,
      lessonId: lesson.id,
      skillId: question.skill,
      isPractice: practice.includes(questionId),
      body: withoutStamp(question),
    };
  });
}
