// What an author can get wrong although every field is filled: found here, before a learner finds it.
import type { Question, QuestionOf } from "../course/question";
import { locales } from "../course/text";
import { checkNumbers } from "./check-numbers";
import { placeholdersIn } from "./placeholders";
import { isAmong, isSameForm } from "./short";

/** Words in a key that would tell the answer: keys are sent to the browser with the question. */
const tellingWord = /(^|-)(correct|incorrect|wrong|distractor)(-|$)/;

/** Keys that would tell the place in an order. */
const tellingPlace =
  /^(([a-z]|item|part|place|stage|step)-?)?\d$|^(first|second|third|fourth|fifth|sixth|last)$/;

/**
 * Problems of one question that its schema cannot see, in plain English for the author; empty when
 * there are none.
 */
export function checkQuestion(question: Question): string[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return [...checkOptions(question), ...checkNoPlaceholders(question)];
    case "numeric":
      return checkNumbers(question);
    case "ordering":
      return [...checkOrdering(question), ...checkNoPlaceholders(question)];
    case "matching":
      return [...checkMatching(question), ...checkNoPlaceholders(question)];
    case "short":
      return [...checkForms(question), ...checkNoPlaceholders(question)];
  }
}

function checkOptions({ kind, options }: QuestionOf<"single" | "multiple">): string[] {
  const right = options.filter((option) => option.correct);
  const problems = [...checkKeys(options), ...checkTexts("options", options)];
  if (right.length === 0) problems.push("no option is correct");
  if (right.length === options.length) problems.push("no option is wrong");
  if (kind === "single" && right.length > 1) {
    problems.push("a single question has several correct options: use kind multiple");
  }
  for (const { key, correct, misconception } of options) {
    if (!correct && !misconception) problems.push(`wrong option “${key}” has no misconception`);
    if (correct && misconception) problems.push(`correct option “${key}” has a misconception`);
  }
  return problems;
}

function checkOrdering({ items, misorders }: QuestionOf<"ordering">): string[] {
  const problems = [...checkKeys(items), ...checkTexts("items", items)];
  const keys = items.map((item) => item.key);
  for (const { key } of items) {
    if (tellingPlace.test(key)) problems.push(`item key “${key}” tells its place`);
  }
  for (const { first, before } of misorders) {
    const name = `misorder ${first} before ${before}`;
    const unknown = [first, before].filter((key) => !keys.includes(key));
    if (unknown.length > 0) problems.push(`${name}: no item “${unknown.join("”, “")}”`);
    else if (keys.indexOf(first) <= keys.indexOf(before)) {
      problems.push(`${name} is the right order: write what stands too early in “first”`);
    }
  }
  return [
    ...problems,
    ...checkRepeats(
      "misorder",
      misorders.map((one) => `${one.first}<${one.before}`),
    ),
  ];
}

function checkMatching({ pairs, mismatches }: QuestionOf<"matching">): string[] {
  const keys = pairs.map((pair) => pair.key);
  const problems = [
    ...checkKeys(pairs),
    ...checkTexts(
      "left sides",
      pairs.map((pair) => pair.left),
    ),
    ...checkTexts(
      "right sides",
      pairs.map((pair) => pair.right),
    ),
  ];
  for (const { left, right } of mismatches) {
    const name = `mismatch ${left} with ${right}`;
    const unknown = [left, right].filter((key) => !keys.includes(key));
    if (unknown.length > 0) problems.push(`${name}: no pair “${unknown.join("”, “")}”`);
    else if (left === right) problems.push(`${name} is a right pair`);
  }
  return [
    ...problems,
    ...checkRepeats(
      "mismatch",
      mismatches.map((one) => `${one.left}>${one.right}`),
    ),
  ];
}

function checkForms({ accepted, misconceptions }: QuestionOf<"short">): string[] {
  const problems: string[] = [];
  for (const [index, { forms }] of misconceptions.entries()) {
    const written = locales.flatMap((locale) => forms[locale] ?? []);
    if (written.length === 0) problems.push(`misconception ${index + 1} has no forms`);
    for (const form of written.filter((one) => isAmong(accepted, one, isSameForm))) {
      problems.push(`“${form}” is both accepted and a misconception`);
    }
  }
  return problems;
}

function checkNoPlaceholders(question: Question): string[] {
  const texts = [question.prompt, question.explanation, ...(question.hint ? [question.hint] : [])];
  const found = texts.flatMap((text) => locales.flatMap((locale) => placeholdersIn(text[locale])));
  return [...new Set(found)].map((name) => `{${name}} stands in a question without numbers`);
}

function checkKeys(parts: { key: string }[]): string[] {
  const keys = parts.map((part) => part.key);
  const telling = keys.filter((key) => tellingWord.test(key));
  return [
    ...checkRepeats("key", keys),
    ...telling.map((key) => `key “${key}” tells the answer: name what the choice says`),
  ];
}

function checkTexts(name: string, texts: Record<(typeof locales)[number], string>[]): string[] {
  return locales
    .filter((locale) => new Set(texts.map((text) => text[locale])).size < texts.length)
    .map((locale) => `two ${name} read the same in ${locale}`);
}

function checkRepeats(name: string, values: string[]): string[] {
  const repeated = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(repeated)].map((value) => `${name} “${value}” is used twice`);
}
