import { randomInt } from "node:crypto";

// Without I, L, O, 0 and 1, which look alike on a blackboard. 31^8 codes: nobody finds one by trying.
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 8;

export function makeJoinCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** A code as somebody typed it, in small letters or with spaces between; undefined where it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  return /^[A-Z0-9]{8}$/.test(code) ? code : undefined;
}
