// The same seed always draws the same: a reload, a retry and a replay see the same question.
import type { Question, QuestionOf } from "../course/question";
import { evaluate } from "./expression";

/** Tries to meet an author's condition before we say that it cannot be met. */
const mostTries = 200;

/** Drawn numbers are cut to so many digits, so that 0.1 + 2 · 0.1 is 0.3. */
const significantDigits = 12;

/**
 * A seeded generator: mulberry32 by Tommy Ettinger (2017, public domain).
 * @param seed 32-bit integer
 * @returns a function that gives the next number, 0 ≤ x < 1
 */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A stable seed from names and numbers: FNV-1a over their UTF-16 units, then the last mix of
 * MurmurHash3, so that neighbouring parts give unlike seeds.
 * @returns 0 ≤ integer < 2^32
 */
export function seedFrom(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = parts.join("\u001f");
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same members in an order drawn by the seed (Fisher–Yates). */
export function shuffle<Member>(list: readonly Member[], seed: number): Member[] {
  const random = randomFrom(seed);
  const left = [...list];
  const drawn: Member[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/** Whether another seed asks for another answer. All other questions stay the same, however they are shuffled. */
export function hasDrawnNumbers(question: Question): boolean {
  if (question.kind !== "numeric") return false;
  return Object.values(question.parameters ?? {}).some((parameter) => !("value" in parameter));
}

/**
 * The numbers of a numeric question for a seed: each parameter's value by name. Drawn again until the
 * author's condition holds and the answer is a finite number.
 * @throws Error when 200 draws fail, or an expression cannot be read
 */
export function drawParameters(
  question: QuestionOf<"numeric">,
  seed: number,
): Record<string, number> {
  const random = randomFrom(seed);
  // In order of name: stores such as jsonb do not keep the order that the author wrote.
  const parameters = Object.entries(question.parameters ?? {}).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (let tries = 0; tries < mostTries; tries += 1) {
    const drawn: Record<string, number> = {};
    for (const [name, parameter] of parameters) drawn[name] = drawOne(parameter, random);
    if (isKept(question, drawn)) return drawn;
  }
  throw new Error(`${question.id}: no draw of ${mostTries} meets “${question.keep ?? "finite"}”`);
}

type Parameter = NonNullable<QuestionOf<"numeric">["parameters"]>[string];

function drawOne(parameter: Parameter, random: () => number): number {
  if ("value" in parameter) return parameter.value;
  if ("choose" in parameter) {
    return parameter.choose[Math.floor(random() * parameter.choose.length)] ?? Number.NaN;
  }
  const { from, to, step } = parameter;
  const steps = Math.floor(Number(((to - from) / step).toPrecision(significantDigits)));
  const drawn = from + Math.floor(random() * (steps + 1)) * step;
  return Number(drawn.toPrecision(significantDigits));
}

function isKept(question: QuestionOf<"numeric">, drawn: Record<string, number>): boolean {
  const answer = evaluate(question.answer.value, drawn);
  if (!Number.isFinite(answer)) return false;
  return question.keep === undefined || evaluate(question.keep, { ...drawn, answer }) !== 0;
}
