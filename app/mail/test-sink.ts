// For tests: a real SMTP server that keeps what it is sent, and jobs worked on until none is due.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Logger, runOnce } from "graphile-worker";
import { sql } from "kysely";
import { type ParsedMail, simpleParser } from "mailparser";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { type Post, smtpPost } from "./post.server";
import { tasksOf } from "./worker.server";

export const sinkFrom = "Akkupolku <post@akkupolku.test>";
export const siteOrigin = "https://akkupolku.test";

export type Sink = {
  mails: ParsedMail[];
  post: Post;
  /** The next letters are answered with these codes, one after another. */
  refuse: (...codes: number[]) => void;
};

export async function startSink(): Promise<Sink> {
  const mails: ParsedMail[] = [];
  const codes: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        const code = codes.shift();
        if (code) return done(Object.assign(new Error("not now"), { responseCode: code }));
        mails.push(mail);
        done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const post = smtpPost({ url: `smtp://127.0.0.1:${port}`, from: sinkFrom });
  afterAll(async () => {
    post.close();
    await new Promise<void>((done) => server.close(done));
  });
  return { mails, post, refuse: (...next) => void codes.push(...next) };
}

const silent = { warn: () => undefined, debug: () => undefined };

/** One process's worker, on connections of its own, as long as something is due. */
export async function workOnce({ db, url, post }: { db: Db; url: string; post: Post }) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  try {
    await runOnce({
      pgPool: pool,
      taskList: tasksOf({ db, post, origin: siteOrigin, log: silent }),
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
    });
  } finally {
    await pool.end();
  }
}

export type JobRow = { task: string; attempts: number; runAt: Date; lastError: string | null };

export async function listJobs(db: Db): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    select task_identifier as task, attempts, run_at as "runAt", last_error as "lastError"
    from graphile_worker.jobs order by run_at, id
  `.execute(db);
  return rows;
}

/** As if the time that jobs wait for had come. */
export async function hurryJobs(db: Db): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
}
