// What a demo learner does next on a path: the act that the path itself asks for, by the verbs that its pages call.
import { catalogueOf, readQuestion } from "~/curriculum/current-publication.server";
import { randomFrom, seedFrom } from "~/domain/assessment/draw";
import { rightResponse } from "~/domain/assessment/right-response";
import { wrongResponse } from "~/domain/assessment/wrong-response";
import type { Question } from "~/domain/course/question";
import { lessonMemory, moduleMemory, type Serving } from "~/domain/path/memory";
import { decideNextStep } from "~/domain/path/next-step";
import { lessonOf } from "~/domain/path/standing";
import type { Step } from "~/domain/path/step";
import { giveIntake } from "~/learn/give-intake.server";
import { giveOrientation } from "~/learn/give-orientation.server";
import { moveOwnPath } from "~/learn/move-own-path.server";
import { dueExtra } from "~/learn/practice-extra.server";
import { practiceOrder } from "~/learn/practice-order.server";
import { practiceSeeds } from "~/learn/practice-seed";
import { readSection } from "~/learn/read-section.server";
import { responseFields } from "~/learn/response-fields";
import { startCheck } from "~/learn/start-check.server";
import { startProbe } from "~/learn/start-probe.server";
import { startSitting } from "~/learn/start-sitting.server";
import { submitCheckAnswer } from "~/learn/submit-check-answer.server";
import { submitExamAnswer } from "~/learn/submit-exam-answer.server";
import { submitPlacementAnswer } from "~/learn/submit-placement-answer.server";
import { submitPractice } from "~/learn/submit-practice.server";
import { submitExtra } from "~/learn/submit-practice-extra.server";
import { submitProbeAnswer } from "~/learn/submit-probe-answer.server";
import { type OpenPath, readPath } from "~/progress/read-path.server";
import { listNewestPractice } from "./queries/answers.server";
import type { Db } from "./queries/connection.server";
import { findPathOfLearner } from "./queries/paths.server";

export type DemoWalker = {
  db: Db;
  learnerId: string;
  pathId: string;
  /** Probability of a right answer about a skill, 0..1. */
  chanceOf: (skill: string) => number;
  told: { trade: "paper" | "electrician" | "process" | "logistics" | null; hoursPerWeek: number };
};

/** Minutes of one answer, and of one section that is read. */
const answerMinutes = 1.5;
const sectionMinutes = 4;

/**
 * Does what comes next on the path.
 * @returns the minutes that it took; null where nothing can be done now
 */
export async function nextAct(walker: DemoWalker, now: Date): Promise<number | null> {
  const { db, learnerId, pathId, told } = walker;
  const row = await findPathOfLearner(db, { learnerId, pathId });
  if (!row) return null;
  const path = readPath(row, await catalogueOf(db, row.publication_id));
  const step = decideNextStep(path.context, path.stage, now.toISOString()).choice;
  const order = { learnerId, pathId, now };
  const instant = now.toISOString();
  switch (step.kind) {
    case "intake":
      return minutesOf(await giveIntake(db, { ...order, ...told, hasCertificate: false }), 2);
    case "orientation": {
      const { hoursPerWeek } = told;
      return minutesOf(
        await giveOrientation(db, { ...order, hoursPerWeek, wantsFirstCheck: false }),
        2,
      );
    }
    case "recognising":
      return minutesOf(
        await moveOwnPath(db, { ...order, event: { type: "PATH_ACCEPTED", now: instant } }),
        1,
      );
    case "placement": {
      const serving = path.context.memory.placement.serving;
      if (!serving) return null;
      const answer = await answerTo(walker, path, serving, now);
      const given = { ...answer, questionId: serving.question };
      return minutesOf(await submitPlacementAnswer(db, given), answerMinutes);
    }
    case "lesson":
      return lessonAct(walker, path, step, now);
    case "exam":
      return examAct(walker, path, step, now);
    default:
      return null;
  }
}

type LessonStep = Extract<Step, { kind: "lesson" }>;

