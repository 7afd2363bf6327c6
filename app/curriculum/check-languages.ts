// Whether three languages say the same numbers, and each thing by its one word.
import { type Locale, locales, type Text } from "~/domain/course/text";
import type { WorkplaceTask } from "~/domain/course/workplace-task";
import type { Content } from "./content";
import type { InspectedLesson } from "./inspect-lesson.server";
import { differingNumbers, numbersIn } from "./numbers-in-text";
import type { Problem } from "./problem";
import type { Path, YamlFile } from "./yaml-file.server";

const translations = ["fi", "sv"] as const satisfies Locale[];

type Terms = Content["glossary"]["data"];

/** Numbers that differ between the languages, and words that the glossary has another word for. */
export function checkLanguages(lesson: InspectedLesson, terms: Terms): Problem[] {
  return [
    ...translations.flatMap((locale) => checkSections(lesson, locale)),
    ...checkQuestionNumbers(lesson),
    ...checkFigureNumbers(lesson),
    ...locales.flatMap((locale) => checkWords(lesson, locale, terms)),
  ];
}

function checkSections(lesson: InspectedLesson, locale: Locale): Problem[] {
  const { file } = lesson.texts[locale].frontMatter;
  const english = lesson.outlines.en.sections;
  return lesson.outlines[locale].sections.flatMap(({ line, text }, position) =>
    differences(text, locale, english[position]?.text ?? "").map((difference) => ({
      file,
      line,
      ...difference,
    })),
  );
}

function checkQuestionNumbers({ questions }: InspectedLesson): Problem[] {
  return questions.data.flatMap((question, position) =>
    checkTexts(questions, [position], `Question “${question.id}”`),
  );
}

/** Captions, labels and what the drawings say to whoever does not see them. */
function checkFigureNumbers({ settings }: InspectedLesson): Problem[] {
  return settings.data.figures.flatMap(({ id }, position) =>
    checkTexts(settings, ["figures", position], `Figure “${id}”`),
  );
}

/** Numbers that differ between the languages of a workplace task. */
export function checkTaskNumbers(task: YamlFile<WorkplaceTask>): Problem[] {
  return checkTexts(task, [], "The task");
}

/** Every text below a place of a file, in Finnish and Swedish against the English beside it. */
function checkTexts(
  { file, data, lineOf }: YamlFile<unknown>,
  path: Path,
  what: string,
): Problem[] {
  const below = path.reduce<unknown>((value, key) => Object(value)[key], data);
  return textsOf(below).flatMap((text) =>
    translations.flatMap((locale) =>
      differences(text[locale], locale, text.en).map(({ problem, cure }) => ({
        file,
        line: lineOf(path),
        problem: `${what} in ${locale}: ${problem}`,
        cure,
      })),
    ),
  );
}

function differences(own: string, locale: Locale, english: string) {
  const found = differingNumbers(numbersIn(own, locale), numbersIn(english, "en"));
  const say = (what: string, numbers: string[]) =>
    numbers.length > 0 ? [`${what} ${numbers.join(", ")}.`] : [];
  return [
    ...say("English has, and this has not:", found.missing),
    ...say("This has, and English has not:", found.added),
    ...say("The unit differs:", found.otherUnits),
  ].map((problem) => ({
    problem,
    cure: "Write the same values and units in all three languages.",
  }));
}

/** What has the three languages side by side, however deep. */
function textsOf(data: unknown): Text[] {
  const found: Text[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isText(value)) found.push(value);
    Object.values(value).forEach(look);
  };
  look(data);
  return found;
}

function isText(value: object): value is Text {
  return locales.every((locale) => typeof (value as Record<string, unknown>)[locale] === "string");
}

/** One word per thing: where the glossary names words to avoid, a lesson uses its own. */
function checkWords(lesson: InspectedLesson, locale: Locale, terms: Terms): Problem[] {
  const { file } = lesson.texts[locale].frontMatter;
  return lesson.outlines[locale].sections.flatMap(({ line, text }) =>
    terms.flatMap((term) =>
      (term.avoid?.[locale] ?? [])
        .filter((word) => holdsWord(text, word))
        .map((word) => ({
          file,
          line,
          problem: `“${word}” is not this house's word for “${term[locale]}”.`,
          cure: "Use the glossary's word, or change the glossary for all lessons.",
        })),
    ),
  );
}

/** Whether a word stands in the text, with any ending. */
function holdsWord(text: string, word: string): boolean {
  const start = new RegExp(String.raw`(?<![\p{L}\p{N}-])${word}`, "iu");
  return start.test(text);
}
