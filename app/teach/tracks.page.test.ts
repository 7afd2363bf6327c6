import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School } from "~db/test-school";
import * as compose from "./compose-track.page";
import * as track from "./track.page";
import * as preview from "./track-preview.page";
import * as tracks from "./tracks.page";

let db: Db;
let school: School;
let other: School;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db);
  other = await makeSchool(db);
});

type Sent = { params?: Record<string, string>; form?: Record<string, string>; query?: string };

function argsFor(userId: string, { params = {}, form, query = "" }: Sent = {}) {
  return pageArgs(db, userId, { path: `/en/teach/tracks${query}`, params, form });
}

function formOf(change: Record<string, string>): Record<string, string> {
  return {
    key: randomUUID(),
    organisation: school.organisationId,
    "title-en": "Charge first",
    "summary-en": "For those who need it",
    strategy: "retrainee",
    eqf: "4",
    ...change,
  };
}

async function send(change: Record<string, string>, params = {}) {
  const args = await argsFor(school.teacherId, { params, form: formOf(change) });
  const answer = await compose.action(args);
  if (answer instanceof Response) return { to: answer.headers.get("Location") ?? "" };
  return "init" in answer ? { ...answer.data, status: answer.init?.status } : answer;
}

async function makeTrack(): Promise<string> {
  const { to } = (await send({ intent: "save", course: "basics" })) as { to: string };
  return /own-[0-9a-f]{12}/.exec(to)?.[0] ?? "";
}

describe("the tracks", () => {
  it("are everybody's and the own school's", async () => {
    const id = await makeTrack();
    const shown = await tracks.loader(await argsFor(school.teacherId));
    expect(shown.tracks.map((one) => one.id)).toEqual(["operator", "later", id]);
    expect(shown.groups.map((one) => one.id)).toEqual([school.groupId]);
    const elsewhere = await tracks.loader(await argsFor(other.teacherId));
    expect(elsewhere.tracks.map((one) => one.id)).toEqual(["operator", "later"]);
  });

  it("of one school are to others as if they were not there", async () => {
    const params = { track: await makeTrack() };
    for (const page of [track.loader, preview.loader, compose.loader]) {
      expect(await statusOf(page(await argsFor(other.teacherId, { params })))).toBe(404);
    }
    for (const act of [track.action, compose.action]) {
      const args = await argsFor(other.teacherId, { params, form: formOf({ intent: "save" }) });
      expect(await statusOf(act(args))).toBe(404);
    }
    expect(
      await db.selectFrom("audit_log").select("id").where("action", "=", "denied").execute(),
    ).toHaveLength(5);
    const from = `/new?from=${params.track}`;
    const begun = await compose.loader(await argsFor(other.teacherId, { query: from }));
    expect(begun.draft.parts.courses).toEqual([]);
  });

  it("are for teachers, and authors' tracks change for nobody", async () => {
    const [learnerId = ""] = school.learnerIds;
    for (const userId of [learnerId, school.instructorId]) {
      expect(await statusOf(tracks.loader(await argsFor(userId)))).toBe(403);
    }
    const params = { track: "operator" };
    expect(await statusOf(compose.loader(await argsFor(school.teacherId, { params })))).toBe(404);
    const retire = await argsFor(school.teacherId, { params, form: {} });
    expect(await statusOf(track.action(retire))).toBe(404);
    for (const bad of ["no such", "own-zz", "%00"]) {
      const args = await argsFor(school.teacherId, { params: { track: bad } });
      expect(await statusOf(track.loader(args))).toBe(404);
    }
  });
});

