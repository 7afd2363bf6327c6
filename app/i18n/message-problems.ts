// What can be wrong with the messages themselves, whatever they say.
import { type Locale, locales } from "./locale";

/** The files of one area: key → text, or a text for each grammatical number. */
export type AreaMessages = Record<Locale, Record<string, unknown>>;

type Found = { texts: string[]; parameters: string; hasOther: boolean };

/** Everything that is wrong, each with its cure; empty where nothing is. */
export function messageProblems(
  areas: Record<string, AreaMessages>,
  usedKeys: ReadonlySet<string>,
): string[] {
  return Object.entries(areas).flatMap(([area, messages]) => {
    const keys = [...new Set(locales.flatMap((locale) => Object.keys(messages[locale])))];
    return keys.flatMap((key) => [
      ...(key.startsWith(`${area}_`)
        ? []
        : [`${key}: stands in ${area}, so begin it with ${area}_`]),
      ...(usedKeys.has(key) ? [] : [`${key}: no code says m.${key}, so take it out`]),
      ...problemsOfKey(key, messages),
    ]);
  });
}

function problemsOfKey(key: string, messages: AreaMessages): string[] {
  const english = readMessage(messages.en[key]);
  return locales.flatMap((locale) => {
    const value = messages[locale][key];
    if (value === undefined) return [`${key}: missing in ${locale}`];
    const { texts, parameters, hasOther } = readMessage(value);
    return [
      ...(texts.length > 0 && texts.every((text) => text.trim())
        ? []
        : [`${key}: empty in ${locale}`]),
      ...(hasOther ? [] : [`${key}: no text for “other” in ${locale}`]),
      ...(parameters === english.parameters
        ? []
        : [`${key}: ${locale} takes {${parameters}}, en takes {${english.parameters}}`]),
    ];
  });
}

/** A plain text, or the plugin's list of choices: `[{ declarations, selectors, match: { condition: text } }]`. */
function readMessage(value: unknown): Found {
  const choices = (Array.isArray(value) ? value : []) as {
    declarations?: string[];
    match?: Record<string, string>;
  }[];
  const matches = choices.flatMap(({ match = {} }) => Object.entries(match));
  const texts = typeof value === "string" ? [value] : matches.map(([, text]) => text);
  const declared = choices.flatMap(({ declarations = [] }) =>
    declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []),
  );
  const named = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  return {
    texts,
    parameters: [...new Set([...declared, ...named])].sort().join(", "),
    hasOther: choices.length === 0 || matches.some(([when]) => /=(other|\*)$/.test(when)),
  };
}
