import { type Locale, locales } from "~/domain/course/text";
import type { InspectedLesson } from "./inspect-lesson.server";
import type { Placed } from "./lesson-outline.server";
import type { Problem } from "./problem";
import { sectionIdsOf } from "./section-ids";

/** The degree student's exam and a repeated check need questions that were not met in the text. */
const leastCheckQuestions = 6;
const practiceQuestions = { least: 2, most: 4 };

/** What is wrong with a lesson's texts, seen together with its questions, figures and glossary. */
export function checkTexts(lesson: InspectedLesson, terms: ReadonlySet<string>): Problem[] {
  return [
    ...checkPractice(lesson),
    ...checkFigures(lesson),
    ...locales.flatMap((locale) => checkText(lesson, locale, terms)),
    ...checkSameShape(lesson, "fi"),
    ...checkSameShape(lesson, "sv"),
  ];
}

/** Ids of what stands in the text of one language, in order. */
export function placedIds(
  lesson: InspectedLesson,
  kind: Placed["kind"],
  locale: Locale = "en",
): string[] {
  return placedIn(lesson, locale)
    .filter((placed) => placed.kind === kind)
    .map(({ id }) => id);
}

function placedIn(lesson: InspectedLesson, locale: Locale): Placed[] {
  return lesson.outlines[locale].sections.flatMap(({ placed }) => placed);
}

function checkPractice(lesson: InspectedLesson): Problem[] {
  const { file } = lesson.texts.en.frontMatter;
  const placed = new Set(placedIds(lesson, "Question"));
  const problems: Problem[] = [];
  if (placed.size < practiceQuestions.least || placed.size > practiceQuestions.most) {
    const { least, most } = practiceQuestions;
    const problem = `The text has ${placed.size} questions; a lesson has ${least} to ${most}.`;
    problems.push({ file, problem, cure: 'Place <Question id="…" /> after what it asks about.' });
  }
  const left = lesson.questions.data.filter(({ id }) => !placed.has(id)).length;
  if (left < leastCheckQuestions) {
    problems.push({
      file: lesson.questions.file,
      problem: `${left} questions are left for checks; they need ${leastCheckQuestions}.`,
      cure: "Write more questions, or place fewer in the text.",
    });
  }
  return problems;
}

function checkFigures(lesson: InspectedLesson): Problem[] {
  const { file, data, lineOf } = lesson.settings;
  return data.figures.flatMap(({ id, labels }, position) => {
    const wanted = lesson.svgs.get(id)?.labels ?? [];
    const missing = wanted.filter((label) => !(label in labels));
    const unused = Object.keys(labels).filter((label) => !wanted.includes(label));
    return [
      ...missing.map((label) => ({
        file,
        line: lineOf(["figures", position, "labels"]),
        problem: `${id}.svg wants the label “${label}”, which has no words.`,
        cure: "Write it in fi, sv and en.",
      })),
      ...unused.map((label) => ({
        file,
        line: lineOf(["figures", position, "labels", label]),
        problem: `${id}.svg does not use the label “${label}”.`,
        cure: "Remove it, or write {label} into the drawing.",
      })),
    ];
  });
}

function checkText(lesson: InspectedLesson, locale: Locale, terms: ReadonlySet<string>): Problem[] {
  const { file } = lesson.texts[locale].frontMatter;
  const outline = lesson.outlines[locale];
  const sections = sectionIdsOf(lesson.outlines.en.sections.map(({ title }) => title));
  const unknownTerms = outline.terms.filter(({ id }) => !terms.has(id));
  const badLinks = outline.links.filter(
    ({ url }) => !/^(https:\/\/|mailto:)/.test(url) && !sections.includes(url.slice(1)),
  );
  return [
    ...checkPlaced(lesson, locale),
    ...unknownTerms.map(({ id, line }) => ({
      file,
      line,
      problem: `The glossary has no term “${id}”.`,
      cure: "Add it to glossary.yaml in three languages, or use an id that stands there.",
    })),
    ...(locale === "sv" ? [] : outline.variants).map((line) => ({
      file,
      line,
      problem: "<Variant> is for the two Swedish languages of law.",
      cure: "Write both countries' words in the sentence.",
    })),
    ...badLinks.map(({ url, line }) => ({
      file,
      line,
      problem: `The link “${url}” leads nowhere.`,
      cure: `Link to https://…, or to a section of this lesson: ${sections.map((id) => `#${id}`).join(", ")}.`,
    })),
  ];
}

function checkPlaced(lesson: InspectedLesson, locale: Locale): Problem[] {
  const { file } = lesson.texts[locale].frontMatter;
  const known = {
    Question: lesson.questions.data.map(({ id }) => id),
    Figure: lesson.settings.data.figures.map(({ id }) => id),
  };
  const placed = placedIn(lesson, locale);
  const faults = placed.flatMap(({ kind, id, line }, position) => {
    if (kind === "Model") return [];
    const isRepeated = placed
      .slice(0, position)
      .some((other) => other.kind === kind && other.id === id);
    if (isRepeated) {
      return [{ line, problem: `${kind} “${id}” stands here twice.`, cure: "Remove one." }];
    }
    if (known[kind].includes(id)) return [];
    const where = kind === "Question" ? "questions.yaml" : "lesson.yaml";
    return [
      { line, problem: `${where} has no ${kind.toLowerCase()} “${id}”.`, cure: "Mend the id." },
    ];
  });
  const missing = known.Figure.filter((id) => !placedIds(lesson, "Figure", locale).includes(id));
  return [
    ...faults.map((fault) => ({ file, ...fault })),
    ...missing.map((id) => ({
      file,
      problem: `The figure “${id}” is never shown.`,
      cure: `Place <Figure id="${id}" />, or remove it from lesson.yaml.`,
    })),
  ];
}

/** Readers who change the language must find the same sections with the same things in the same order. */
function checkSameShape(lesson: InspectedLesson, locale: Locale): Problem[] {
  const { file } = lesson.texts[locale].frontMatter;
  const own = lesson.outlines[locale].sections;
  const english = lesson.outlines.en.sections;
  if (own.length !== english.length) {
    const problem = `The text has ${own.length} sections, the English one ${english.length}.`;
    return [{ file, problem, cure: "Divide both in the same places." }];
  }
  return own.flatMap(({ line, title, placed }, position) => {
    const wanted = (english[position]?.placed ?? []).map(({ kind, id }) => `${kind} ${id}`);
    const found = placed.map(({ kind, id }) => `${kind} ${id}`);
    if (found.join() === wanted.join()) return [];
    const problem = `“${title}” does not hold what the English section holds: ${wanted.join(", ") || "nothing"}.`;
    return [{ file, line, problem, cure: "Place the same components in the same order." }];
  });
}
