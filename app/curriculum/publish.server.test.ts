import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueSchema } from "~/domain/course/catalogue";
import { type DatabaseClient, openDatabase } from "~db/client.server";
import type { Db } from "~db/queries/connection.server";
import { testDatabaseClient } from "~db/test-database";
import {
  newestPublication,
  readCatalogue,
  readLesson,
  readQuestion,
  readQuestions,
} from "./current-publication.server";
import { ContentError } from "./problem";
import { type Progress, publishContent } from "./publish.server";
import {
  lesson,
  sampleContent,
  writeContent,
  writeStampedContent,
  writeText,
} from "./test-content";

const { db, url } = await testDatabaseClient();

async function edit(folder: string, file: string, old: string, by: string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(old)) throw new Error(`${file} has no “${old}”`);
  await writeText(folder, file, text.replace(old, by));
}

async function publishSample(): Promise<{ folder: string; publicationId: string }> {
  const folder = await writeStampedContent();
  const { publicationId } = await publishContent(db, { contentDir: folder });
  return { folder, publicationId };
}

async function countOf(table: "publications" | "lesson_builds"): Promise<number> {
  const rows = await db.selectFrom(table).select("created_at").execute();
  return rows.length;
}

describe("a first publication", () => {
  let published: Awaited<ReturnType<typeof publishContent>>;
  const progress: Progress[] = [];

  beforeAll(async () => {
    const contentDir = await writeStampedContent();
    published = await publishContent(db, { contentDir, onProgress: (step) => progress.push(step) });
  });

  test("compiles every text, tells how far it is, and is the newest", async () => {
    expect(published).toMatchObject({ number: 1, compiled: 6, cached: 0, isNew: true });
    expect(progress.at(-1)).toEqual({
      step: "compiling",
      done: 6,
      total: 6,
      what: "basics/cells en",
    });
    expect(await newestPublication(db)).toEqual({ id: published.publicationId, number: 1 });
  });

  test("holds the catalogue", async () => {
    const catalogue = await readCatalogue(db, published.publicationId);
    expect(catalogueSchema.parse(catalogue)).toEqual(catalogue);
    const [volts] = catalogue?.courses[0]?.modules[0]?.lessons ?? [];
    expect(volts).toMatchObject({
      id: "basics/volts",
      minutes: 10,
      sections: 2,
      practice: ["basics/volts/q0", "basics/volts/q1"],
      checks: [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `basics/volts/q${n}`),
      sources: [{ id: "S1", title: "A handbook of cells", url: "https://example.org/handbook" }],
      titles: { fi: "Suomeksi", sv: "Svenska", en: "English" },
    });
  });

  test("holds each lesson in each language, with the same section ids", async () => {
    const finnish = await readLesson(db, published.publicationId, "basics/volts", "fi");
    expect(finnish?.title).toBe("Suomeksi");
    expect(finnish?.minutes).toBe(10);
    expect(finnish?.sections.map(({ id, title }) => [id, title])).toEqual([
      ["what-it-is", "Mikä se on"],
      ["try-it", "Kokeile"],
    ]);
    expect(finnish?.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(["prose", "question"]);
    expect(await readLesson(db, published.publicationId, "basics/ohms", "fi")).toBeUndefined();
  });

  test("holds each question with its key and its place", async () => {
    const questions = await readQuestions(db, published.publicationId, "basics/cells");
    expect(questions).toHaveLength(10);
    expect(questions.filter(({ isPractice }) => isPractice).map(({ id }) => id)).toEqual([
      "basics/cells/q0",
      "basics/cells/q1",
    ]);
    const question = await readQuestion(db, published.publicationId, "basics/cells/q3");
    expect(question).toMatchObject({
      lessonId: "basics/cells",
      skillId: "cells",
      isPractice: false,
    });
    expect(question?.question).toMatchObject({ id: "q3", kind: "single" });
    expect(question?.question).not.toHaveProperty("translated");
    expect(await readQuestion(db, published.publicationId, "basics/cells/q99")).toBeUndefined();
  });

  test("never changes: the database refuses", async () => {
    const { publicationId } = published;
    await expect(
      db
        .updateTable("publications")
        .set({ content_hash: "x" })
        .where("id", "=", publicationId)
        .execute(),
    ).rejects.toThrow("immutable");
    await expect(
      db.deleteFrom("publication_questions").where("publication_id", "=", publicationId).execute(),
    ).rejects.toThrow("immutable");
    await expect(db.updateTable("lesson_builds").set({ minutes: 1 }).execute()).rejects.toThrow(
      "immutable",
    );
  });
});

describe("publishing again", () => {
  test("unchanged content is not published anew, and comments and stamps change nothing", async () => {
    const { folder, publicationId } = await publishSample();
    const builds = await countOf("lesson_builds");
    await edit(folder, "skills.yaml", "areas:", "# a note\nareas:");
    await edit(folder, `${lesson}/fi.mdx`, "---\n", "---\n# a note\n");
    const again = await publishContent(db, { contentDir: folder });
    expect(again).toEqual({
      publicationId,
      number: expect.any(Number),
      compiled: 0,
      cached: 6,
      isNew: false,
    });
    expect(await countOf("lesson_builds")).toBe(builds);
  });

  test("only the changed text is compiled, and the old publication still shows the old one", async () => {
    const { folder, publicationId } = await publishSample();
    await edit(folder, `${lesson}/fi.mdx`, "at work", "työssä");
    const next = await publishContent(db, { contentDir: folder });
    expect(next).toMatchObject({ compiled: 1, cached: 5, isNew: true });
    const shown = async (id: string) =>
      JSON.stringify((await readLesson(db, id, "basics/volts", "fi"))?.sections);
    expect(await shown(publicationId)).toContain("at work");
    expect(await shown(next.publicationId)).toContain("työssä");
  });

  test("a term is compiled into the lessons that use it, a figure into its lesson", async () => {
    const { folder } = await publishSample();
    await edit(folder, "glossary.yaml", "anodi", "Anodi");
    expect(await publishContent(db, { contentDir: folder })).toMatchObject({
      compiled: 0,
      isNew: true,
    });
    await edit(folder, "glossary.yaml", "kenno", "kennot");
    expect(await publishContent(db, { contentDir: folder })).toMatchObject({ compiled: 6 });
    await edit(folder, `${lesson}/loop.svg`, "720", "721");
    expect(await publishContent(db, { contentDir: folder })).toMatchObject({ compiled: 3 });
  });

  test("content that returns to what it was is a new publication from old builds", async () => {
    const { folder, publicationId } = await publishSample();
    await edit(folder, `${lesson}/fi.mdx`, "at work", "kerran");
    await publishContent(db, { contentDir: folder });
    await edit(folder, `${lesson}/fi.mdx`, "kerran", "at work");
    const back = await publishContent(db, { contentDir: folder });
    expect(back).toMatchObject({ compiled: 0, cached: 6, isNew: true });
    expect(back.publicationId).not.toBe(publicationId);
    expect((await newestPublication(db))?.id).toBe(back.publicationId);
  });

  test("content with problems stores nothing and names them all", async () => {
    const { folder, publicationId } = await publishSample();
    await edit(folder, `${lesson}/fi.mdx`, "at work", "{process.exit()}");
    await edit(folder, "courses/basics/cells/questions.yaml", "  fact: F1\n", "");
    const failed = publishContent(db, { contentDir: folder });
    await expect(failed).rejects.toBeInstanceOf(ContentError);
    await expect(failed).rejects.toThrow(`${lesson}/fi.mdx:9  Braces are code.`);
    await expect(failed).rejects.toThrow("cells/questions.yaml:1  “0.fact” is missing.");
    expect((await newestPublication(db))?.id).toBe(publicationId);
  });

  test("content that never was translated is refused", async () => {
    const folder = await writeContent(sampleContent());
    await edit(folder, `${lesson}/en.mdx`, "at work", "never seen before");
    await expect(publishContent(db, { contentDir: folder })).rejects.toThrow("--stamp");
  });
});

describe("two processes at once", () => {
  let other: DatabaseClient;
  beforeAll(() => {
    other = openDatabase(url, { max: 3 });
  });
  afterAll(() => other.close());

  test("publish once and tell the same", async () => {
    const folder = await writeStampedContent();
    await edit(folder, `${lesson}/sv.mdx`, "at work", "i arbete");
    await edit(folder, "courses/basics/cells/sv.mdx", "at work", "i arbete");
    const before = await countOf("publications");
    const publish = (pool: Db) => publishContent(pool, { contentDir: folder });
    const results = await Promise.all([
      publish(db),
      publish(other.db),
      publish(db),
      publish(other.db),
    ]);
    expect(new Set(results.map(({ publicationId }) => publicationId)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(results.reduce((sum, { compiled }) => sum + compiled, 0)).toBe(2);
    expect(await countOf("publications")).toBe(before + 1);
  });
});
