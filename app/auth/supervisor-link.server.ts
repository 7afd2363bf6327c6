// What opens a supervisor's page: a link with a secret token, a code of six digits that works once, and the device on
// which the code was given. Stored are hashes alone; the code's is salted with the token, which is stored nowhere, so
// that whoever reads the database cannot try a million codes against it.
import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { readCookie } from "~/http/cookies";
import { type AuthContext, cookieName, isSecure } from "./lucia.server";

const dayMs = 24 * 60 * 60 * 1000;
/** A link lasts two weeks. Our choice: longer than a holiday week, shorter than anybody's memory of it. */
export const linkMs = 14 * dayMs;
/** The code beside the link lasts as long as the link; one that was asked for afterwards a quarter of an hour. */
export const newCodeMs = 15 * 60 * 1000;
/** A device on which a code was given need not give another for a day. */
export const deviceMs = dayMs;
/** After so many wrong ones a code is dead, and another has to be sent: OWASP ASVS 5.0, 6.6.3. */
export const mostWrongCodes = 5;
/** Codes that one link may ask for: 10 × 5 guesses of a million. */
export const mostCodes = 10;

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** A new token, 256 bits, as it stands in a link. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: sha256(token) };
}

/** A new code for the link of this token. */
export function newCode(token: string): { code: string; codeHash: string } {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  return { code, codeHash: codeHashOf(token, code) };
}

/** What a token of a link is stored as; undefined for what cannot be one. */
export function tokenHashOf(token: string | undefined): string | undefined {
  return token !== undefined && tokenForm.test(token) ? sha256(token) : undefined;
}

/** Whether this is the code, whatever people put between its digits. */
export function isCode(token: string, typed: string, codeHash: string): boolean {
  return isSame(codeHashOf(token, typed.replace(/\D/g, "")), codeHash);
}

/** When the newest link of a request was sent. */
export function sentAt({ endsAt }: { endsAt: Date }): Date {
  return new Date(endsAt.getTime() - linkMs);
}

type Site = Pick<AuthContext, "origin">;

/** A new device, and the cookie by which it is known again. Only the request's own pages ever read it. */
export function newDevice(
  requestId: string,
  { origin }: Site,
): { deviceHash: string; cookie: string } {
  const secret = randomBytes(32).toString("base64url");
  const parts = [
    `${deviceCookie(requestId, origin)}=${secret}`,
    "Path=/",
    `Max-Age=${deviceMs / 1000}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure(origin) ? ["Secure"] : []),
  ];
  return { deviceHash: sha256(secret), cookie: parts.join("; ") };
}

type Bound = { id: string; deviceHash: string | null; deviceEndsAt: Date | null };

/** Whether the request comes from the device on which the code was given, and not long ago. */
export function isBoundDevice(
  request: Request,
  { origin }: Site,
  { id, deviceHash, deviceEndsAt }: Bound,
  now: Date,
): boolean {
  const secret = readCookie(request.headers.get("cookie"), deviceCookie(id, origin));
  if (!secret || !deviceHash || !deviceEndsAt) return false;
  return deviceEndsAt > now && isSame(sha256(secret), deviceHash);
}

function deviceCookie(requestId: string, origin: string): string {
  return cookieName(`supervisor-${requestId}`, origin);
}

function codeHashOf(token: string, code: string): string {
  return sha256(`${token} ${code}`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
