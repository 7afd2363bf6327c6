import { describe, expect, test } from "vitest";
import { contentHash, hashOf, lessonStamp, questionStamp } from "./content-hash";
import { readContent } from "./read-content.server";
import { type ContentFiles, lesson, sampleContent, writeContent } from "./test-content";

async function read(edit: (files: ContentFiles) => void = () => undefined) {
  const files = sampleContent();
  edit(files);
  const { content } = await readContent(await writeContent(files));
  const first = content?.courses[0]?.lessons[0];
  if (!content || !first) throw new Error("the sample cannot be read");
  return { hash: contentHash(content), lesson: first };
}

function editing(file: string, edit: (text: string) => string) {
  return (files: ContentFiles) => {
    const old = files[file] ?? "";
    files[file] = edit(old);
    if (files[file] === old) throw new Error(`${file} was not changed`);
  };
}

test("the order of an object's fields does not matter, that of a list does", () => {
  expect(hashOf({ a: 1, b: { c: 2, d: 3 } })).toBe(hashOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});

describe("the hash of the content", () => {
  test.each([
    ["a comment", "skills.yaml", (text: string) => `# a note\n${text}`],
    [
      "another way of writing the same",
      "sources.yaml",
      (text: string) => text.replace("A handbook of cells", '"A handbook of cells"'),
    ],
    [
      "the order of fields",
      "sources.yaml",
      () => "S1:\n  url: https://example.org/handbook\n  title: A handbook of cells\n",
    ],
    [
      "a stamp",
      `${lesson}/questions.yaml`,
      (text: string) => text.replace("kind:", "translated: abc\n  kind:"),
    ],
    [
      "a stamp of a text",
      `${lesson}/fi.mdx`,
      (text: string) => text.replace("title:", "translated: abc\ntitle:"),
    ],
    ["line ends of Windows", `${lesson}/fi.mdx`, (text: string) => text.replaceAll("\n", "\r\n")],
  ])("stays the same with %s", async (_, file, edit) => {
    expect((await read(editing(file, edit))).hash).toBe((await read()).hash);
  });

  test.each([
    ["a word of a text", `${lesson}/fi.mdx`, (text: string) => text.replace("at work", "työssä")],
    ["a title", `${lesson}/sv.mdx`, (text: string) => text.replace("Svenska", "Svensk")],
    [
      "a number of a question",
      `${lesson}/questions.yaml`,
      (text: string) => text.replace("difficulty: 2", "difficulty: 3"),
    ],
    ["a drawing", `${lesson}/loop.svg`, (text: string) => text.replace("720", "721")],
    ["a term", "glossary.yaml", (text: string) => text.replace("anodi", "Anodi")],
    ["a track", "tracks/operator.yaml", (text: string) => text.replace("eqf: 4", "eqf: 5")],
  ])("changes with %s", async (_, file, edit) => {
    expect((await read(editing(file, edit))).hash).not.toBe((await read()).hash);
  });
});

describe("stamps", () => {
  test("follow the English words of a question and nothing else", async () => {
    const stampAfter = async (old: string, by: string) => {
      const edit = editing(`${lesson}/questions.yaml`, (text) => text.replace(old, by));
      const [question] = (await read(edit)).lesson.questions.data;
      return question && questionStamp(question);
    };
    const [question] = (await read()).lesson.questions.data;
    const stamp = question && questionStamp(question);
    expect(await stampAfter("Question 0 fi", "Kysymys 0")).toBe(stamp);
    expect(await stampAfter("difficulty: 2", "difficulty: 3")).toBe(stamp);
    expect(await stampAfter("fact: F1", "fact: [F1, F2]")).toBe(stamp);
    expect(await stampAfter("Question 0 en", "Question nought")).not.toBe(stamp);
    expect(await stampAfter("ohm en", "ohms")).not.toBe(stamp);
    expect(await stampAfter("Mixed up en", "Mixed")).not.toBe(stamp);
  });

  test("follow title, summary and text of the English lesson", async () => {
    const stampAfter = async (old: string, by: string) =>
      lessonStamp(
        (await read(editing(`${lesson}/en.mdx`, (text) => text.replace(old, by)))).lesson.texts.en,
      );
    const stamps = [
      lessonStamp((await read()).lesson.texts.en),
      await stampAfter("English", "Anglish"),
      await stampAfter("One or two", "Two or three"),
      await stampAfter("at work", "at rest"),
    ];
    expect(new Set(stamps).size).toBe(4);
    expect(await stampAfter("title:", "# a note\ntitle:")).toBe(stamps[0]);
  });
});
