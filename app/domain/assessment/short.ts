// A word is right in any of the three languages, and a slip of the finger does not make it wrong.
import type { QuestionOf } from "../course/question";
import { type Locale, locales } from "../course/text";
import type { ResponseOf } from "./response";
import type { Verdict } from "./verdict";

/** Words from this length on may hold one edit: shorter ones are too near to other words. Our choice. */
const forgivingLength = 7;

/**
 * 1 for an accepted form, else 0. Spaces, case, hyphens and Unicode forms do not matter; compounds may
 * be written apart; one edit (letter added, lost, changed, or two swapped) is forgiven in each word of
 * seven letters or more, unless the text is itself a listed wrong form. Misconception id: `form:<index>`.
 */
export function gradeShort(
  { accepted, misconceptions }: QuestionOf<"short">,
  { text }: ResponseOf<"short">,
): Verdict {
  const right = { outcome: 1, misconceptions: [], hasWrongChoice: false };
  if (isAmong(accepted, text, isSameForm)) return right;
  const exact = misconceptions.findIndex(({ forms }) => isAmong(forms, text, isSameForm));
  if (exact < 0 && isAmong(accepted, text, isNearForm)) return right;
  const near = misconceptions.findIndex(({ forms }) => isAmong(forms, text, isNearForm));
  const shown = exact >= 0 ? exact : near;
  return {
    outcome: 0,
    misconceptions: shown >= 0 ? [`form:${shown}`] : [],
    hasWrongChoice: true,
  };
}

/** Forms that count as the same text, by locale. */
export type Forms = Partial<Record<Locale, string[]>>;

/** Whether a text is one of the forms, by the comparison given. */
export function isAmong(
  forms: Forms,
  text: string,
  isSame: (text: string, form: string, locale: Locale) => boolean,
): boolean {
  return locales.some((locale) => forms[locale]?.some((form) => isSame(text, form, locale)));
}

/** Whether two texts differ at most in spaces, case, hyphens, a full stop at the end, or Unicode form. */
export function isSameForm(text: string, form: string, locale: Locale): boolean {
  return wordsOf(text, locale).join("") === wordsOf(form, locale).join("");
}

function isNearForm(text: string, form: string, locale: Locale): boolean {
  const [given, wanted] = [wordsOf(text, locale), wordsOf(form, locale)];
  return (
    given.length === wanted.length &&
    wanted.every((word, index) => isNearWord(given[index] ?? "", word))
  );
}

function wordsOf(text: string, locale: Locale): string[] {
  return text
    .normalize("NFC")
    .toLocaleLowerCase(locale)
    .replace(/[.!?]+\s*$/, "")
    .split(/[\s\-‐‑–—]+/)
    .filter((word) => word !== "");
}

function isNearWord(given: string, wanted: string): boolean {
  if (given === wanted) return true;
  const isLongWord = wanted.length >= forgivingLength && /^\p{L}+$/u.test(wanted);
  return isLongWord && isOneEditApart([...given], [...wanted]);
}

/** Whether one letter added, lost or changed, or two neighbours swapped, makes one word the other. */
function isOneEditApart(one: string[], other: string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  const isPair = left.length === 2 && right.length === 2;
  return isPair && left[0] === right[1] && left[1] === right[0];
}
