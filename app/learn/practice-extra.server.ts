import { type PublishedQuestion, readQuestion } from "~/curriculum/current-publication.server";
import { seedFrom } from "~/domain/assessment/draw";
import { type Extra, extraQuestion, extraSkills } from "~/domain/path/interleave";
import { lessonMemory } from "~/domain/path/memory";
import type { PlanLesson } from "~/domain/path/plan";
import { teacherOf } from "~/domain/path/remediation";
import type { OpenPath } from "~/progress/read-path.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { wholePool } from "./question-pool.server";

export type DueExtra = Extra & { published: PublishedQuestion };

/**
 * The question that is due now beside those of the text, or null. Page and verb both ask here, so an answer can only
 * be given to what is really asked.
 */
export async function dueExtra(
  db: Db,
  path: OpenPath,
  lesson: PlanLesson,
): Promise<DueExtra | null> {
  const { id: pathId, learnerId, publicationId, context } = path;
  const wanted = extraSkills(context, lesson);
  if (!wanted) return null;
  const teachers = wanted.skills.flatMap((skill) => teacherOf(context, skill) ?? []);
  const lessonIds = [...new Set(teachers.map(({ id }) => id))];
  const [pool, seen] = [
    await wholePool(db, publicationId, lessonIds),
    await listSeenQuestions(db, { learnerId, lessonIds }),
  ];
  const extra = extraQuestion(context, lesson, pool, seen, seedOf(pathId, context, lesson.id));
  if (!extra) return null;
  const published = await readQuestion(db, publicationId, extra.serving.question);
  if (!published) throw new Error(`Question ${extra.serving.question} is missing`);
  return { ...extra, published };
}

/** Another one after each extra answer, the same until then. */
function seedOf(pathId: string, { memory }: OpenPath["context"], lessonId: string): number {
  const { mixed, visits } = lessonMemory(memory, lessonId);
  const answers = memory.visits.find(({ lesson }) => lesson === lessonId)?.answers ?? 0;
  return seedFrom(pathId, lessonId, mixed, visits, answers);
}
