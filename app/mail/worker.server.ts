// Works on the jobs of the mail room, in this process. Any number of processes may: the queue gives each job to one.
import { setTimeout as wait } from "node:timers/promises";
import {
  type CronItem,
  type JobHelpers,
  Logger,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  type TaskList,
} from "graphile-worker";
import type { Db } from "~db/queries/connection.server";
import { deliverLetter } from "./deliver-letter.server";
import { findDueSoon } from "./find-due-soon.server";
import {
  findDueSoonJob,
  letterPayload,
  noticesPayload,
  offerNewPasswordJob,
  resetPayload,
  sendLetterJob,
  sendNoticesJob,
  tidyMailJob,
} from "./jobs.server";
import { offerNewPassword } from "./offer-new-password.server";
import type { Post } from "./post.server";
import { sendNotices } from "./send-notices.server";
import { tidyMail } from "./tidy-mail.server";

/** Letters that leave at the same time. The pool holds one connection for each and two for the queue. */
const jobsAtOnce = 2;
export const workerConnections = jobsAtOnce + 2;

const hourMs = 60 * 60 * 1000;

/**
 * Times are UTC: reminders are written before it is seven in the morning anywhere that we serve, summer or winter. A
 * server that was away at night still writes them when it is back by noon.
 */
const timetable: CronItem[] = [
  { task: tidyMailJob, match: "30 2 * * *", options: { backfillPeriod: 0, maxAttempts: 5 } },
  {
    task: findDueSoonJob,
    match: "0 3 * * *",
    options: { backfillPeriod: 9 * hourMs, maxAttempts: 5 },
  },
];

/** How long the worker waits before it begins anew, after the database was away. */
const pauseMs = 5_000;

/** As far as we need one: pino has these. */
type Log = {
  warn: (about: object, message: string) => void;
  debug: (about: object, message: string) => void;
};

export type MailRoom = {
  db: Db;
  pool: NonNullable<RunnerOptions["pgPool"]>;
  /** Null: letters stay in the box until there is a mail server. */
  post: Post | null;
  /** Of links in letters. */
  origin: string;
  log: Log;
};

/** Begins to work, and goes on until it is stopped; what has been begun is finished first. */
export function startMailWorker(room: MailRoom): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const begun = new Set<Promise<unknown>>();
  let runner: Runner | undefined;
  const keepWorking = async () => {
    while (!stopping.signal.aborted) {
      try {
        runner = await run(optionsOf(room, begun));
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        if (stopping.signal.aborted) break;
        room.log.warn({ reason: reasonOf(error) }, "the mail worker stumbled and begins anew");
      }
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const finished = keepWorking();
  return {
    stop: async () => {
      stopping.abort();
      // A runner that has stumbled has stopped by itself, and says so.
      await runner?.stop().catch(() => undefined);
      await finished;
      await Promise.allSettled(begun);
      room.post?.close();
    },
  };
}

/** The jobs that this process can do: without a mail server letters and news stay where they are. */
export function tasksOf({ db, post, origin, log }: Omit<MailRoom, "pool">): TaskList {
  const always: TaskList = {
    [tidyMailJob]: () => tidyMail(db, { now: new Date() }),
  };
  if (!post) return always;
  return {
    ...always,
    [sendLetterJob]: async (payload) => {
      const { letterId } = letterPayload.parse(payload);
      const outcome = await deliverLetter(db, { letterId, post, now: new Date() });
      log.debug({ letterId, outcome }, "letter");
    },
    [sendNoticesJob]: async (payload, { job }) => {
      const { userId } = noticesPayload.parse(payload);
      await sendNotices(db, { userId, origin, now: momentOf(job) });
    },
    [offerNewPasswordJob]: async (payload) => {
      const { email } = resetPayload.parse(payload);
      await offerNewPassword(db, { email, origin, now: new Date() });
    },
    [findDueSoonJob]: async () => {
      await findDueSoon(db, { now: new Date() });
    },
  };
}

// The queue goes by the database's clock, which may be ahead of ours.
function momentOf({ run_at }: JobHelpers["job"]): Date {
  return new Date(Math.max(Date.now(), run_at.getTime()));
}

function optionsOf(room: MailRoom, begun: Set<Promise<unknown>>): RunnerOptions {
  const tasks = tasksOf(room);
  return {
    pgPool: room.pool,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, task && remembered(task, begun)]),
    ),
    parsedCronItems: parseCronItems(timetable.filter(({ task }) => tasks[task])),
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    logger: quietLogger(room.log),
  };
}

type Task = NonNullable<TaskList[string]>;

// The queue stops waiting for a job before a slow mail server has answered; we do not.
function remembered(task: Task, begun: Set<Promise<unknown>>): Task {
  return (payload, helpers) => {
    const work = Promise.resolve(task(payload, helpers));
    begun.add(work);
    return work.finally(() => begun.delete(work));
  };
}

function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log.warn({}, `mail: ${message}`);
    else log.debug({}, `mail: ${message}`);
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
