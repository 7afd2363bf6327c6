// The jobs of the mail room, by name. Their payload is an id: what a job does, it reads when it runs.
import { z } from "zod";
import type { Pace } from "~/domain/notice/topic";
import type { Trx } from "~db/queries/connection.server";
import { enqueueJob } from "~db/queries/jobs.server";

export const sendLetterJob = "send_letter";
export const sendNoticesJob = "send_notices";
export const offerNewPasswordJob = "offer_new_password";
export const findDueSoonJob = "find_due_soon";
export const tidyMailJob = "tidy_mail";

export const letterPayload = z.object({ letterId: z.uuid() });
export const noticesPayload = z.object({ userId: z.uuid() });
export const resetPayload = z.object({ email: z.string() });

/** The queue waits e^n seconds after the n-th try, at most six hours: a mail server may be away for a day. */
const tries = 14;

/** Whoever asked has asked again by then. */
const triesOfReset = 3;

export function enqueueLetter(
  trx: Trx,
  { letterId, at }: { letterId: string; at: Date },
): Promise<void> {
  const payload = { letterId };
  return enqueueJob(trx, {
    task: sendLetterJob,
    payload,
    runAt: at,
    key: `letter:${letterId}`,
    tries,
  });
}

/** One job per person and pace, however many notices wait for it. */
export function enqueueNotices(
  trx: Trx,
  { userId, pace, at }: { userId: string; pace: Pace; at: Date },
): Promise<void> {
  const key = `notices:${userId}:${pace}`;
  return enqueueJob(trx, { task: sendNoticesJob, payload: { userId }, runAt: at, key, tries });
}

/** However often somebody presses the button, one link at a time is on its way. */
export function enqueueReset(
  trx: Trx,
  { email, key, at }: { email: string; key: string; at: Date },
): Promise<void> {
  const payload = { email };
  return enqueueJob(trx, {
    task: offerNewPasswordJob,
    payload,
    runAt: at,
    key: `reset:${key}`,
    tries: triesOfReset,
  });
}
