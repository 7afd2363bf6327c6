// The course as it stands in content/, read and checked as publishing does.
import { buildCatalogue, practiceIds } from "~/curriculum/build-catalogue";
import { checkContent } from "~/curriculum/check-content.server";
import { ownContentDir } from "~/curriculum/publish.server";
import { readContent } from "~/curriculum/read-content.server";
import { type RehearsalContent, rehearsalQuestion } from "~/domain/rehearsal/rehearsal-course";

/** @throws Error when the content cannot be read: `npm run publish-content -- --check` names the places */
export async function readRehearsalContent(folder = ownContentDir): Promise<RehearsalContent> {
  const { content } = await readContent(folder);
  if (!content)
    throw new Error(`${folder} cannot be read. Run: npm run publish-content -- --check`);
  const { lessons } = await checkContent(content);
  const questions = lessons.flatMap((lesson) => {
    const practice = new Set(practiceIds(lesson));
    return lesson.questions.data.map((question) => {
      const id = `${lesson.id}/${question.id}`;
      return rehearsalQuestion(id, lesson.id, question, practice.has(id));
    });
  });
  return { catalogue: buildCatalogue(content, lessons), questions };
}
