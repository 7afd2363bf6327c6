import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { makeUser, testNow as now } from "~db/test-school";
import { catalogueOf } from "./curriculum/current-publication.server";
import { publishContent } from "./curriculum/publish.server";
import { stampTranslations } from "./curriculum/stamp-translations.server";
import { lesson, sampleContent, writeStampedContent, writeText } from "./curriculum/test-content";
import { enrol } from "./progress/enrol.server";
import { movePath } from "./progress/move-path.server";
import { replayAll } from "./progress/replay.server";
import { movePaths, previewContent } from "./revise-content";
import { moveReport, previewReport } from "./revision-report";

const db = await testDatabase();
/** A word that no other test has: digits would be numbers that the translations lack. */
const letters = () => randomUUID().replaceAll(/[\d-]/g, "x");
let contentDir: string;
let pathId: string;

beforeEach(async () => {
  // A text of its own: what was published by another test is no longer current.
  const files = sampleContent();
  files[`${lesson}/en.mdx`] += `\nTest ${letters()}\n`;
  contentDir = await writeStampedContent(files);
  const { publicationId } = await publishContent(db, { contentDir });
  await db.deleteFrom("enrolments").execute();
  const { id: learnerId } = await makeUser(db);
  const catalogue = await catalogueOf(db, publicationId);
  ({ pathId } = await inTransaction(db, (trx) =>
    enrol(trx, {
      learnerId,
      actorId: learnerId,
      goal: { kind: "course", id: "basics" },
      strategy: "degree",
      eqf: 4,
      publication: { id: publicationId, catalogue },
      now,
    }),
  ));
  const at = now.toISOString();
  const moved = await inTransaction(db, (trx) =>
    movePath(trx, {
      pathId,
      readCatalogue: (id) => catalogueOf(trx, id),
      actorId: learnerId,
      now,
      events: [
        { type: "ORIENTED", hoursPerWeek: 10, now: at },
        { type: "LESSON_OPENED", lesson: "basics/volts", now: at },
      ],
    }),
  );
  expect(moved.ok).toBe(true);
});

async function edit(file: string, old: string | RegExp, by: string): Promise<void> {
  const text = await readFile(join(contentDir, file), "utf8");
  const edited = text.replace(old, by);
  expect(edited).not.toBe(text);
  await writeText(contentDir, file, edited);
  await stampTranslations(contentDir);
}

async function stored() {
  const publications = await db.selectFrom("publications").select("id").execute();
  const builds = await db.selectFrom("lesson_builds").select("hash").execute();
  const paths = await db.selectFrom("paths").selectAll().execute();
  return { publications, builds, paths };
}

const preview = () => previewContent(db, { contentDir, now });

describe("the preview of the content folder", () => {
  it("finds nothing in what is published already", async () => {
    const { changes, landings } = await preview();
    expect(changes).toEqual([]);
    expect(landings.map(({ kind }) => kind)).toEqual(["same"]);
  });

  it("tells a changed text and a corrected key, who is inside, and writes nothing", async () => {
    await edit(`${lesson}/fi.mdx`, "at work", "töissä");
    await edit(`${lesson}/questions.yaml`, "key: volt, correct", "key: tesla, correct");
    const before = await stored();
    const { changes, landings, figures } = await preview();
    expect(changes).toEqual([
      { about: "lesson", kind: "text", id: "basics/volts", locales: ["fi"], effect: "flows" },
      { about: "question", kind: "key", id: "basics/volts/q0", effect: "pinned" },
    ]);
    expect([...figures]).toEqual([["basics/volts", { inside: 1, passed: 0 }]]);
    expect(landings).toMatchObject([{ kind: "same", pathId, inHand: "basics/volts" }]);
    expect(await stored()).toEqual(before);
    const report = previewReport(await preview());
    expect(report).toMatch(/lesson text +basics\/volts +flows in +fi/);
    expect(report).toMatch(/1 inside now +0 passed/);
    expect(report).toContain("Nothing was written.");
  });

  it("shows who would land elsewhere when lessons stand in another order", async () => {
    await edit("courses/basics/course.yaml", "[volts, cells]", "[cells, volts]");
    await edit("skills.yaml", "    prerequisites: [volts]\n", "");
    const { landings } = await preview();
    expect(landings).toMatchObject([
      {
        kind: "elsewhere",
        before: { lesson: "basics/volts" },
        after: { lesson: "basics/cells" },
      },
    ]);
  });

  it("names the content's own faults first", async () => {
    await edit(`${lesson}/questions.yaml`, "skill: volts", "skill: nothing");
    await expect(preview()).rejects.toThrow("questions.yaml");
  });

  it("counts a path whose log cannot be folded, and goes on", async () => {
    await db.deleteFrom("path_events").where("seq", "=", 1).execute();
    const { landings, unreadable } = await preview();
    expect([landings, unreadable]).toEqual([[], [pathId]]);
  });
});

describe("the operator's move", () => {
  it("moves every running path once, and can be replayed", async () => {
    await edit(`${lesson}/fi.mdx`, "at work", "töissä");
    const { publicationId } = await publishContent(db, { contentDir });
    expect(await movePaths(db, now)).toMatchObject({ moved: 1 });
    expect(await movePaths(db, now)).toMatchObject({ moved: 0 });
    const row = await db.selectFrom("enrolments").selectAll().executeTakeFirstOrThrow();
    expect(row.publication_id).toBe(publicationId);
    const { mismatches } = await replayAll(db, { readCatalogue: (id) => catalogueOf(db, id) });
    expect(mismatches).toEqual([]);
  });

  it("says how many moved and why others did not", () => {
    const skipped = { gone: 0, "moved-on": 0, "not-accepted": 0, "no-goal": 2 };
    expect(moveReport({ moved: 7, skipped })).toBe(
      "7 paths moved to the newest publication; left as they are: 2 no-goal.",
    );
  });
});
