import { checkFramework } from "./check-framework";
import { checkQuestions } from "./check-questions";
import { checkRenamed } from "./check-renamed";
import { checkTexts } from "./check-texts";
import { type Content, lessonsOf } from "./content";
import { type InspectedLesson, inspectLesson } from "./inspect-lesson.server";
import type { Problem } from "./problem";

export type CheckedContent = { lessons: InspectedLesson[]; problems: Problem[] };

/** Looks at everything and names everything that is wrong. Lessons come back only where their texts are safe. */
export async function checkContent(
  content: Content,
  onLesson: (id: string) => void = () => undefined,
): Promise<CheckedContent> {
  const terms = new Set(content.glossary.data.map(({ id }) => id));
  const problems = [...checkFramework(content), ...checkRenamed(content)];
  const lessons: InspectedLesson[] = [];
  for (const lesson of lessonsOf(content)) {
    onLesson(lesson.id);
    problems.push(...checkQuestions(lesson));
    const inspected = await inspectLesson(lesson);
    if (inspected.ok) {
      problems.push(...checkTexts(inspected.lesson, terms));
      lessons.push(inspected.lesson);
    } else problems.push(...inspected.problems);
  }
  return { lessons, problems };
}
