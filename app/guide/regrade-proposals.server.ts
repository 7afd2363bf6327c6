import {
  catalogueOf,
  newestPublication,
  readQuestion,
} from "~/curriculum/current-publication.server";
import { readComparison } from "~/curriculum/read-comparison.server";
import type { Question } from "~/domain/course/question";
import { isSafetySkill } from "~/progress/mastery-after.server";
import { type Proposal, proposeRegrade } from "~/progress/regrade-proposal";
import type { Db } from "~db/queries/connection.server";
import {
  type AskedIn,
  listAnsweredPublications,
  listAnswersToRegrade,
} from "~db/queries/regrades.server";

type Asker = { organisationIds: readonly string[] };

/**
 * Questions whose key was corrected since learners of the asker answered, by their id in the newest publication: where
 * they were asked with another key.
 */
export async function correctedQuestions(db: Db, asker: Asker): Promise<Map<string, AskedIn[]>> {
  const corrected = new Map<string, AskedIn[]>();
  const newest = await newestPublication(db);
  if (!newest) return corrected;
  const answered = await listAnsweredPublications(db, { ...asker, exceptId: newest.id });
  for (const publicationId of answered) {
    const { changes, renamed } = await readComparison(db, publicationId, newest.id);
    for (const { about, kind, id } of changes) {
      if (about !== "question" || kind !== "key") continue;
      const asked = { publicationId, questionId: idBefore(id, renamed) };
      corrected.set(id, [...(corrected.get(id) ?? []), asked]);
    }
  }
  return corrected;
}

function idBefore(questionId: string, renamed: Readonly<Record<string, string>>): string {
  const [course, lesson, question] = questionId.split("/");
  const now = `${course}/${lesson}`;
  const [old = now] = Object.entries(renamed).find(([, to]) => to === now) ?? [];
  return `${old}/${question}`;
}

export type Corrected = { questionId: string; asked: readonly AskedIn[] };

/** What the corrected key would do to the answers that the asker may see; nothing is written. */
export async function proposalsOf(
  db: Db,
  { questionId, asked, ...asker }: Asker & Corrected,
): Promise<Proposal[]> {
  const newest = await newestPublication(db);
  if (!newest) return [];
  const now = await questionOf(db, newest.id, questionId);
  const isSafety = isSafetySkill(await catalogueOf(db, newest.id), now.skill);
  const answers = await listAnswersToRegrade(db, { ...asker, asked, toPublication: newest.id });
  return Promise.all(
    answers.map(async (answer) => {
      const was = await questionOf(db, answer.publication_id, answer.question_id);
      return proposeRegrade(answer, { was, now, isSafety });
    }),
  );
}

/**
 * The question as one publication has it.
 * @throws Error when it has none of that id
 */
export async function questionOf(db: Db, publicationId: string, id: string): Promise<Question> {
  const found = await readQuestion(db, publicationId, id);
  if (!found) throw new Error(`Question ${id} is missing from ${publicationId}`);
  return found.question;
}
