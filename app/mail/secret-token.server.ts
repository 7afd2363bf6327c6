// A secret that stands in a link. The link knows it, the database only its hash.
import { createHash, randomBytes } from "node:crypto";

/** 256 bits: not to be guessed, however often somebody may try. */
const tokenBytes = 32;

/** 43 letters of base64url. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString("base64url");
}

/** 64 hexadecimal digits. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
