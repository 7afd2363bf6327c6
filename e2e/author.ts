// An author at work: a copy of the content with something changed in it, published by the author's own command.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Document, parseDocument } from "yaml";
import { ownContentDir } from "~/curriculum/publish.server";
import type { Locale } from "~/i18n/locale";
import { course } from "./lesson-walk";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

/** Where an author changes things before they publish them. */
export type Desk = {
  /** Puts a sentence before everything else that a lesson says. */
  addSentence: (lesson: string, locale: Locale, sentence: string) => Promise<void>;
  /** Says more at the end of what a question asks. */
  addToPrompt: (lesson: string, question: string, locale: Locale, words: string) => Promise<void>;
  /** The option that counted as right changes its place with the one after it. */
  correctKey: (lesson: string, question: string) => Promise<void>;
};

/** Makes a new publication of the whole content, with what `change` changes in it. */
export async function publishChanged(
  databaseUrl: string,
  change: (desk: Desk) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "akkupolku-content-"));
  try {
    await cp(ownContentDir, folder, { recursive: true });
    await change(deskOf(folder));
    await publishCommand(["--stamp", "--content", folder], {});
    await publishCommand(["--content", folder], { DATABASE_URL: databaseUrl });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function publishCommand(options: string[], env: Record<string, string>): Promise<void> {
  const args = ["--import", "tsx", "app/publish-content.ts", ...options];
  await run(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
}

function deskOf(folder: string): Desk {
  const fileOf = (lesson: string, file: string) => join(folder, "courses", course, lesson, file);

  async function changeQuestion(
    lesson: string,
    question: string,
    change: (document: Document, position: number) => void,
  ): Promise<void> {
    const file = fileOf(lesson, "questions.yaml");
    const document = parseDocument(await readFile(file, "utf8"));
    const ids = (document.toJS() as { id: string }[]).map(({ id }) => id);
    change(document, ids.indexOf(question));
    await writeFile(file, document.toString({ lineWidth: 0 }));
  }

  return {
    addSentence: async (lesson, locale, sentence) => {
      const file = fileOf(lesson, `${locale}.mdx`);
      const text = await readFile(file, "utf8");
      await writeFile(
        file,
        text.replace(/^## .*$/m, (title) => `${title}\n\n${sentence}`),
      );
    },
    addToPrompt: (lesson, question, locale, words) =>
      changeQuestion(lesson, question, (document, position) => {
        const place = [position, "prompt", locale];
        document.setIn(place, `${document.getIn(place)} ${words}`);
      }),
    correctKey: (lesson, question) =>
      changeQuestion(lesson, question, (document, position) => {
        const [was, is] = [0, 1].map((option) => [position, "options", option]);
        if (!was || !is) return;
        const misconception = document.getIn([...is, "misconception"], true);
        document.deleteIn([...was, "correct"]);
        document.setIn([...was, "misconception"], misconception);
        document.deleteIn([...is, "misconception"]);
        document.setIn([...is, "correct"], true);
      }),
  };
}
