import { createHash, randomBytes } from "node:crypto";

/** The secret part of a feed's address: 256 bits, which nobody guesses. Only its hash is kept. */
export function makeCalendarToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashCalendarToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The secret in a file's name such as `….ics`; undefined where there is none that we could have made. */
export function readCalendarFile(file: string | undefined): string | undefined {
  return /^([A-Za-z0-9_-]{43})\.ics$/.exec(file ?? "")?.[1];
}
