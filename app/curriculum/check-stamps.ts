// Whether somebody has said that the translations say what today's English says.
import type { Question } from "~/domain/course/question";
import { locales } from "~/domain/course/text";
import type { LessonContent } from "./content";
import { lessonStamp, questionStamp } from "./content-hash";
import type { Problem } from "./problem";

/** Missing and stale stamps of a lesson's texts and questions. */
export function checkStamps(lesson: LessonContent): Problem[] {
  return [
    ...locales.flatMap((locale) => checkText(lesson, locale)),
    ...lesson.questions.data.flatMap((question, position) =>
      checkQuestion(question).map((words) => ({
        file: lesson.questions.file,
        line: lesson.questions.lineOf([position, "translated"]),
        ...words,
      })),
    ),
  ];
}

function checkText(lesson: LessonContent, locale: (typeof locales)[number]): Problem[] {
  const { file, data, lineOf } = lesson.texts[locale].frontMatter;
  const line = lineOf(["translated"]);
  if (locale === "en") {
    if (data.translated === undefined) return [];
    return [{ file, line, problem: "English is no translation.", cure: "Remove “translated”." }];
  }
  if (data.translated === lessonStamp(lesson.texts.en)) return [];
  const problem = data.translated
    ? "The English text has changed since this translation was read."
    : "Nobody has said that this translation says what the English says.";
  const cure = "Read it against en.mdx, mend it, then run: npm run publish-content -- --stamp";
  return [{ file, line, problem, cure }];
}

function checkQuestion(question: Question): Pick<Problem, "problem" | "cure">[] {
  if (question.translated === questionStamp(question)) return [];
  const fault = question.translated
    ? "the English text has changed since the translations were read."
    : "nobody has said that the translations say what the English says.";
  const problem = `Question “${question.id}”: ${fault}`;
  const cure = "Read fi and sv against en, mend them, then run: npm run publish-content -- --stamp";
  return [{ problem, cure }];
}
