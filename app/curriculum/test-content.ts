// A small course for tests: two lessons of one module, complete in three languages and fit to publish.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { stampTranslations } from "./stamp-translations.server";

/** Text of each file by its path in the content folder. */
export type ContentFiles = Record<string, string>;

const words = (text: string) => `{ fi: ${text} fi, sv: ${text} sv, en: ${text} en }`;

export const lesson = "courses/basics/volts";

export function sampleContent(): ContentFiles {
  return {
    "skills.yaml": `areas:
  - { id: A1, title: ${words("Cell")} }
skills:
  - { id: volts, area: A1, title: ${words("Volts")}, definition: ${words("Volts")}, eqf: [4] }
  - id: cells
    area: A1
    title: ${words("Cells")}
    definition: ${words("Cells")}
    eqf: [4]
    prerequisites: [volts]
`,
    "glossary.yaml": `- { id: cell, fi: kenno, sv: cell, en: cell, meaning: ${words("The unit")} }
- { id: anode, fi: anodi, sv: anod, en: anode, meaning: ${words("A side")} }
`,
    "sources.yaml": "S1:\n  title: A handbook of cells\n  url: https://example.org/handbook\n",
    "planned-courses.yaml": `- { id: basics, code: C01, title: ${words("Basics")} }
- id: packs
  code: C02
  title: ${words("Packs")}
  summary: ${words("Cells together")}
  coming: [{ code: C02.1, eqf: 4, title: ${words("Together")} }]
`,
    "tracks/operator.yaml": `id: operator
title: ${words("Operator")}
summary: ${words("For operators")}
eqf: 4
strategy: retrainee
core: [basics]
optional: [packs]
`,
    "courses/basics/course.yaml": `id: basics
code: C01
title: ${words("Basics")}
summary: ${words("The basics")}
modules:
  - id: first
    title: ${words("First")}
    lessons: [volts, cells]
`,
    "courses/basics/workplace-tasks/first.yaml": `title: ${words("Look")}
minutes: 30
task: ${words("Look around")}
steps: [${words("Go")}, ${words("Look")}, ${words("Write")}]
evidence: ${words("A page")}
criteria:
  - { skill: volts, text: ${words("Seen")} }
  - { skill: cells, text: ${words("Written")} }
  - { skill: volts, text: ${words("Safe")} }
safe: ${words("Read")}
`,
    ...sampleLesson("volts", "C01.1"),
    ...sampleLesson("cells", "C01.2"),
  };
}

function sampleLesson(id: string, code: string): ContentFiles {
  const folder = `courses/basics/${id}`;
  return {
    [`${folder}/lesson.yaml`]: `code: ${code}
skills: [${id}]
eqf: 4
hours: 6
sources: [S1]
figures:
  - id: loop
    alt: ${words("A loop")}
    caption: ${words("The loop")}
    labels:
      cell: { fi: kenno, sv: cell, en: cell }
`,
    [`${folder}/loop.svg`]: '<svg viewBox="0 0 720 300"><text x="9" y="9">{cell}</text></svg>\n',
    [`${folder}/en.mdx`]: sampleText(id, "English", "What it is", "Try it"),
    [`${folder}/fi.mdx`]: sampleText(id, "Suomeksi", "Mikä se on", "Kokeile"),
    [`${folder}/sv.mdx`]: sampleText(id, "Svenska", "Vad det är", "Prova"),
    [`${folder}/questions.yaml`]: Array.from({ length: 10 }, (_, n) => sampleQuestion(id, n)).join(
      "",
    ),
  };
}

function sampleText(id: string, title: string, first: string, second: string): string {
  return `---
title: ${title}
summary: One or two sentences that say enough.
---

## ${first}

A <Term id="cell">cell</Term> at work on ${id}. ${filler(344)}

<Figure id="loop" />

<Question id="q0" />

## ${second}

<Question id="q1" />

${filler(356)}
`;
}

/** Plain sentences that bring a section to its length. */
function filler(count: number): string {
  const sentence = "It is so today. ".repeat(Math.ceil(count / 4));
  return `${sentence.split(" ").slice(0, count).join(" ").replace(/\.?$/, "")}.`;
}

function sampleQuestion(skill: string, number: number): string {
  const wrong = (key: string) =>
    `    - { key: ${key}, fi: ${key} fi, sv: ${key} sv, en: ${key} en, misconception: ${words("Mixed up")} }\n`;
  return `- id: q${number}
  kind: single
  skill: ${skill}
  eqf: 4
  difficulty: 2
  fact: F1
  prompt: ${words(`Question ${number}`)}
  explanation: ${words("Because")}
  options:
    - { key: volt, correct: true, fi: voltti fi, sv: volt sv, en: volt en }
${wrong("ampere")}${wrong("ohm")}`;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Writes the files into a folder that goes when the test file is done. */
export async function writeContent(files: ContentFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "akkupolku-content-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) await writeText(folder, file, text);
  return folder;
}

/** The same, with its translations marked as read. */
export async function writeStampedContent(files: ContentFiles = sampleContent()): Promise<string> {
  const folder = await writeContent(files);
  await stampTranslations(folder);
  return folder;
}

export async function writeText(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}