async function lessonAct(
  walker: DemoWalker,
  path: OpenPath,
  { lesson: lessonId, part, section = 1 }: LessonStep,
  now: Date,
): Promise<number | null> {
  const { db, learnerId, pathId } = walker;
  const order = { learnerId, pathId, lessonId, now };
  const { memory } = path.context;
  switch (part) {
    case "read":
    case "example":
    case "explain":
      return minutesOf(
        await readSection(db, { ...order, section, place: section }),
        sectionMinutes,
      );
    case "check":
      return minutesOf(await startCheck(db, order), 1);
    case "finish": {
      const { check } = lessonMemory(memory, lessonId);
      const index = check?.outcomes.length ?? 0;
      const serving = check?.questions[index];
      if (!serving) return null;
      const given = { ...(await answerTo(walker, path, serving, now)), lessonId, index };
      return minutesOf(await submitCheckAnswer(db, given), answerMinutes);
    }
    case "probe": {
      const { probe } = memory;
      if (!probe) return minutesOf(await startProbe(db, order), 1);
      const index = probe.outcomes.length;
      const serving = probe.questions[index];
      if (!serving) return null;
      const given = { ...(await answerTo(walker, path, serving, now)), lessonId, index };
      return minutesOf(await submitProbeAnswer(db, given), answerMinutes);
    }
    case "problems":
    case "practise":
    case "repair":
    case "visit":
      return practiceAct(walker, path, lessonId, now);
  }
}

async function practiceAct(
  walker: DemoWalker,
  path: OpenPath,
  lessonId: string,
  now: Date,
): Promise<number | null> {
  const { db, learnerId, pathId } = walker;
  const lesson = lessonOf(path.context, lessonId);
  const extra = lesson && (await dueExtra(db, path, lesson));
  if (extra) {
    const { question: questionId, seed } = extra.serving;
    const answer = await answerTo(walker, path, extra.serving, now);
    const given = { ...answer, lessonId, questionId, seed, usedHint: false };
    return minutesOf(await submitExtra(db, given), answerMinutes);
  }
  const { practised } = lessonMemory(path.context.memory, lessonId);
  const order = await practiceOrder(db, path, lessonId);
  const isAgain = order.every((id) => practised.includes(id));
  const questionId = isAgain
    ? order[path.revision % order.length]
    : order.find((id) => !practised.includes(id));
  if (!questionId) return null;
  const newest = await listNewestPractice(db, { learnerId, pathId, lessonId });
  const last = newest.find((answer) => answer.question_id === questionId);
  const body = await bodyOf(db, path, questionId);
  const { same, fresh } = practiceSeeds(pathId, questionId, body, last);
  const seed = isAgain ? (fresh ?? same) : same;
  const answer = await answerTo(walker, path, { question: questionId, seed }, now);
  const given = { ...answer, lessonId, questionId, seed, usedHint: false };
  return minutesOf(await submitPractice(db, given), answerMinutes);
}

async function examAct(
  walker: DemoWalker,
  path: OpenPath,
  { module: moduleId, isBegun }: Extract<Step, { kind: "exam" }>,
  now: Date,
): Promise<number | null> {
  const { db, learnerId, pathId } = walker;
  if (!isBegun) return minutesOf(await startSitting(db, { learnerId, pathId, moduleId, now }), 1);
  const { sitting } = moduleMemory(path.context.memory, moduleId);
  const index = sitting?.outcomes.length ?? 0;
  const serving = sitting?.questions[index];
  if (!serving) return null;
  const given = { ...(await answerTo(walker, path, serving, now)), moduleId, index };
  return minutesOf(await submitExamAnswer(db, given), answerMinutes);
}

/** An answer that is right as often as the walker knows its skill; the same on every machine. */
async function answerTo(walker: DemoWalker, path: OpenPath, serving: Serving, now: Date) {
  const { db, learnerId, pathId, chanceOf } = walker;
  const question = await bodyOf(db, path, serving.question);
  const luck = randomFrom(seedFrom(path.revision, serving.question, chanceOf(question.skill)))();
  const isRight = luck < chanceOf(question.skill);
  const response = isRight
    ? rightResponse(question, serving.seed)
    : wrongResponse(question, serving.seed);
  const fields = responseFields(question, response, "sv");
  return { learnerId, pathId, now, clientKey: crypto.randomUUID(), fields };
}

async function bodyOf(db: Db, path: OpenPath, questionId: string): Promise<Question> {
  const published = await readQuestion(db, path.publicationId, questionId);
  if (!published) throw new Error(`The demo is asked ${questionId}, which nobody published`);
  return published.question;
}

function minutesOf({ ok }: { ok: boolean }, minutes: number): number | null {
  return ok ? minutes : null;
}
