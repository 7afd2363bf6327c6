import { type Locale, locales } from "~/domain/course/text";
import { easeOf } from "./check-reading";
import type { InspectedLesson } from "./inspect-lesson.server";

/** How heavy the lessons are to read in each language, the heaviest named: lines for an author. */
export function readingReport(lessons: readonly InspectedLesson[]): string {
  return locales.map((locale) => lineOf(lessons, locale)).join("\n");
}

function lineOf(lessons: readonly InspectedLesson[], locale: Locale): string {
  const eases = lessons
    .map((lesson) => ({ id: lesson.id, ...easeOf(lesson, locale) }))
    .sort((a, b) => a.lix - b.lix);
  const middle = eases[Math.floor(eases.length / 2)];
  const heaviest = eases.at(-1);
  if (!middle || !heaviest) return `${locale}: nothing to read`;
  const words = eases.reduce((sum, ease) => sum + ease.words, 0);
  const sentences = eases.reduce((sum, ease) => sum + ease.sentences, 0);
  const each = [
    `${words} words`,
    `${(words / sentences).toFixed(1)} a sentence`,
    `LIX ${middle.lix.toFixed(0)}`,
  ];
  if (eases.length > 1) each.push(`heaviest ${heaviest.id} ${heaviest.lix.toFixed(0)}`);
  return `${locale}: ${each.join(", ")}`;
}
