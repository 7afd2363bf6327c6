import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { publishedRehearsal } from "~/curriculum/rehearsal-content.server";
import { offeredTracks, trackOf } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { OwnTrackBody } from "~/domain/own-track/own-track";
import { newestStrategy } from "~/domain/path/strategy";
import { rehearsalCourse } from "~/domain/rehearsal/rehearsal-course";
import { Walker } from "~/domain/rehearsal/walker";
import { enrol } from "~/progress/enrol.server";
import { movePath } from "~/progress/move-path.server";
import { replayLearner } from "~/progress/replay.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { isOwnTrack } from "./any-track";
import { retireTrack } from "./retire-track.server";
import { saveOwnTrack } from "./save-own-track.server";

let db: Db;
let publicationId: string;
let school: School;

const body: OwnTrackBody = {
  title: { sv: "Eget spår" },
  summary: { sv: "För egna deltagare" },
  strategy: "retrainee",
  parts: {
    courses: [],
    modules: ["basics/first"],
    lessons: ["basics/charge"],
    brought: [],
    eqf: 4,
  },
};

beforeAll(async () => {
  db = await testDatabase();
  publicationId = (await publishSample(db)).id;
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
});

function save(change: { replaces?: string; key?: string; body?: OwnTrackBody } = {}) {
  return saveOwnTrack(db, {
    publicationId,
    key: randomUUID(),
    organisationId: school.organisationId,
    body,
    replaces: null,
    actorId: school.teacherId,
    now: testNow,
    ...change,
  });
}

async function saved(change: Parameters<typeof save>[0] = {}): Promise<string> {
  const result = await save(change);
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

describe("an own track", () => {
  it("is in the catalogue of every publication at once, and to choose for its own school alone", async () => {
    const before = await catalogueOf(db, publicationId);
    const id = await saved();
    const after = await catalogueOf(db, publicationId);
    expect(trackOf(before, id)).toBeUndefined();
    expect(trackOf(after, id)).toMatchObject({ title: { fi: "Eget spår" }, writtenIn: ["sv"] });
    expect(titlesIn(after, "en").goal({ kind: "track", id })).toBe("Eget spår");
    const offered = (organisationId: string) =>
      offeredTracks(after, [organisationId]).map((track) => track.id);
    expect(offered(school.organisationId)).toContain(id);
    expect(offered((await makeSchool(db)).organisationId)).not.toContain(id);
    expect(after.tracks.map((track) => track.id)).not.toContain(id);
  });

  it("never changes, and takes no second successor", async () => {
    const id = await saved();
    const update = db.updateTable("own_tracks").set({ body: JSON.stringify({ ...body, x: 1 }) });
    await expect(update.where("id", "=", id).execute()).rejects.toThrow("never changes");

    const [first, second] = await Promise.all([save({ replaces: id }), save({ replaces: id })]);
    const [won, lost] = first.ok ? [first, second] : [second, first];
    expect(won).toMatchObject({ ok: true });
    expect(lost).toEqual({ ok: false, reason: "replaced", newerId: won.ok ? won.id : "" });
    const tracks = (await catalogueOf(db, publicationId)).ownTracks ?? [];
    expect(tracks.find((track) => track.id === id)).toMatchObject({ isOffered: false });
  });

  it("sent twice is one track", async () => {
    const key = randomUUID();
    const ids = await Promise.all([saved({ key }), saved({ key }), saved({ key })]);
    expect(new Set(ids).size).toBe(1);
    const audit = await db
      .selectFrom("audit_log")
      .select("action")
      .where("subject", "=", `track:${ids[0]}`)
      .execute();
    expect(audit).toEqual([{ action: "compose-track" }]);
  });

  it("taken out of the choice is still the track of those who are on it", async () => {
    const id = await saved();
    const track = trackOf(await catalogueOf(db, publicationId), id);
    if (!track || !isOwnTrack(track)) throw new Error("The track is not there");
    const { organisationId, teacherId: actorId } = school;
    const organisationIds = [organisationId];
    await retireTrack(db, { track, organisationIds, actorId, now: testNow });
    await retireTrack(db, { track, organisationIds, actorId, now: testNow });
    const after = await catalogueOf(db, publicationId);
    expect(trackOf(after, id)).toMatchObject({ isOffered: false });
    expect(offeredTracks(after, organisationIds).map((one) => one.id)).not.toContain(id);
  });

  it.each(["retrainee", "degree"] as const)("is walked to completion as a %s", async (id) => {
    const goal = { kind: "track" as const, id: await saved() };
    const catalogue = await catalogueOf(db, publicationId);
    const [learnerId = ""] = school.learnerIds;
    const publication = { id: publicationId, catalogue };
    const common = { learnerId, goal, strategy: id, eqf: 4, now: testNow };
    const { pathId } = await inTransaction(db, (trx) =>
      enrol(trx, { ...common, publication, actorId: school.teacherId }),
    );
    const content = await publishedRehearsal(db, publicationId);
    const course = rehearsalCourse(content, goal, 4, newestStrategy(id));
    const person = { answer: () => ({ outcome: 1, minutes: 1 }), read: () => 1 };
    const walker = new Walker({ course, person, start: testNow.toISOString() });
    while (walker.stage !== "completed") walker.step();

    const readCatalogue = (one: string) => catalogueOf(db, one);
    for (const event of walker.log) {
      const now = new Date(event.now);
      const moved = await inTransaction(db, (trx) =>
        movePath(trx, { pathId, readCatalogue, actorId: learnerId, now, events: [event] }),
      );
      expect(moved, event.type).toMatchObject({ ok: true });
    }
    const path = await db
      .selectFrom("paths")
      .select(["phase", "done", "total"])
      .where("id", "=", pathId)
      .executeTakeFirst();
    expect(path).toMatchObject({ phase: "completed", done: path?.total });
    // The walker's own model has told what was mastered, so the database has no rows of it to compare.
    const { mismatches } = await replayLearner(db, { learnerId, readCatalogue });
    expect(mismatches.filter(({ what }) => what !== "mastery")).toEqual([]);
  });
});
