import { hash, verify } from "@node-rs/argon2";
import { commonPasswords } from "./common-passwords";
import { lengthOfPassword, normalisePassword, passwordLength } from "./password-length";

/** argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, first choice for argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of nothing that anybody could type, with the same cost: looking it up takes as long as a real one. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$U7UnO3+58+5UnfOM435hhw$x66euFZAdn1qjSrfxlyWjPE3qHB9PYJS0iFhym/U81Q";

export type PasswordProblem = "short" | "long" | "common" | "like-email";

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), cost);
}

/** Whether this is the password. Without a stored hash (nobody has this address) it takes as long and is always no. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? nobodysHash, normalisePassword(password));
  return matches && stored !== undefined;
}

/** Why a password may not be chosen, or undefined where it may. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  const length = lengthOfPassword(password);
  if (length < passwordLength.min) return "short";
  if (length > passwordLength.max) return "long";
  const folded = normalisePassword(password).toLowerCase();
  if (isLikeEmail(folded, email.trim().toLowerCase())) return "like-email";
  return isEasyToGuess(folded) ? "common" : undefined;
}

function isLikeEmail(password: string, email: string): boolean {
  return password === email || password === email.split("@")[0];
}

/** Known lists, one or two characters again and again, a run of the alphabet or of the digits, the name of this place. */
function isEasyToGuess(password: string): boolean {
  const letters = password.replace(/[\W\d_]+/g, "");
  return (
    commonPasswords.has(password) ||
    new Set(password).size <= 2 ||
    runs.some((run) => run.includes(password)) ||
    placeNames.has(letters)
  );
}

const digits = "01234567890123456789";
const letters = "abcdefghijklmnopqrstuvwxyz";
const reversed = (text: string) => [...text].reverse().join("");
const runs = [digits, letters, reversed(digits), reversed(letters)];

/** Words of this place that must not be a whole password, whatever numbers stand around them: OWASP ASVS 5.0, 6.2.11. */
const placeNames = new Set([
  "akku",
  "akkupolku",
  "akkupolkuakkupolku",
  "batteri",
  "batterivag",
  "battery",
  "batterypath",
]);
