// Honest time: how long a section takes a careful reader who answers its questions and plays with its models.

/**
 * Assumed: study reading of a text full of numbers. Ordinary reading is faster: 184 ± 29 words a minute aloud over
 * 17 languages (Trauzettel-Klosinski & Dietz 2012, doi 10.1167/iovs.11-8284), 238 in silence for English
 * non-fiction (Brysbaert 2019, doi 10.1016/j.jml.2019.104047).
 */
const wordsPerMinute = 130;
/** Assumed. */
const minutesPerQuestion = 1.5;
/** Assumed. */
const minutesPerModel = 2;

export const longestSectionMinutes = 10;

export type SectionLoad = { words: number; questions: number; models: number };

/** Whole minutes, at least 1. */
export function readingMinutes({ words, questions, models }: SectionLoad): number {
  const exact = words / wordsPerMinute + questions * minutesPerQuestion + models * minutesPerModel;
  return Math.max(1, Math.ceil(exact));
}
