// The door to the job queue: a job is enqueued in the transaction of what it follows from, and goes with it.
import { sql } from "kysely";
import type { Trx } from "./connection.server";

type NewJob = {
  task: string;
  payload: Record<string, string>;
  runAt: Date;
  /** A job of the same key that still waits is the same job, and keeps its moment. */
  key: string;
  /** Tries in all; the queue waits e^n seconds after the n-th, at most six hours. */
  tries: number;
};

export async function enqueueJob(trx: Trx, job: NewJob): Promise<void> {
  await sql`
    select from graphile_worker.add_job(
      identifier => ${job.task},
      payload => ${JSON.stringify(job.payload)}::json,
      run_at => ${job.runAt},
      max_attempts => ${job.tries}::integer,
      job_key => ${job.key},
      job_key_mode => 'preserve_run_at'
    )
  `.execute(trx);
}
