// A text that need not stand in all languages is told in the reader's own, else in the nearest one, and says which.
import type { Locale } from "~/domain/course/text";

/** The same text in the languages in which it was written. */
export type ToldText = Record<Locale, string | null>;

/**
 * Which language a reader is offered when theirs is missing. English first: most readers of all three know it; between
 * Finnish and Swedish, Swedish is the one that speakers of Finnish and of English in the region rather read. Our choice.
 */
const offered: Record<Locale, readonly Locale[]> = {
  fi: ["fi", "en", "sv"],
  sv: ["sv", "en", "fi"],
  en: ["en", "sv", "fi"],
};

/** The best of what is written for this reader, with its language; undefined where nothing is written. */
export function textFor(
  text: ToldText,
  reader: Locale,
): { text: string; language: Locale } | undefined {
  for (const language of offered[reader]) {
    const found = text[language];
    if (found) return { text: found, language };
  }
  return undefined;
}

/** The paragraphs of a plain text: a blank line stands between two. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
