// For tests: a small course in a real database, people who learn on it, and what is stored of them.
import { solve } from "~/domain/assessment/solution";
import type { Catalogue } from "~/domain/course/catalogue";
import { type Question, questionSchema } from "~/domain/course/question";
import type { Goal } from "~/domain/path/plan";
import type { StrategyId } from "~/domain/path/strategy";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { lockPath } from "~db/queries/paths.server";
import { publishSample, sampleQuestion } from "~db/test-publication";
import { makeUser, testNow } from "~db/test-school";
import { enrol } from "./enrol.server";
import { type OpenPath, readPath } from "./read-path.server";

export type World = { db: Db; publication: { id: string; catalogue: Catalogue } };
export type Learner = { learnerId: string; pathId: string };

/** The sample course. A practice question and three check questions of each lesson have drawn numbers. */
export async function makeWorld(db: Db): Promise<World> {
  return { db, publication: await publishSample(db, bodyOf) };
}

const drawn = ["practice-2", "check-1", "check-2", "check-3"];

function bodyOf(id: string, skill: string): Question {
  if (!drawn.includes(id)) return sampleQuestion(id, skill);
  const { prompt, explanation, ...common } = sampleQuestion(id, skill);
  const { eqf, fact, difficulty } = common;
  return questionSchema.parse({
    ...{ id, skill, eqf, fact, difficulty, prompt, explanation },
    kind: "numeric",
    parameters: { a: { from: 1, to: 500, step: 1 }, b: { from: 1, to: 500, step: 1 } },
    answer: { value: "a + b", unit: "Ah", tolerance: 0, decimals: 0 },
    slips: [{ value: "a - b", ...prompt }],
  });
}

/** An answer as the fields of its form. */
export function fieldsOf(question: Question, seed: number, isRight: boolean) {
  if (question.kind !== "numeric") return { answer: isRight ? "right" : "wrong" };
  const { answer } = solve(question, seed);
  return { answer: String(isRight ? answer : answer + 1) };
}

type Beginning = {
  strategy: StrategyId;
  learnerId?: string;
  goal?: Goal;
  eqf?: number;
  now?: Date;
};

/** A learner, new unless given, enrolled in the sample course. */
export async function beginPath({ db, publication }: World, begun: Beginning): Promise<Learner> {
  const { strategy, goal = { kind: "course", id: "basics" }, eqf = 4, now = testNow } = begun;
  const learnerId = begun.learnerId ?? (await makeUser(db)).id;
  const order = { learnerId, goal, strategy, eqf, publication, now, actorId: learnerId };
  const { pathId } = await inTransaction(db, (trx) => enrol(trx, order));
  return { learnerId, pathId };
}

export function openPath({ db, publication }: World, pathId: string): Promise<OpenPath> {
  return inTransaction(db, async (trx) => {
    const row = await lockPath(trx, { pathId });
    if (!row) throw new Error(`There is no path ${pathId}`);
    return readPath(row, publication.catalogue);
  });
}

/** Everything that is stored of a learner's answers and paths, to see that something changed nothing. */
export async function storedOf({ db }: World, { learnerId, pathId }: Learner) {
  const ofPath = (table: "path_events" | "decisions") =>
    db.selectFrom(table).selectAll().where("path_id", "=", pathId).orderBy("seq").execute();
  const ofLearner = (table: "answers" | "skill_mastery") =>
    db.selectFrom(table).selectAll().where("learner_id", "=", learnerId).execute();
  return {
    path: await db.selectFrom("paths").selectAll().where("id", "=", pathId).executeTakeFirst(),
    events: await ofPath("path_events"),
    decisions: await ofPath("decisions"),
    answers: await ofLearner("answers"),
    mastery: await ofLearner("skill_mastery"),
  };
}
