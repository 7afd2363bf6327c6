/** What a lesson says to a model: plain strings, `<Model name="charge-time" capacity="5" />`. */
export type Settings = Readonly<Record<string, string>>;

export type ModelProps = { settings: Settings };

export type NumberRange = { min: number; max: number; step: number };

/**
 * A number that a lesson set, with decimal point or comma, held within the range of its slider. What is left out
 * or is no number gives `fallback`: a slip of an author never breaks a page.
 */
export function readNumber(text: string | undefined, range: NumberRange, fallback: number): number {
  const value = text?.trim() ? Number(text.trim().replace(",", ".")) : Number.NaN;
  return Number.isFinite(value) ? Math.min(range.max, Math.max(range.min, value)) : fallback;
}

/** One of several named choices that a lesson set, else `fallback`. */
export function readChoice<Choice extends string>(
  text: string | undefined,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  return choices.find((choice) => choice === text) ?? fallback;
}
