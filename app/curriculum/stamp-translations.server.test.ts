import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "./check-content.server";
import { readContent } from "./read-content.server";
import { stampTranslations } from "./stamp-translations.server";
import {
  lesson,
  sampleContent,
  writeContent,
  writeStampedContent,
  writeText,
} from "./test-content";

test("adds one line to each translation and question, and touches nothing else", async () => {
  const files = sampleContent();
  const folder = await writeContent(files);
  const changed = await stampTranslations(folder);
  expect(changed.filter((file) => file.startsWith(lesson))).toEqual([
    `${lesson}/fi.mdx`,
    `${lesson}/sv.mdx`,
    `${lesson}/questions.yaml`,
  ]);
  for (const [file, old] of Object.entries(files)) {
    const text = await readFile(join(folder, file), "utf8");
    const kept = text.split("\n").filter((line) => !/^ *translated: "[0-9a-f]{12}"$/.test(line));
    expect(kept.join("\n")).toBe(old);
    const added = text.split("\n").length - kept.length;
    expect(added).toBe(/(fi|sv)\.mdx$/.test(file) ? 1 : file.endsWith("questions.yaml") ? 10 : 0);
  }
});

test("a second time changes nothing; after new English it makes the content fit again", async () => {
  const folder = await writeStampedContent();
  expect(await stampTranslations(folder)).toEqual([]);
  for (const file of [`${lesson}/en.mdx`, `${lesson}/questions.yaml`]) {
    const old = await readFile(join(folder, file), "utf8");
    const edited = old.replace("at work", "at rest").replace("Question 3 en", "Question three");
    await writeText(folder, file, edited.replace(/(translated: )"(\w+)"/, "$1$2 # read by A"));
  }
  expect(await stampTranslations(folder)).toEqual([
    `${lesson}/fi.mdx`,
    `${lesson}/sv.mdx`,
    `${lesson}/questions.yaml`,
  ]);
  const questions = await readFile(join(folder, `${lesson}/questions.yaml`), "utf8");
  expect(questions).toMatch(/translated: "\w+" # read by A/);
  const { content } = await readContent(folder);
  expect(content && (await checkContent(content)).problems).toEqual([]);
});

test("keeps the line ends of Windows", async () => {
  const files = sampleContent();
  const file = `${lesson}/fi.mdx`;
  files[file] = (files[file] ?? "").replaceAll("\n", "\r\n");
  const folder = await writeStampedContent(files);
  expect(await readFile(join(folder, file), "utf8")).not.toMatch(/[^\r]\n/);
});

test("refuses content that cannot be read, and a question in braces", async () => {
  const files = sampleContent();
  files["skills.yaml"] = "areas: [";
  await expect(stampTranslations(await writeContent(files))).rejects.toThrow("skills.yaml:1");

  const braces = sampleContent();
  const file = `${lesson}/questions.yaml`;
  const first = (braces[file] ?? "").indexOf("- id: q1");
  braces[file] =
    `- { id: q0, kind: short, skill: volts, eqf: 4, difficulty: 1, fact: F1, prompt: { fi: a, sv: b, en: c }, ` +
    `explanation: { fi: a, sv: b, en: c }, accepted: { fi: [a], sv: [b], en: [c] }, ` +
    `misconceptions: [{ forms: { fi: [d] }, fi: a, sv: b, en: c }] }\n${(braces[file] ?? "").slice(first)}`;
  await expect(stampTranslations(await writeContent(braces))).rejects.toThrow(`${file}:1`);
});
