// What a learner does on the days that no journey shows, through the verbs that the pages call.
import { randomUUID } from "node:crypto";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { rightResponse } from "~/domain/assessment/right-response";
import { wrongResponse } from "~/domain/assessment/wrong-response";
import { lessonsOfCourse } from "~/domain/course/catalogue";
import { practiceSeeds } from "~/learn/practice-seed";
import { responseFields } from "~/learn/response-fields";
import { startCheck } from "~/learn/start-check.server";
import { submitCheckAnswer } from "~/learn/submit-check-answer.server";
import { submitPractice } from "~/learn/submit-practice.server";
import type { Db } from "~db/queries/connection.server";
import type { Manner } from "./answer-question";
import type { Learner } from "./learner";
import { course } from "./lesson-walk";
import { readMemory, readServed, type Served } from "./path-rows";
import { typedResponse } from "./typed-response";

/** Begins the check of a lesson of the course, and answers until it ends. */
export async function takeCheckUnseen(
  db: Db,
  learner: Learner,
  lesson: string,
  manner: Manner,
): Promise<void> {
  const lessonId = `${course}/${lesson}`;
  const order = { learnerId: learner.id, pathId: learner.pathId, lessonId };
  const started = await startCheck(db, { ...order, now: new Date() });
  if (!started.ok) throw new Error(`The check of ${lesson} was refused: ${started.reason}`);
  let check = await openCheck(db, learner, lessonId);
  while (check) {
    const index = check.outcomes.length;
    const serving = check.questions[index];
    if (!serving) throw new Error(`The check of ${lesson} asks nothing`);
    const fields = await fieldsFor(db, learner, { ...serving, pinnedTo: check.pinnedTo }, manner);
    const now = new Date();
    const given = { ...order, index, fields, clientKey: randomUUID(), now };
    const recorded = await submitCheckAnswer(db, given);
    if (!recorded.ok) throw new Error(`${serving.question} was refused: ${recorded.reason}`);
    check = await openCheck(db, learner, lessonId);
  }
}

async function openCheck(db: Db, learner: Learner, lessonId: string) {
  return (await readMemory(db, learner.id)).lessons[lessonId]?.check ?? null;
}

/** Answers the questions of a lesson's text, each for the first time. */
export async function practiseUnseen(
  db: Db,
  learner: Learner,
  lesson: string,
  manner: Manner,
): Promise<void> {
  const { catalogue } = await newestCatalogue(db);
  const lessons = catalogue.courses.flatMap(lessonsOfCourse);
  const planned = lessons.find(({ id }) => id === `${course}/${lesson}`);
  for (const question of planned?.practice ?? []) {
    await practiseOneUnseen(db, learner, question, manner);
  }
}

/** Answers a question of a lesson's text ("course/lesson/question"). */
export async function practiseOneUnseen(
  db: Db,
  learner: Learner,
  question: string,
  manner: Manner,
): Promise<void> {
  const body = await readServed(db, learner.id, { question, seed: 0 });
  const { same: seed } = practiceSeeds(learner.pathId, question, body, undefined);
  const recorded = await submitPractice(db, {
    learnerId: learner.id,
    pathId: learner.pathId,
    lessonId: question.split("/").slice(0, 2).join("/"),
    questionId: question,
    seed,
    fields: await fieldsFor(db, learner, { question, seed }, manner),
    usedHint: false,
    clientKey: randomUUID(),
    now: new Date(),
  });
  if (!recorded.ok) throw new Error(`${question} was refused: ${recorded.reason}`);
}

async function fieldsFor(db: Db, learner: Learner, served: Served, manner: Manner) {
  const question = await readServed(db, learner.id, served);
  const { seed } = served;
  const meant = manner === "right" ? rightResponse(question, seed) : wrongResponse(question, seed);
  const response = typedResponse(question, meant, seed, learner.locale);
  return responseFields(question, response, learner.locale);
}
