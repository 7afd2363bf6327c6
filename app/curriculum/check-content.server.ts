import type { Strategy } from "~/domain/path/strategy";
import { type RehearsalContent, rehearsalQuestion } from "~/domain/rehearsal/rehearsal-course";
import { buildCatalogue, practiceIds } from "./build-catalogue";
import { checkFramework } from "./check-framework";
import { checkQuestions } from "./check-questions";
import { checkRenamed } from "./check-renamed";
import { checkTexts } from "./check-texts";
import { type Content, lessonsOf } from "./content";
import { type InspectedLesson, inspectLesson } from "./inspect-lesson.server";
import type { Problem } from "./problem";
import { provePaths } from "./prove-paths.server";

export type CheckedContent = { lessons: InspectedLesson[]; problems: Problem[] };

/** Looks at everything and names everything that is wrong. Lessons come back only where their texts are safe. */
export async function checkContent(
  content: Content,
  onLesson: (id: string) => void = () => undefined,
  strategies?: readonly Strategy[],
): Promise<CheckedContent> {
  const terms = new Set(content.glossary.data.map(({ id }) => id));
  const ofFramework = [...checkFramework(content), ...checkRenamed(content)];
  const problems = [...ofFramework];
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
  // Paths can be walked only where every lesson can be read and every name in them is known.
  const isWhole = ofFramework.length === 0 && lessons.length === lessonsOf(content).length;
  if (isWhole) problems.push(...provePaths(rehearsalContent(content, lessons), strategies));
  return { lessons, problems };
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
