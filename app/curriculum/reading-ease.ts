// How heavy a text is to read, by LIX: words a sentence, plus the share of words longer than six letters in percent.
// Source: Björnsson 1968, Läsbarhet; Anderson 1983, "Lix and Rix", Journal of Reading 26(6), 490–496.
import type { Locale } from "~/domain/course/text";

export type ReadingEase = {
  words: number;
  sentences: number;
  wordsPerSentence: number;
  /** LIX of this text. Comparable within one language only: Finnish words are long because they carry the grammar. */
  lix: number;
};

/** Letters from which a word counts as long. */
const longWordLetters = 7;

/**
 * The heaviest a lesson may be. Swedish and English: 40–50 is the Swedish scale's "moderately difficult", as in a
 * newspaper. Finnish: the same texts measure about 20 higher (own measurement on the lessons of cell basics).
 */
export const heaviestLix: Record<Locale, number> = { fi: 60, sv: 45, en: 40 };

/** Reads several pieces of text, each a paragraph or a list item of its own. */
export function readingEase(pieces: readonly string[], locale: Locale): ReadingEase {
  const sentences = pieces.flatMap((piece) => sentencesOf(piece, locale));
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((word) => lettersOf(word) >= longWordLetters).length;
  const wordsPerSentence = words.length / Math.max(1, sentences.length);
  const lix = wordsPerSentence + (100 * long) / Math.max(1, words.length);
  return { words: words.length, sentences: sentences.length, wordsPerSentence, lix };
}

/** The sentences of one piece of text that hold a word. */
export function sentencesOf(piece: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
  return [...segmenter.segment(piece.replaceAll(/\s+/g, " "))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words and numbers. A number with its unit is two; signs of arithmetic are none. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
