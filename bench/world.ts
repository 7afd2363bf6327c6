// What is measured needs: a database of its own, the real content, and learners who are in the middle of a lesson.
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { startSession } from "~/auth/start-session.server";
import { requestFor, visit } from "~/auth/test-visit";
import { readQuestion } from "~/curriculum/current-publication.server";
import type { Question } from "~/domain/course/question";
import { beginGoal } from "~/learn/begin-goal.server";
import { giveIntake } from "~/learn/give-intake.server";
import { moveOwnPath, type OwnEvent } from "~/learn/move-own-path.server";
import { openDatabase } from "~db/client.server";
import { startEmbeddedPostgres } from "~db/embedded.server";
import { migrateToLatest } from "~db/migrate";
import type { Db } from "~db/queries/connection.server";
import { findNewestPublication } from "~db/queries/publications.server";
import { insertUser } from "~db/queries/users.server";

/** A lesson that is open from the first day and asks a question with drawn numbers: every answer is new evidence. */
export const lessonId = "cell-basics/value-chain";
export const questionId = `${lessonId}/packs-from-cathode-material`;
export const lessonPath = `/fi/learn/courses/${lessonId}?section=2`;

export type Learner = { id: string; pathId: string; cookie: string };

export type BenchDatabase = { db: Db; url: string; close: () => Promise<void> };

/** An empty database on an embedded server that writes as carefully as a real one. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const postgres = await startEmbeddedPostgres(
    fileURLToPath(new URL("../.data/bench", import.meta.url)),
  );
  const name = `bench_${process.pid}_${Date.now()}`;
  const admin = openDatabase(postgres.adminUrl);
  await admin.pool.query(`create database ${name}`);
  const url = postgres.urlOf(name);
  const { db, close } = openDatabase(url);
  await migrateToLatest(db);
  return {
    db,
    url,
    close: async () => {
      await close();
      await admin.pool.query(`drop database ${name} with (force)`);
      await admin.close();
      await postgres.stop();
    },
  };
}

/** Learners of both kinds, signed in, with the lesson open before them. */
export async function makeLearners(db: Db, origin: string, count: number): Promise<Learner[]> {
  const learners: Learner[] = [];
  for (let number = 0; number < count; number += 1) {
    learners.push(await makeLearner(db, origin, number % 2 === 0 ? "retrainee" : "degree"));
  }
  return learners;
}

async function makeLearner(
  db: Db,
  origin: string,
  strategy: "retrainee" | "degree",
): Promise<Learner> {
  const now = new Date();
  const id = await insertUser(db, {
    email: `${randomUUID()}@bench.test`,
    passwordHash: "none",
    name: "Testi Oppija",
    locale: "fi",
  });
  if (!id) throw new Error("A learner's address is taken");
  const goal = { kind: "course", id: "cell-basics" } as const;
  const begun = await beginGoal(db, { learnerId: id, goal, strategy, now });
  if (!begun.ok) throw new Error("The course is not published");
  const { pathId } = begun;
  const publicationId = (await findNewestPublication(db))?.id ?? "";
  const order = { learnerId: id, pathId, publicationId, now };
  const at = now.toISOString();
  const move = async (event: OwnEvent) => {
    const moved = await moveOwnPath(db, { ...order, event });
    if (!moved.ok) throw new Error(`${event.type} was not accepted`);
  };
  if (strategy === "retrainee") {
    await giveIntake(db, { ...order, trade: null, hasCertificate: false, hoursPerWeek: 6 });
    await move({ type: "PLACEMENT_SKIPPED", now: at });
    await move({ type: "PATH_ACCEPTED", now: at });
  } else await move({ type: "ORIENTED", hoursPerWeek: 6, now: at });
  const session = await startSession(requestFor("/"), visit(db, { origin }), {
    userId: id,
    action: "sign-in",
  });
  return { id, pathId, cookie: session.split(";")[0] ?? "" };
}

export async function readBenchQuestion(db: Db): Promise<Question> {
  const publication = await findNewestPublication(db);
  const found = publication && (await readQuestion(db, publication.id, questionId));
  if (!found) throw new Error(`There is no question ${questionId}`);
  return found.question;
}