describe("composing", () => {
  it("finds the gap, closes it in one click, and keeps what was typed", async () => {
    const found = await send({ intent: "check", lesson: "basics/charge" });
    expect(found).toMatchObject({
      view: { gaps: [{ skill: { id: "cells" } }, { skill: { id: "volts" } }] },
    });
    const cured = await send({ intent: "cure:cells", lesson: "basics/charge" });
    expect(cured).toMatchObject({
      draft: {
        title: { en: "Charge first" },
        parts: { lessons: ["basics/cells", "basics/charge"] },
      },
      view: { gaps: [{ skill: { id: "volts" } }], size: { lessons: 2, hours: 8 } },
    });
    const brought = await send({ intent: "bring:volts", lesson: "basics/charge" });
    expect(brought).toMatchObject({ draft: { parts: { brought: ["volts"] } } });
    const all = await send({ intent: "cure-all", lesson: "basics/charge" });
    expect(all).toMatchObject({ view: { gaps: [], size: { lessons: 3 } } });
  });

  it("is refused with gaps, without words, without lessons, and loses nothing", async () => {
    const gaps = await send({ intent: "save", lesson: "basics/charge" });
    expect(gaps).toMatchObject({
      status: 400,
      refusal: { parts: expect.any(String) },
      draft: { title: { en: "Charge first" }, parts: { lessons: ["basics/charge"] } },
    });
    const words = await send({ intent: "save", course: "basics", "summary-en": "" });
    expect(words).toMatchObject({ status: 400, refusal: { words: expect.any(String) } });
    const nothing = await send({ intent: "save", course: "no-such-course" });
    expect(nothing).toMatchObject({ status: 400, refusal: { parts: expect.any(String) } });
    const foreign = await send({
      intent: "save",
      course: "basics",
      organisation: other.organisationId,
    });
    expect(foreign).toMatchObject({ status: 400, refusal: { organisation: expect.any(String) } });
    expect(await send({ intent: "save", eqf: "9" })).toMatchObject({ status: 400 });
    expect(
      await db
        .selectFrom("own_tracks")
        .select("id")
        .where("organisation_id", "=", school.organisationId)
        .execute(),
    ).toEqual([]);
  });

  it("of an own track makes a new one; the old one points to it", async () => {
    const id = await makeTrack();
    const params = { track: id };
    const opened = await compose.loader(await argsFor(school.teacherId, { params }));
    expect(opened.draft).toMatchObject({ title: { en: "Charge first", fi: "" } });
    const { to } = (await send({ intent: "save", module: "basics/first" }, params)) as {
      to: string;
    };
    expect(to).not.toContain(id);
    const old = await track.loader(await argsFor(school.teacherId, { params }));
    expect(to).toContain(`/${old.standing?.newerId}?`);
    expect(await send({ intent: "save", course: "basics" }, params)).toMatchObject({
      status: 409,
      refusal: { newerId: old.standing?.newerId },
      draft: { title: { en: "Charge first" } },
    });
    const listed = await tracks.loader(await argsFor(school.teacherId));
    expect(listed.tracks.map((one) => one.id)).not.toContain(id);
  });
});

describe("a preview", () => {
  it("says how far it is, and then what the made-up learners met", async () => {
    const params = { track: "operator" };
    const look = async () => {
      const args = await argsFor(school.teacherId, {
        params,
        query: "/operator?as=degree-student",
      });
      return (await preview.loader(args)).found;
    };
    expect((await look()).state).toBe("walking");
    await expect
      .poll(async () => (await look()).state, { timeout: 20_000, interval: 200 })
      .toBe("ready");
    const found = await look();
    if (found.state !== "ready") throw new Error("It was ready");
    expect(found.view).toMatchObject({ person: "degree-student", walks: 21, lessons: 4 });
    expect(found.view.weeks[0]?.chapters[0]).toMatchObject({ kind: "lesson", day: 1 });
    expect(await db.selectFrom("track_previews").select("hash").execute()).toHaveLength(1);
  }, 30_000);

  it("has nothing to tell of a track of which nothing is written", async () => {
    const args = await argsFor(school.teacherId, { params: { track: "later" } });
    expect((await preview.loader(args)).found).toEqual({ state: "nothing-written" });
  });
});
