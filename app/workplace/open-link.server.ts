import type { AppLoadContext } from "@remix-run/node";
import {
  isBoundDevice,
  mostCodes,
  mostWrongCodes,
  tokenHashOf,
} from "~/auth/supervisor-link.server";
import { type OpenTask, readTask } from "~/progress/read-task.server";
import type { Db } from "~db/queries/connection.server";
import { findRequestByToken, type SupervisorRequest } from "~db/queries/supervisor-requests.server";
import { findTaskCase } from "~db/queries/task-cases.server";

/** Why a link opens nothing. */
export type ClosedLink =
  | "unknown"
  | "revoked"
  | "expired"
  /** A newer letter has another link. */
  | "replaced"
  | "judged";

export type CodeState =
  /** The code of the letter, or a newer one, can be given. */
  | "waits"
  /** It has been used, on this device a while ago or on another one. */
  | "used"
  | "expired"
  /** Too many wrong ones were given. */
  | "dead";

export type Link =
  | { kind: "closed"; reason: ClosedLink }
  | { kind: "code"; request: SupervisorRequest; state: CodeState; mayHaveAnother: boolean }
  | { kind: "open"; request: SupervisorRequest; task: OpenTask };

type Context = Pick<AppLoadContext, "db" | "origin">;

/** What the link of the address opens for this device now. Reading it changes nothing: mail programs open links too. */
export async function openLink(
  request: Request,
  { db, origin }: Context,
  { token, now }: { token: string | undefined; now: Date },
): Promise<Link> {
  const tokenHash = tokenHashOf(token);
  const found = tokenHash && (await findRequestByToken(db, { tokenHash }));
  if (!found) return { kind: "closed", reason: "unknown" };
  if (found.judgedAt) return { kind: "closed", reason: "judged" };
  if (found.revokedAt) return { kind: "closed", reason: "revoked" };
  if (found.endsAt <= now) return { kind: "closed", reason: "expired" };
  const task = await askedTask(db, found);
  if (!task) return { kind: "closed", reason: "revoked" };
  // Whoever is in the middle of it is not thrown out by a reminder.
  if (isBoundDevice(request, { origin }, found, now)) return { kind: "open", request: found, task };
  if (found.isReplaced) return { kind: "closed", reason: "replaced" };
  return {
    kind: "code",
    request: found,
    state: codeState(found, now),
    mayHaveAnother: found.codesSent < mostCodes,
  };
}

/** The task, while it waits for this very request. */
async function askedTask(
  db: Db,
  { id, caseId }: Pick<SupervisorRequest, "id" | "caseId">,
): Promise<OpenTask | undefined> {
  const row = await findTaskCase(db, { caseId });
  const task = row && (await readTask(db, row));
  return task?.stage === "with-supervisor" && task.memory.supervisor?.request === id
    ? task
    : undefined;
}

/** Whether the code of a request can still be given. */
export function codeState(
  { codeHash, codeEndsAt, wrongCodes }: SupervisorRequest,
  now: Date,
): CodeState {
  if (!codeHash || !codeEndsAt) return "used";
  if (wrongCodes >= mostWrongCodes) return "dead";
  return codeEndsAt <= now ? "expired" : "waits";
}
