// npm run publish-content                reads, checks, compiles and publishes content/
// npm run publish-content -- --check     does all that except storing, without a database
//   … --check --lesson cell-basics/value-chain   looks at one lesson alone, stamps left out: for writing
// npm run publish-content -- --preview   says what would change and where running paths would go on; writes nothing
// npm run publish-content -- --move      moves every running path to the newest publication
// npm run publish-content -- --stamp     marks the translations as read against today's English
import { parseArgs } from "node:util";
import { migrateToLatest } from "~db/migrate";
import { openOwnDatabase } from "~db/own-database.server";
import type { Db } from "~db/queries/connection.server";
import { checkLesson } from "./curriculum/check-content.server";
import { lessonsOf } from "./curriculum/content";
import { folderBuildStore, ownBuildFolder } from "./curriculum/folder-build-store.server";
import { ContentError } from "./curriculum/problem";
import {
  allProblems,
  ownContentDir,
  type Progress,
  prepareContent,
  publishContent,
} from "./curriculum/publish.server";
import { readContent } from "./curriculum/read-content.server";
import { readingReport } from "./curriculum/reading-report";
import { stampTranslations } from "./curriculum/stamp-translations.server";
import { followPublication } from "./region/follow-publication.server";
import { movePaths, previewContent } from "./revise-content";
import { moveReport, previewReport } from "./revision-report";
import { readSettings } from "./settings";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      stamp: { type: "boolean", default: false },
      preview: { type: "boolean", default: false },
      move: { type: "boolean", default: false },
      lesson: { type: "string" },
      content: { type: "string", default: ownContentDir },
    },
  });
  if (values.stamp) await stamp(values.content);
  else if (values.check && values.lesson) await checkOne(values.content, values.lesson);
  else if (values.check) await check(values.content);
  else if (values.preview) await preview(values.content);
  else if (values.move) await move();
  else await publish(values.content);
}

async function stamp(contentDir: string): Promise<void> {
  const files = await stampTranslations(contentDir);
  say(files.length > 0 ? `Stamped:\n${files.join("\n")}` : "Every stamp was already up to date.");
}

async function check(contentDir: string): Promise<void> {
  const start = performance.now();
  const { content, problems } = await readContent(contentDir);
  if (!content || problems.length > 0) throw await allProblems(content, problems);
  const { lessons, compiled, cached } = await prepareContent(
    content,
    folderBuildStore(ownBuildFolder),
    { onProgress: showProgress },
  );
  const texts = `${compiled} texts compiled, ${cached} unchanged`;
  say(readingReport(lessons));
  say(`Fit to publish: ${lessons.length} lessons, ${texts}, ${secondsSince(start)} s.`);
}

async function checkOne(contentDir: string, id: string): Promise<void> {
  const { content, problems } = await readContent(contentDir);
  const ofLesson = problems.filter(({ file }) => file.startsWith(`courses/${id}/`));
  const lesson = content && lessonsOf(content).find((one) => one.id === id);
  if (!content || !lesson) throw new ContentError(ofLesson.length > 0 ? ofLesson : problems);
  const checked = await checkLesson(lesson, content);
  if (checked.lesson) say(readingReport([checked.lesson]));
  if (checked.problems.length > 0) throw new ContentError(checked.problems);
  say(`${id} is well written, as far as a machine can tell.`);
}

async function publish(contentDir: string): Promise<void> {
  const start = performance.now();
  await withDatabase(async (db) => {
    const published = await publishContent(db, {
      contentDir,
      cache: folderBuildStore(ownBuildFolder),
      onProgress: showProgress,
    });
    await followPublication(db, new Date());
    const { number, isNew, compiled, cached } = published;
    const texts = `${compiled} texts compiled, ${cached} unchanged`;
    const what = isNew ? `Publication ${number} is out` : `Publication ${number} is still current`;
    say(`${what}: ${texts}, ${secondsSince(start)} s.`);
  });
}

async function preview(contentDir: string): Promise<void> {
  await withDatabase(async (db) => {
    const now = new Date();
    say(previewReport(await previewContent(db, { contentDir, now, onProgress: showProgress })));
  });
}

async function move(): Promise<void> {
  await withDatabase(async (db) => say(moveReport(await movePaths(db, new Date()))));
}

async function withDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const database = await openOwnDatabase(readSettings(process.env));
  const { db } = database.client;
  try {
    await migrateToLatest(db);
    await work(db);
  } finally {
    await database.close();
  }
}

let shownStep = "";

/** On a terminal one line that changes; elsewhere one line for each step. */
function showProgress({ step, done, total, what }: Progress): void {
  const { isTTY } = process.stderr;
  if (isTTY) {
    const line = `${step} ${done}/${total} ${what}`;
    process.stderr.write(`\r\x1b[K${line}${done === total ? "\n" : ""}`);
  } else if (step !== shownStep) process.stderr.write(`${step} ${total}\n`);
  shownStep = step;
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  const isForAuthor = error instanceof ContentError || !(error instanceof Error);
  process.stderr.write(`${isForAuthor ? String((error as Error).message) : error.stack}\n`);
  process.exitCode = 1;
});
