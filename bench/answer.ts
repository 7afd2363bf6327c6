// Answers to a practice question, each new evidence, against a bare loop of the same statements: what PostgreSQL and
// the driver need for one answer, without HTTP, forms, grading and rules.
import { randomUUID } from "node:crypto";
import { seedFrom } from "~/domain/assessment/draw";
import { solve } from "~/domain/assessment/solution";
import type { Question } from "~/domain/course/question";
import type { Db } from "~db/queries/connection.server";
import { type Exchange, measureLoad } from "./load";
import { recordStatements } from "./record-statements";
import { makeReplay } from "./replay-statements";
import { compare, type Rounds } from "./rounds";
import type { Row } from "./row";
import { type BenchDatabase, type Learner, lessonPath, questionId } from "./world";

/** How far each path is: the next question draws its numbers from the event of the newest answer. */
type Places = Map<string, { revision: number; hasAnswered: boolean }>;

export async function benchAnswer(
  { db, url }: BenchDatabase,
  origin: string,
  question: Question,
  learners: Learner[],
  connections: number[],
  rounds: Rounds,
): Promise<Row[]> {
  const [recorded, ...others] = learners;
  const replaying = others.splice(0, Math.floor(others.length / 2));
  if (!recorded) throw new Error("There are no learners");
  // A number that nothing else in a statement can be mistaken for: the replay counts on from it.
  await db
    .updateTable("paths")
    .set({ revision: 7_000_000 })
    .where("id", "=", recorded.pathId)
    .execute();
  const statements = await recordStatements(url, async (site) => {
    const places = await readPlaces(db);
    const { path, headers, body } = answerOf(recorded, question, places, site);
    const sent = await fetch(`${site}${path}`, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
    if (sent.status !== 303) throw new Error(`An answer was met with ${sent.status}`);
  });
  const replay = await makeReplay({ db, url, statements, recorded, learners: replaying });
  process.stderr.write(`One answer is ${statements.length} statements.\n`);
  const rows: Row[] = [];
  try {
    for (const count of connections) {
      const measured = await compare(
        rounds,
        async (seconds) => {
          const next = inTurn(others, count, question, await readPlaces(db), origin);
          return measureLoad({ origin, connections: count, seconds, next });
        },
        (seconds) => replay.measure(count, seconds),
      );
      rows.push({
        name: "answer",
        connections: count,
        ...measured,
        unit: "answers/s",
        against: "bare pg loop of the same statements",
      });
    }
  } finally {
    await replay.close();
  }
  return rows;
}

function inTurn(
  learners: Learner[],
  connections: number,
  question: Question,
  places: Places,
  origin: string,
) {
  const turns = Array.from({ length: connections }, () => 0);
  const shares = turns.map((_, connection) =>
    learners.filter((_learner, index) => index % connections === connection),
  );
  return (connection: number): Exchange => {
    const share = shares[connection] ?? [];
    const turn = turns[connection] ?? 0;
    const learner = share[turn % share.length];
    if (!learner) throw new Error(`No learner for connection ${connection}`);
    return {
      method: "POST",
      ...answerOf(learner, question, places, origin),
      onAnswer: () => {
        turns[connection] = turn + 1;
        moveOn(placeOf(places, learner));
      },
    };
  };
}

/** An answer as the form sends it; seven of ten are right. */
function answerOf(learner: Learner, question: Question, places: Places, origin: string) {
  if (question.kind !== "numeric") throw new Error(`${questionId} draws no numbers`);
  const { revision, hasAnswered } = placeOf(places, learner);
  const seed = seedFrom(learner.pathId, questionId, hasAnswered ? revision : 0);
  const right = solve(question, seed).answer;
  const body = new URLSearchParams({
    intent: "answer",
    question: questionId,
    seed: String(seed),
    key: randomUUID(),
    answer: String(Math.random() < 0.7 ? right : right * 3 + 1),
  });
  return {
    path: lessonPath,
    headers: {
      cookie: learner.cookie,
      origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
  };
}

/** The first answer opens the lesson as well, which is an event of its own. */
function moveOn(place: { revision: number; hasAnswered: boolean }): void {
  place.revision += place.hasAnswered ? 1 : 2;
  place.hasAnswered = true;
}

function placeOf(places: Places, { pathId }: Learner) {
  const place = places.get(pathId);
  if (!place) throw new Error(`There is no path ${pathId}`);
  return place;
}

/** Read anew before each run: an answer whose reply was cut off at the end of the last one is stored all the same. */
async function readPlaces(db: Db): Promise<Places> {
  const rows = await db
    .selectFrom("paths")
    .select((eb) => [
      "id",
      "revision",
      eb
        .exists(eb.selectFrom("answers").select("answers.id").whereRef("path_id", "=", "paths.id"))
        .as("has_answered"),
    ])
    .execute();
  return new Map(
    rows.map((row) => [row.id, { revision: row.revision, hasAnswered: !!row.has_answered }]),
  );
}
