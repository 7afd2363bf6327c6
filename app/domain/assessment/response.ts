// What a person may answer, by kind of question, and how a form's fields become it.
import { z } from "zod";
import type { Question, QuestionOf } from "../course/question";
import { slugSchema } from "../course/text";
import { isSameUnit, parseQuantity } from "./number-text";
import { rightTokens } from "./right-tokens";

/** Longest text that is read, in characters. */
const longestText = 200;

export const responseSchema = z.discriminatedUnion("kind", [
  /** "I have not learned this": wrong, and no guess. */
  z.strictObject({ kind: z.literal("not-learned") }),
  z.strictObject({ kind: z.literal("single"), option: slugSchema }),
  z.strictObject({ kind: z.literal("multiple"), options: z.array(slugSchema).min(1) }),
  /** In the unit of the question. */
  z.strictObject({ kind: z.literal("numeric"), value: z.number() }),
  /** Every item, in the order that the person gave. */
  z.strictObject({ kind: z.literal("ordering"), items: z.array(slugSchema) }),
  /** For each left side (key of its pair) the pair whose right side was chosen. */
  z.strictObject({ kind: z.literal("matching"), pairs: z.record(slugSchema, slugSchema) }),
  z.strictObject({ kind: z.literal("short"), text: z.string().min(1).max(longestText) }),
]);
export type QuestionResponse = z.infer<typeof responseSchema>;
export type ResponseOf<Kind extends QuestionResponse["kind"]> = Extract<
  QuestionResponse,
  { kind: Kind }
>;

/**
 * `empty` nothing given · `incomplete` a part is missing, or a place or side is used twice ·
 * `not-a-number` · `wrong-unit` · `not-allowed` a choice that does not exist, or too long a text.
 */
export type ParseFailure = "empty" | "incomplete" | "not-a-number" | "wrong-unit" | "not-allowed";
export type ParsedResponse =
  | { ok: true; response: QuestionResponse }
  | { ok: false; reason: ParseFailure };

export type ResponseFields = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The response in a form's fields: `answer` (single, multiple, numeric, short), `order-<item>` = place
 * 1..n (ordering), `match-<pair>` = key of a presented right side (matching), `not-learned` (any kind).
 * Fields that the question does not know are ignored.
 */
export function parseResponse(question: Question, fields: ResponseFields): ParsedResponse {
  if (fields["not-learned"] !== undefined) return success({ kind: "not-learned" });
  switch (question.kind) {
    case "single":
      return parseSingle(question, valuesOf(fields, "answer"));
    case "multiple":
      return parseMultiple(question, valuesOf(fields, "answer"));
    case "numeric":
      return parseNumeric(question, valuesOf(fields, "answer"));
    case "ordering":
      return parseOrdering(question, fields);
    case "matching":
      return parseMatching(question, fields);
    case "short":
      return parseShort(valuesOf(fields, "answer"));
  }
}

function parseSingle({ options }: QuestionOf<"single">, values: string[]): ParsedResponse {
  const [option, second] = values;
  if (option === undefined) return failure("empty");
  const isKnown = options.some((one) => one.key === option);
  return isKnown && second === undefined
    ? success({ kind: "single", option })
    : failure("not-allowed");
}

function parseMultiple({ options }: QuestionOf<"multiple">, values: string[]): ParsedResponse {
  if (values.length === 0) return failure("empty");
  const picked = options.map((one) => one.key).filter((key) => values.includes(key));
  const isKnown = new Set(values).size === picked.length;
  return isKnown ? success({ kind: "multiple", options: picked }) : failure("not-allowed");
}

function parseNumeric({ answer }: QuestionOf<"numeric">, values: string[]): ParsedResponse {
  const [text, second] = values;
  if (text === undefined) return failure("empty");
  if (second !== undefined || text.length > longestText) return failure("not-allowed");
  const quantity = parseQuantity(text);
  if (!quantity) return failure("not-a-number");
  const { value, unit } = quantity;
  const isUnitFine = unit === "" || isSameUnit(unit, answer.unit);
  return isUnitFine ? success({ kind: "numeric", value }) : failure("wrong-unit");
}

function parseOrdering({ items }: QuestionOf<"ordering">, fields: ResponseFields): ParsedResponse {
  const keys = items.map((item) => item.key);
  const places = keys.map((_, index) => String(index + 1));
  const chosen = choicesOf(fields, "order", keys, places);
  if (!chosen.ok) return failure(chosen.reason);
  const ordered = places.flatMap((place) => keys.filter((key) => chosen.choices[key] === place));
  return success({ kind: "ordering", items: ordered });
}

function parseMatching({ pairs }: QuestionOf<"matching">, fields: ResponseFields): ParsedResponse {
  const keys = pairs.map((pair) => pair.key);
  const tokens = rightTokens(pairs);
  const chosen = choicesOf(fields, "match", keys, [...tokens.keys()]);
  if (!chosen.ok) return failure(chosen.reason);
  const matched: Record<string, string> = {};
  for (const [left, token] of Object.entries(chosen.choices))
    matched[left] = tokens.get(token) ?? "";
  return success({ kind: "matching", pairs: matched });
}

function parseShort(values: string[]): ParsedResponse {
  const [typed, second] = values;
  const text = typed?.replace(/\s+/g, " ").trim();
  if (!text) return failure("empty");
  // Neither control characters nor broken surrogates can be stored as text.
  const isText =
    second === undefined && text.length <= longestText && !/[\p{Cc}\p{Cs}]/u.test(text);
  return isText ? success({ kind: "short", text }) : failure("not-allowed");
}

type Choices =
  | { ok: true; choices: Record<string, string> }
  | { ok: false; reason: "empty" | "incomplete" | "not-allowed" };

/** One choice for each key, every choice used once. */
function choicesOf(
  fields: ResponseFields,
  prefix: string,
  keys: string[],
  allowed: string[],
): Choices {
  const choices: Record<string, string> = {};
  for (const key of keys) {
    const [choice, second] = valuesOf(fields, `${prefix}-${key}`);
    if (choice === undefined) continue;
    if (second !== undefined || !allowed.includes(choice)) return failure("not-allowed");
    choices[key] = choice;
  }
  const given = Object.values(choices);
  if (given.length === 0) return failure("empty");
  const isComplete = given.length === keys.length && new Set(given).size === keys.length;
  return isComplete ? { ok: true, choices } : failure("incomplete");
}

/** The filled values of a field; a blank one counts as not given. */
function valuesOf(fields: ResponseFields, name: string): string[] {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const values = typeof field === "string" ? [field] : (field ?? []);
  return values.filter((value) => value.trim() !== "");
}

function success(response: QuestionResponse): ParsedResponse {
  return { ok: true, response };
}

function failure<Reason extends ParseFailure>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
