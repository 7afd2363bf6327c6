import { type RehearsalContent, rehearsalQuestion } from "~/domain/rehearsal/rehearsal-course";
import { buildCatalogue, practiceIds } from "./build-catalogue";
import { checkFramework } from "./check-framework";
import { checkLanguages, checkTaskNumbers } from "./check-languages";
import { checkQuestions } from "./check-questions";
import { checkReading } from "./check-reading";
import { checkRegion } from "./check-region";
import { checkRenamed } from "./check-renamed";
import { checkStamps } from "./check-stamps";
import { checkSums } from "./check-sums";
import { checkTexts } from "./check-texts";
import { type Content, type LessonContent, lessonsOf } from "./content";
import { type InspectedLesson, inspectLesson } from "./inspect-lesson.server";
import type { Problem } from "./problem";

export type CheckedContent = { lessons: InspectedLesson[]; problems: Problem[] };

/**
 * Looks at everything and names everything that is wrong, apart from dead ends: those are for `provePaths`. Lessons come
 * back only where their texts are safe.
 */
export async function checkContent(
  content: Content,
  onLesson: (id: string) => void = () => undefined,
): Promise<CheckedContent> {
  const problems = [
    ...checkFramework(content),
    ...checkRenamed(content),
    ...checkRegion(content),
    ...content.courses.flatMap(({ workplaceTasks }) =>
      [...workplaceTasks.values()].flatMap(checkTaskNumbers),
    ),
  ];
  const lessons: InspectedLesson[] = [];
  for (const lesson of lessonsOf(content)) {
    onLesson(lesson.id);
    const checked = await checkLesson(lesson, content);
    problems.push(...checkStamps(lesson), ...checked.problems);
    if (checked.lesson) lessons.push(checked.lesson);
  }
  return { lessons, problems };
}

/** One lesson by itself, its stamps left out: they are for the day when its translations are read. */
export async function checkLesson(
  lesson: LessonContent,
  { glossary }: Content,
): Promise<{ lesson?: InspectedLesson; problems: Problem[] }> {
  const ofQuestions = checkQuestions(lesson);
  const inspected = await inspectLesson(lesson);
  if (!inspected.ok) return { problems: [...ofQuestions, ...inspected.problems] };
  const terms = new Set(glossary.data.map(({ id }) => id));
  return {
    lesson: inspected.lesson,
    problems: [
      ...ofQuestions,
      ...checkTexts(inspected.lesson, terms),
      ...checkReading(inspected.lesson),
      ...checkLanguages(inspected.lesson, glossary.data),
      ...checkSums(inspected.lesson),
    ],
  };
}

/** Checked content as the rehearsal reads it. */
export function rehearsalContent(
  content: Content,
  lessons: readonly InspectedLesson[],
): RehearsalContent {
  const questions = lessons.flatMap((lesson) => {
    const practice = new Set(practiceIds(lesson));
    return lesson.questions.data.map((question) => {
      const id = `${lesson.id}/${question.id}`;
      return rehearsalQuestion(id, lesson.id, question, practice.has(id));
    });
  });
  return { catalogue: buildCatalogue(content, lessons), questions };
}
