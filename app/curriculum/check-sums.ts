// Whether every sum that a lesson works out, in its text and in its explanations, comes out right.
import { tellText } from "~/domain/assessment/filled-text";
import { locales } from "~/domain/course/text";
import type { InspectedLesson } from "./inspect-lesson.server";
import type { Problem } from "./problem";
import { wrongSums } from "./sums-in-text";

/** Draws of each numeric question whose explanation is worked out again. */
const draws = 8;
const cure = "Work it out again, and mend the sum or its numbers.";

/** Sums of the text and of the questions' explanations that are wrong. */
export function checkSums(lesson: InspectedLesson): Problem[] {
  return [...checkTextSums(lesson), ...checkExplanations(lesson)];
}

function checkTextSums({ outlines, texts }: InspectedLesson): Problem[] {
  return locales.flatMap((locale) =>
    outlines[locale].sections.flatMap(({ line, text }) =>
      wrongSums(text, locale).map((sum) => ({
        file: texts[locale].frontMatter.file,
        line,
        problem: `The sum is wrong: ${sum}.`,
        cure,
      })),
    ),
  );
}

function checkExplanations({ questions }: InspectedLesson): Problem[] {
  const { file, data, lineOf } = questions;
  return data.flatMap((question, position) => {
    const seeds = question.kind === "numeric" ? Array.from({ length: draws }, (_, n) => n) : [0];
    const sums = locales.flatMap((locale) =>
      seeds.flatMap((seed) => {
        try {
          return wrongSums(tellText(question, question.explanation, seed, locale), locale);
        } catch {
          // Numbers that cannot be drawn are a problem of the question: checkNumbers tells it.
          return [];
        }
      }),
    );
    const [sum] = sums;
    if (sum === undefined) return [];
    const problem = `Question “${question.id}”: its explanation has a wrong sum: ${sum}.`;
    return [{ file, line: lineOf([position, "explanation"]), problem, cure }];
  });
}
