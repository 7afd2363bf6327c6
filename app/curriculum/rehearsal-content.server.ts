// A publication as made-up learners walk it: its catalogue, and of each question what it asks and how hard it is.
import { questionSchema } from "~/domain/course/question";
import {
  type RehearsalContent,
  type RehearsalQuestion,
  rehearsalQuestion,
} from "~/domain/rehearsal/rehearsal-course";
import type { Db } from "~db/queries/connection.server";
import { listAllQuestions } from "~db/queries/publications.server";
import { createMemory } from "./create-memory";
import { catalogueOf } from "./current-publication.server";

const questions = createMemory<RehearsalQuestion[]>(3);

/** @throws Error when there is no such publication */
export async function publishedRehearsal(db: Db, publicationId: string): Promise<RehearsalContent> {
  const catalogue = await catalogueOf(db, publicationId);
  const read = await questions(publicationId, async () => {
    const rows = await listAllQuestions(db, publicationId);
    return rows.map(({ question_id, lesson_id, is_practice, body }) =>
      rehearsalQuestion(question_id, lesson_id, questionSchema.parse(body), is_practice),
    );
  });
  return { catalogue, questions: read ?? [] };
}
