import { describe, expect, test } from "vitest";
import { lesson } from "./test-content";
import { problemsAfter, replace } from "./test-problems";

const inLesson = (file: string, edit: (text: string) => string) =>
  problemsAfter(`${lesson}/${file}`, edit);
const longSentence = `${"It is so today, ".repeat(8).slice(0, -2)}.`;

test("the sample is fit to publish", async () => {
  expect(await problemsAfter("skills.yaml", (text) => text)).toEqual([]);
});

describe("a lesson", () => {
  test.each([
    ["lesson.yaml", "[S1]", "[S9]", "lesson.yaml:5 A source is unknown: “S9”."],
    [
      "lesson.yaml",
      "skills: [volts]",
      "skills: [amps]",
      "lesson.yaml:2 A skill is unknown: “amps”.",
    ],
    [
      "lesson.yaml",
      "cell: {",
      "celle: {",
      "lesson.yaml:11 loop.svg does not use the label “celle”.",
    ],
    [
      "lesson.yaml",
      "cell: {",
      "celle: {",
      "lesson.yaml:10 loop.svg wants the label “cell”, which has no words.",
    ],
    ["loop.svg", "{cell}", "word", "loop.svg:1 “word” has words in one language."],
    [
      "en.mdx",
      '<Question id="q1" />',
      '<Question id="q0" />',
      "en.mdx:16 Question “q0” stands here twice.",
    ],
    ["en.mdx", '"q1"', '"q99"', "en.mdx:16 questions.yaml has no question “q99”."],
    [
      "en.mdx",
      '<Question id="q1" />',
      "Words.",
      "en.mdx: The text has 1 questions; a lesson has 2 to 4.",
    ],
    [
      "fi.mdx",
      '"q1"',
      '"q2"',
      "fi.mdx:15 “Kokeile” does not hold what the English section holds: Question q1.",
    ],
    ["fi.mdx", "## Kokeile\n", "", "fi.mdx: The text has 1 sections, the English one 2."],
    ["sv.mdx", '<Figure id="loop" />', "", "sv.mdx: The figure “loop” is never shown."],
    ["sv.mdx", '"loop"', '"knot"', "sv.mdx:11 lesson.yaml has no figure “knot”."],
    ["sv.mdx", 'id="cell"', 'id="celle"', "sv.mdx:9 The glossary has no term “celle”."],
    [
      "sv.mdx",
      "at work",
      "[at work](http://example.org)",
      "sv.mdx:9 The link “http://example.org” leads nowhere.",
    ],
    ["sv.mdx", "at work", "[at work](#prova)", "sv.mdx:9 The link “#prova” leads nowhere."],
    ["sv.mdx", "at work", "{work}", "sv.mdx:9 Braces are code."],
    [
      "en.mdx",
      "at work",
      "at rest",
      "fi.mdx:2 The English text has changed since this translation was read.",
    ],
    [
      "en.mdx",
      "title: English",
      "title: Anglish",
      "sv.mdx:2 The English text has changed since this translation was read.",
    ],
    [
      "fi.mdx",
      "translated",
      "# translated",
      "fi.mdx:2 Nobody has said that this translation says what the English says.",
    ],
    ["en.mdx", "title:", "translated: x\ntitle:", "en.mdx:2 English is no translation."],
    [
      "questions.yaml",
      "Question 3 en",
      "Question three en",
      "questions.yaml:41 Question “q3”: the English text has changed since the translations were read.",
    ],
    [
      "questions.yaml",
      "id: q3",
      "id: q4",
      "questions.yaml:53 Question “q4”: the id stands twice in the lesson.",
    ],
    [
      "questions.yaml",
      "fact: F1",
      "fact: S9",
      "questions.yaml:7 Question “q0”: “S9” is neither a fact of the brief nor a source of the lesson.",
    ],
    ["en.mdx", "at work", "at 24 mg", "fi.mdx:7 English has, and this has not: 24 mg."],
    ["sv.mdx", "at work", "at 24 mg", "sv.mdx:7 This has, and English has not: 24 mg."],
    [
      "questions.yaml",
      "Question 3 fi",
      "Question 30 fi",
      "questions.yaml:40 Question “q3” in fi: This has, and English has not: 30.",
    ],
    [
      "lesson.yaml",
      "A loop sv",
      "A loop of 24 mg sv",
      "lesson.yaml:7 Figure “loop” in sv: This has, and English has not: 24 mg.",
    ],
    ["en.mdx", "at work", "at 2 × 7 = 15", "en.mdx:6 The sum is wrong: 2 × 7 = 15."],
    [
      "questions.yaml",
      "Because en",
      "Because 2 × 7 = 15 en",
      "questions.yaml:9 Question “q0”: its explanation has a wrong sum: 2 × 7 = 15.",
    ],
    [
      "sv.mdx",
      "It is so today. It is so today. It",
      "It",
      "sv.mdx: The text has 698 words; a lesson has 700 to 1300.",
    ],
    [
      "en.mdx",
      "It is so today. ".repeat(8).trim(),
      longSentence,
      `en.mdx:6 A sentence of 32 words: “${longSentence.slice(0, 50)}…”`,
    ],
    [
      "en.mdx",
      "at work",
      '<Variant finland="a" sweden="b" />',
      "en.mdx:8 <Variant> is for the two Swedish languages of law.",
    ],
    [
      "questions.yaml",
      "skill: volts",
      "skill: cells",
      "questions.yaml:4 Question “q0”: the lesson does not teach “cells”.",
    ],
    [
      "questions.yaml",
      "eqf: 4",
      "eqf: 5",
      "questions.yaml:5 Question “q0”: its level 5 is above the lesson's 4.",
    ],
    [
      "questions.yaml",
      "correct: true, ",
      "misconception: { fi: a, sv: b, en: c }, ",
      "questions.yaml:1 Question “q0”: no option is correct.",
    ],
  ])("%s: %j → %j", async (file, old, by, problem) => {
    expect(await inLesson(file, replace(old, by))).toContain(`${lesson}/${problem}`);
  });

  test("a workplace task that says other numbers in another language", async () => {
    expect(
      await problemsAfter(
        "courses/basics/workplace-tasks/first.yaml",
        replace("Look around fi", "Look around for 25 min fi"),
      ),
    ).toEqual([
      "courses/basics/workplace-tasks/first.yaml:1 The task in fi: This has, and English has not: 25.",
    ]);
  });

  test("changing only a translation makes nothing stale", async () => {
    expect(await inLesson("fi.mdx", replace("at work", "työssä"))).toEqual([]);
    expect(await inLesson("questions.yaml", replace("Question 3 fi", "Kysymys 3"))).toEqual([]);
  });

  test("a link to a section of the lesson, by its English name, is right in every language", async () => {
    expect(await inLesson("sv.mdx", replace("at work", "[at work](#try-it)"))).toEqual([]);
  });

  test("keeps enough questions for checks and for each skill", async () => {
    const problems = await inLesson(
      "lesson.yaml",
      replace("skills: [volts]", "skills: [volts, cells]"),
    );
    expect(problems).toContain(
      `${lesson}/questions.yaml: The skill “cells” has 0 questions; mastery needs 5.`,
    );
    const more =
      '<Question id="q1" />\n\n<Question id="q2" />\n\n<Question id="q3" />\n\n<Question id="q4" />';
    expect(await inLesson("en.mdx", replace('<Question id="q1" />', more))).toEqual(
      expect.arrayContaining([
        `${lesson}/en.mdx: The text has 5 questions; a lesson has 2 to 4.`,
        `${lesson}/questions.yaml: 5 questions are left for checks; they need 6.`,
      ]),
    );
  });
});
