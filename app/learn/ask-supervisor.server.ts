import { randomUUID } from "node:crypto";
import { linkMs, newCode, newToken, sentAt } from "~/auth/supervisor-link.server";
import type { Locale } from "~/i18n/locale";
import { sendLetter } from "~/mail/send-letter.server";
import { moveTask } from "~/progress/move-task.server";
import type { OpenTask } from "~/progress/read-task.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import {
  insertRequest,
  lockStandingRequest,
  renewLink,
  revokeRequests,
} from "~db/queries/supervisor-requests.server";
import { lockOwnTask } from "./save-evidence.server";
import type { AskFields } from "./task-form";

type Site = { origin: string; now: Date };

type Asking = Site & { task: OpenTask; clientKey: string; asked: AskFields };

/**
 * Asks somebody at the workplace to judge the task, whose case the caller holds. Whoever was asked before is asked no
 * more; the same key is the same letter.
 */
export async function askSupervisor(
  trx: Trx,
  { task, clientKey, asked, origin, now }: Asking,
): Promise<{ ok: true } | { ok: false; reason: "not-accepted" }> {
  const requestId = randomUUID();
  const event = {
    type: "SUPERVISOR_ASKED" as const,
    request: requestId,
    supervisor: asked.supervisor,
    by: task.learnerId,
    role: "learner" as const,
    now: now.toISOString(),
  };
  const act = { actorId: task.learnerId, clientKey, now, events: [event] };
  const moved = await moveTask(trx, task, act);
  if (!moved.ok) return moved;
  // An act that was known moved nothing: its letter is on its way.
  if (moved.task.memory.supervisor?.request !== requestId) return { ok: true };
  await revokeRequests(trx, { caseId: task.id, now });
  const { token, tokenHash } = newToken();
  const { code, codeHash } = newCode(token);
  await insertRequest(trx, {
    id: requestId,
    caseId: task.id,
    name: asked.supervisor,
    email: asked.email,
    locale: asked.locale,
    greeting: asked.greeting,
    endsAt: new Date(now.getTime() + linkMs),
    clientKey,
    codeHash,
    tokenHash,
    now,
  });
  await sendRequest(trx, { requestId, to: asked.email, ...asked, token, code, origin, now });
  return { ok: true };
}

type Reminding = Site & { learnerId: string; caseId: string };

/** Sends the supervisor a new link; the one before opens nothing any more. */
export function remindSupervisor(
  db: Db,
  { learnerId, caseId, origin, now }: Reminding,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" }> {
  return inTransaction(db, async (trx) => {
    const task = await lockOwnTask(trx, { learnerId, caseId });
    if (!task) return { ok: false, reason: "gone" };
    const request = await lockStandingRequest(trx, { caseId });
    if (!request || task.stage !== "with-supervisor") return { ok: false, reason: "not-accepted" };
    if (now.getTime() - sentAt(request).getTime() < doubleClickMs) return { ok: true };
    const { id: requestId, email: to, locale } = request;
    const { token, tokenHash } = newToken();
    const { code, codeHash } = newCode(token);
    const endsAt = new Date(now.getTime() + linkMs);
    await renewLink(trx, { requestId, tokenHash, codeHash, endsAt, now });
    await sendRequest(trx, { requestId, to, locale, token, code, origin, now });
    return { ok: true };
  });
}

/** Whoever presses twice has sent one reminder. */
const doubleClickMs = 60_000;

type Sent = Site & {
  requestId: string;
  to: string;
  locale: Locale;
  token: string;
  code: string;
};

async function sendRequest(trx: Trx, { requestId, to, locale, token, code, origin, now }: Sent) {
  const url = `${origin}/${locale}/workplace/${token}`;
  const letter = { kind: "supervisor-request" as const, requestId, url, code };
  await sendLetter(trx, { to, locale, letter, now });
}
