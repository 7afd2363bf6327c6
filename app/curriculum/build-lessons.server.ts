import type { Term } from "~/domain/course/course";
import type { Section } from "~/domain/course/lesson";
import { type Locale, locales } from "~/domain/course/text";
import { minutesOf } from "./build-catalogue";
import { hashOf, pipelineVersion } from "./content-hash";
import type { InspectedLesson } from "./inspect-lesson.server";
import type { LessonFigure } from "./lesson-rendering.server";
import { lessonWords, wordsAsData } from "./lesson-words";
import { sectionIdsOf } from "./section-ids";

export type LessonBuild = { hash: string; sections: Section[]; minutes: number };

/** Where compiled lessons are kept: the database when publishing, a folder when only checking. */
export type BuildStore = {
  has: (hash: string) => Promise<boolean>;
  put: (build: LessonBuild) => Promise<void>;
};

export type BuiltLessons = {
  builds: { lesson: InspectedLesson; locale: Locale; hash: string }[];
  compiled: number;
  cached: number;
};

/** Compiles the lessons whose texts, figures, terms or words the store has not seen. */
export async function buildLessons(
  lessons: readonly InspectedLesson[],
  glossary: readonly Term[],
  store: BuildStore,
  onBuild: (done: number, total: number, what: string) => void = () => undefined,
): Promise<BuiltLessons> {
  const terms = new Map(glossary.map((term) => [term.id, term]));
  const wanted = lessons.flatMap((lesson) => locales.map((locale) => ({ lesson, locale })));
  const result: BuiltLessons = { builds: [], compiled: 0, cached: 0 };
  for (const [position, { lesson, locale }] of wanted.entries()) {
    onBuild(position + 1, wanted.length, `${lesson.id} ${locale}`);
    const hash = buildHash(lesson, locale, terms);
    if (await store.has(hash)) result.cached += 1;
    else {
      const sections = await compile(lesson, locale, terms);
      await store.put({ hash, sections, minutes: minutesOf(lesson, locale) });
      result.compiled += 1;
    }
    result.builds.push({ lesson, locale, hash });
  }
  return result;
}

/** Hash of everything that the compiled text depends on. */
function buildHash(
  lesson: InspectedLesson,
  locale: Locale,
  terms: ReadonlyMap<string, Term>,
): string {
  const used = new Set(lesson.outlines[locale].terms.map(({ id }) => id));
  return hashOf({
    pipelineVersion,
    locale,
    words: wordsAsData(locale),
    body: lesson.texts[locale].body.trim(),
    sectionIds: sectionIds(lesson),
    figures: lesson.settings.data.figures,
    drawings: lesson.drawings.map(({ id, source }) => ({ id, source })),
    terms: [...used].sort().map((id) => terms.get(id)),
  });
}

// The compiler is loaded only when there is something to compile: an unchanged course costs nothing.
async function compile(
  lesson: InspectedLesson,
  locale: Locale,
  terms: ReadonlyMap<string, Term>,
): Promise<Section[]> {
  const { compileLesson } = await import("./compile-lesson.server");
  return compileLesson({
    body: lesson.texts[locale].body,
    outline: lesson.outlines[locale].sections,
    locale,
    words: lessonWords(locale),
    terms,
    figures: figuresOf(lesson),
    sectionIds: sectionIds(lesson),
  });
}

function sectionIds({ outlines }: InspectedLesson): string[] {
  return sectionIdsOf(outlines.en.sections.map(({ title }) => title));
}

function figuresOf({ settings, svgs }: InspectedLesson): Map<string, LessonFigure> {
  const figures = new Map<string, LessonFigure>();
  for (const figure of settings.data.figures) {
    const svg = svgs.get(figure.id);
    if (svg) figures.set(figure.id, { ...figure, svg });
  }
  return figures;
}
