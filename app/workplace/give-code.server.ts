import {
  deviceMs,
  isCode,
  mostCodes,
  newCode,
  newCodeMs,
  newDevice,
} from "~/auth/supervisor-link.server";
import { sendLetter } from "~/mail/send-letter.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import {
  bindDevice,
  countWrongCode,
  lockRequest,
  renewCode,
  type SupervisorRequest,
} from "~db/queries/supervisor-requests.server";
import { codeState } from "./open-link.server";

type Given = { requestId: string; token: string; typed: string; origin: string; now: Date };

/**
 * Uses the code up, and binds the request to the device that gave it. Of two that give it at once, one is let in.
 * @returns the cookie of the device
 */
export function giveCode(
  db: Db,
  { requestId, token, typed, origin, now }: Given,
): Promise<{ ok: true; cookie: string } | { ok: false; reason: "wrong" | "dead" | "closed" }> {
  return inTransaction(db, async (trx) => {
    const request = await lockRequest(trx, { requestId });
    if (!request || !isStanding(request, now)) return { ok: false, reason: "closed" };
    if (codeState(request, now) !== "waits" || !request.codeHash) {
      return { ok: false, reason: "dead" };
    }
    if (!isCode(token, typed, request.codeHash)) {
      await countWrongCode(trx, { requestId });
      return { ok: false, reason: "wrong" };
    }
    const { deviceHash, cookie } = newDevice(requestId, { origin });
    const endsAt = new Date(now.getTime() + deviceMs);
    await bindDevice(trx, { requestId, deviceHash, endsAt });
    return { ok: true, cookie };
  });
}

/** Sends another code, always to the address that was asked. */
export function sendNewCode(
  db: Db,
  { requestId, token, now }: Pick<Given, "requestId" | "token" | "now">,
): Promise<{ ok: true } | { ok: false; reason: "closed" | "too-many" }> {
  return inTransaction(db, async (trx) => {
    const request = await lockRequest(trx, { requestId });
    if (!request || !isStanding(request, now)) return { ok: false, reason: "closed" };
    if (request.codesSent >= mostCodes) return { ok: false, reason: "too-many" };
    const { code, codeHash } = newCode(token);
    const endsAt = new Date(now.getTime() + newCodeMs);
    await renewCode(trx, { requestId, codeHash, endsAt });
    const letter = { kind: "supervisor-code" as const, requestId, code };
    await sendLetter(trx, { to: request.email, locale: request.locale, letter, now });
    return { ok: true };
  });
}

function isStanding({ revokedAt, judgedAt, endsAt }: SupervisorRequest, now: Date): boolean {
  return revokedAt === null && judgedAt === null && endsAt > now;
}
