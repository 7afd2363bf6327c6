// Whether a lesson can be read by a tired adult after a shift: sentences, sections and the whole in bounds.
import { type Locale, locales } from "~/domain/course/text";
import type { InspectedLesson } from "./inspect-lesson.server";
import type { Problem } from "./problem";
import { heaviestLix, readingEase, sentencesOf, wordsOf } from "./reading-ease";

/** Words of a lesson in each language. Issue 4. */
const lessonWords = { least: 700, most: 1300 };
/** Words of one section: ten minutes with its questions (reading-minutes.ts), and a screen or three on a phone. */
const sectionWords = 360;
/** Words of one sentence. content/README.md. */
const sentenceWords = 25;

/** What makes a lesson heavy or thin, in each language. */
export function checkReading(lesson: InspectedLesson): Problem[] {
  return locales.flatMap((locale) => checkLanguage(lesson, locale));
}

/** The reading ease of a lesson's running text in one language. */
export function easeOf(lesson: InspectedLesson, locale: Locale) {
  return readingEase(
    lesson.outlines[locale].sections.flatMap(({ prose }) => prose),
    locale,
  );
}

function checkLanguage(lesson: InspectedLesson, locale: Locale): Problem[] {
  const { file } = lesson.texts[locale].frontMatter;
  const { sections } = lesson.outlines[locale];
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  const { lix } = easeOf(lesson, locale);
  const problems: Problem[] = [];
  if (words < lessonWords.least || words > lessonWords.most) {
    const problem = `The text has ${words} words; a lesson has ${lessonWords.least} to ${lessonWords.most}.`;
    problems.push({ file, problem, cure: "Say more of what a learner needs, or less." });
  }
  if (lix > heaviestLix[locale]) {
    const problem = `The text is heavy: LIX ${lix.toFixed(0)}, at most ${heaviestLix[locale]}.`;
    problems.push({ file, problem, cure: "Shorten sentences and use plainer, shorter words." });
  }
  const overlong = sections.flatMap(({ line, title, words: count, prose }) => [
    ...(count > sectionWords
      ? [
          {
            file,
            line,
            problem: `“${title}” has ${count} words; a section has at most ${sectionWords}.`,
            cure: "Divide it by another ##, or shorten it.",
          },
        ]
      : []),
    ...prose
      .flatMap((piece) => sentencesOf(piece, locale))
      .filter((sentence) => wordsOf(sentence).length > sentenceWords)
      .map((sentence) => ({
        file,
        line,
        problem: `A sentence of ${wordsOf(sentence).length} words: “${sentence.slice(0, 50)}…”`,
        cure: `Divide it: at most ${sentenceWords} words.`,
      })),
  ]);
  return [...problems, ...overlong];
}
