// For tests: learners of a school in the sample course, and newer publications of it.
import { randomUUID } from "node:crypto";
import { catalogueOf, readQuestion } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import type { Question } from "~/domain/course/question";
import { type OpenPath, readPath } from "~/progress/read-path.server";
import { recordAnswer } from "~/progress/record-answer.server";
import { type Mismatch, replayAll } from "~/progress/replay.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findPathOfLearner } from "~db/queries/paths.server";
import { publishSample, sampleQuestion } from "~db/test-publication";
import { makeSchool, type School } from "~db/test-school";
import { day, give, pathOf, walk } from "./test-walk";

export type Classroom = {
  db: Db;
  school: School;
  publication: { id: string; catalogue: Catalogue };
  /** By learner, in the order of their names. */
  pathIds: string[];
};

const goal = { kind: "course", id: "basics" } as const;
const right = { outcome: 1, isRight: true, skills: {} };

/** A group of degree students who have begun the sample course. */
export async function makeClassroom(db: Db, { learners = 2 } = {}): Promise<Classroom> {
  const publication = await publishSample(db);
  const school = await makeSchool(db, { learners });
  await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
  const pathIds = await Promise.all(school.learnerIds.map((learnerId) => pathOf(db, learnerId)));
  for (const [index, pathId] of pathIds.entries()) {
    const learnerId = school.learnerIds[index] ?? "";
    const { catalogue } = publication;
    await walk(db, { learnerId, pathId, catalogue }, [
      { type: "ORIENTED", hoursPerWeek: 10, now: day(1) },
    ]);
  }
  return { db, school, publication, pathIds };
}

/** The learner reads a lesson and begins its check. */
export function beginCheck(room: Classroom, index: number, lesson: string): Promise<void> {
  return go(room, index, [
    { type: "LESSON_OPENED", lesson, now: day(2) },
    { type: "SECTION_READ", lesson, section: 1, now: day(2) },
    { type: "SECTION_READ", lesson, section: 2, now: day(2) },
    { type: "CHECK_STARTED", lesson, questions: questionsOf(lesson), now: day(2) },
  ]);
}

/** The same, with every answer right: the lesson is passed. */
export async function passLesson(room: Classroom, index: number, lesson: string): Promise<void> {
  await beginCheck(room, index, lesson);
  const answers = questionsOf(lesson).map(({ question }, place) => ({
    ...{ type: "CHECK_ANSWERED" as const, lesson, index: place, question },
    ...right,
    now: day(2),
  }));
  await go(room, index, answers);
}

function questionsOf(lesson: string) {
  return [1, 2, 3, 4, 5].map((number) => ({ question: `${lesson}/check-${number}`, seed: 7 }));
}

function go(
  { db, school, publication, pathIds }: Classroom,
  index: number,
  events: Parameters<typeof walk>[2],
): Promise<void> {
  const [learnerId = "", pathId = ""] = [school.learnerIds[index], pathIds[index]];
  return walk(db, { learnerId, pathId, catalogue: publication.catalogue }, events);
}

/** The learner answers a question outside of any lesson, or the next one of a module's exam; stored as any answer is. */
export async function answer(
  { db, school, publication, pathIds }: Classroom,
  index: number,
  given: { question: string; option: string; on: number; exam?: { module: string; place: number } },
): Promise<void> {
  const { question: id, option, on, exam } = given;
  const [learnerId = "", pathId = ""] = [school.learnerIds[index], pathIds[index]];
  const found = await readQuestion(db, publication.id, id);
  if (!found) throw new Error(`The sample has no ${id}`);
  const { lessonId, question: body } = found;
  const now = new Date(day(on));
  const recorded = await inTransaction(db, (trx) =>
    recordAnswer(
      trx,
      {
        ...{ learnerId, pathId, now, clientKey: randomUUID() },
        readCatalogue: (publicationId) => catalogueOf(trx, publicationId),
      },
      async () => ({
        asked: { id, lessonId, body, seed: 7, publicationId: publication.id },
        response: { kind: "single", option },
        purpose: exam ? "exam" : "review",
        usedHint: false,
        eventsOf: (answered) => [
          exam
            ? { type: "EXAM_ANSWERED", module: exam.module, index: exam.place, ...answered }
            : { type: "REVIEW_ANSWERED", skill: body.skill, ...answered },
        ],
      }),
    ),
  );
  if (!recorded.ok) throw new Error(`The answer was ${recorded.reason}`);
}

/** The learner begins the exam of a module with these questions. */
export function beginExam(
  room: Classroom,
  index: number,
  { module, questions, on }: { module: string; questions: string[]; on: number },
): Promise<void> {
  const served = questions.map((question) => ({ question, seed: 7 }));
  return go(room, index, [{ type: "SITTING_STARTED", module, questions: served, now: day(on) }]);
}

/** The sample's questions, the first check question of each lesson with “wrong” for its right answer. */
export function correctedBody(id: string, skill: string): Question {
  const body = sampleQuestion(id, skill);
  if (id !== "check-1" || body.kind !== "single") return body;
  const options = body.options.map(({ correct: _, misconception: __, ...option }) =>
    option.key === "wrong" ? { ...option, correct: true as const } : option,
  );
  return { ...body, options };
}

export async function openOf({ db, school, pathIds }: Classroom, index: number): Promise<OpenPath> {
  const [learnerId = "", pathId = ""] = [school.learnerIds[index], pathIds[index]];
  const row = await findPathOfLearner(db, { learnerId, pathId });
  if (!row) throw new Error("The path is there");
  return readPath(row, await catalogueOf(db, row.publication_id));
}

/** What the logs of all paths tell otherwise than what is stored. */
export async function mismatchesOf(db: Db): Promise<(Mismatch | string)[]> {
  const replayed = await replayAll(db, { readCatalogue: (id) => catalogueOf(db, id) });
  return [...replayed.mismatches, ...replayed.questions];
}
