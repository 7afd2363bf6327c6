// The statements of one answer, sent again and again for other learners. Only what must differ is exchanged: who
// answers, on which path and session, the key of the answer, and the number of the path's newest event.
import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import type { Db } from "~db/queries/connection.server";
import type { Statement } from "./record-statements";
import type { Learner } from "./world";

type ReplayOrder = {
  db: Db;
  url: string;
  statements: Statement[];
  recorded: Learner;
  learners: Learner[];
};

/** Connections of the app's pool: the loop gets no more. */
const poolSize = 10;

type Names = { learner: string; path: string; session: string; key: string };

export async function makeReplay({ db, url, statements, recorded, learners }: ReplayOrder) {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  const revision = await revisionOf(db, recorded.pathId);
  const from = { ...namesOf(recorded), key: keyOf(statements) };
  const steps = statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => slotOf(value, from, revision)),
    isUpdate: /^update "paths"/.test(text),
  }));
  const revisions = new Map(
    await Promise.all(
      learners.map(async ({ pathId }) => [pathId, await revisionOf(db, pathId)] as const),
    ),
  );

  async function answer(learner: Learner): Promise<void> {
    const names = { ...namesOf(learner), key: randomUUID() };
    const newest = revisions.get(learner.pathId) ?? 0;
    const client = await pool.connect();
    try {
      for (const { text, values, isUpdate } of steps) {
        const { rowCount } = await client.query(
          text,
          values.map((slot) => slot(names, newest)),
        );
        if (isUpdate && rowCount !== 1) throw new Error("The replay lost its place on a path");
      }
    } finally {
      client.release();
    }
    revisions.set(learner.pathId, newest + 1);
  }

  return {
    /** Answers per second, with so many under way at once. */
    async measure(connections: number, seconds: number): Promise<number> {
      const start = performance.now();
      const end = start + seconds * 1000;
      let answers = 0;
      const work = async (connection: number) => {
        const share = learners.filter((_, index) => index % connections === connection);
        for (let turn = 0; performance.now() < end; turn += 1) {
          const learner = share[turn % share.length];
          if (!learner) throw new Error(`No learner for connection ${connection}`);
          await answer(learner);
          answers += 1;
        }
      };
      await Promise.all(Array.from({ length: connections }, (_, index) => work(index)));
      return (answers * 1000) / (performance.now() - start);
    },
    close: () => pool.end(),
  };
}

type Slot = (names: Names, newest: number) => unknown;

function slotOf(value: unknown, from: Names, revision: number): Slot {
  for (const name of ["learner", "path", "session", "key"] as const) {
    if (value === from[name]) return (names) => names[name];
  }
  // The recorded answer moved its path from the revision before this one.
  if (value === revision) return (_names, newest) => newest + 1;
  if (value === revision - 1) return (_names, newest) => newest;
  return () => value;
}

function namesOf(learner: Learner) {
  const sessionId = learner.cookie.split("=")[1] ?? "";
  const session = createHash("sha256").update(sessionId).digest("hex");
  return { learner: learner.id, path: learner.pathId, session };
}

/** The client key: the one uuid that is a parameter of the insert into answers and of no other insert. */
function keyOf(statements: Statement[]): string {
  const found = statements.find(({ text }) => /from "answers".*"client_key" = \$2/.test(text));
  const key = found?.values[1];
  if (typeof key !== "string") throw new Error("No statement looks an answer up by its key");
  return key;
}

async function revisionOf(db: Db, pathId: string): Promise<number> {
  const { revision } = await db
    .selectFrom("paths")
    .select("revision")
    .where("id", "=", pathId)
    .executeTakeFirstOrThrow();
  return revision;
}
