import { beforeAll, describe, expect, it } from "vitest";
import { startSkill } from "~/domain/mastery/mastery";
import { runInLocale } from "~/i18n/request-locale.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { pageLength } from "./group-picture";
import { groupPicture } from "./group-picture.server";
import { type PictureSearch, pictureLink, plainSearch, readPictureSearch } from "./picture-search";
import { areaCell, quarterOf } from "./picture-shape";
import { day, give } from "./test-walk";

let db: Db;
let school: School;

const size = 120;

beforeAll(async () => {
  db = await testDatabase();
  const publication = await publishSample(db);
  school = await makeSchool(db, { learners: size });
  const goal = { kind: "course", id: "basics" } as const;
  await give(db, school, { goal, eqf: 5, publication, now: testNow });
});

const pictureOf = (change: Partial<PictureSearch> = {}) =>
  runInLocale("en", () => {
    const { groupId, organisationId } = school;
    const search = { ...plainSearch, ...change };
    const asked = { groupId, organisationIds: [organisationId], locale: "en", search } as const;
    return groupPicture(db, { ...asked, now: new Date(day(9)) });
  });

async function knows(index: number, change: object) {
  const learnerId = school.learnerIds[index] ?? "";
  const skills = { cells: { ...startSkill(), ...change } };
  await inTransaction(db, (trx) => saveMastery(trx, { learnerId, skills }));
}

async function allPages(change: Partial<PictureSearch>) {
  const pages = await Promise.all([1, 2, 3].map((page) => pictureOf({ ...change, page })));
  return pages.flatMap(({ learners }) => learners.map(({ id }) => id));
}

describe("pages", () => {
  it("show every learner once, whatever the order", async () => {
    await knows(3, { answers: 5, known: 0.5 });
    for (const sort of ["name", "progress", "standing", "skill:cells"]) {
      for (const order of ["up", "down"] as const) {
        const ids = await allPages({ sort, order });
        expect(new Set(ids).size, `${sort} ${order}`).toBe(size);
        expect(ids).toHaveLength(size);
        expect(await allPages({ sort, order })).toEqual(ids);
      }
    }
  });

  it("say how many there are, and hold no more than a page", async () => {
    const { learners, found, page } = await pictureOf({ page: 3 });
    expect({ shown: learners.length, found, page }).toEqual({
      ...{ shown: size - 2 * pageLength, found: size, page: 3 },
    });
    expect((await pictureOf({ page: 99 })).page).toBe(1);
  });
});

describe("order", () => {
  it("by the charge of a skill goes from nothing to mastered", async () => {
    await knows(10, { answers: 9, masteredAt: day(8) });
    await knows(11, { answers: 4, known: 0.7 });
    await knows(12, { answers: 1, known: 0.9 });
    const { learners } = await pictureOf({ sort: "skill:cells", order: "down" });
    const kinds = learners
      .slice(0, 4)
      .map(({ id, cells }) => [school.learnerIds.indexOf(id), cells[0]?.kind]);
    expect(kinds[0]).toEqual([10, "mastered"]);
    expect(kinds.at(-1)).toEqual([12, "not-enough-data"]);
    expect(kinds.map(([, kind]) => kind)).toEqual([
      ...["mastered", "charging", "charging", "not-enough-data"],
    ]);
  });

  it("knows what fades", async () => {
    await knows(10, { answers: 9, masteredAt: day(1) });
    await db
      .insertInto("skill_freshness")
      .values({
        learner_id: school.learnerIds[10] ?? "",
        skill_id: "cells",
        stability: 2,
        difficulty: 5,
        reviewed_at: day(1),
        due_at: day(4),
      })
      .onConflict((conflict) => conflict.columns(["learner_id", "skill_id"]).doNothing())
      .execute();
    const { learners } = await pictureOf({ sort: "skill:cells", order: "down" });
    expect(learners[0]?.cells[0]).toEqual({ kind: "fading", percent: 100 });
  });
});

describe("filters", () => {
  it("find a part of a name as it is written, not as a pattern", async () => {
    expect((await pictureOf({ name: "learner 00" })).found).toBe(9);
    expect((await pictureOf({ name: "%" })).found).toBe(0);
    expect((await pictureOf({ name: "_" })).found).toBe(0);
  });

  it("find a standing, and the heads count the same", async () => {
    const { standings, found } = await pictureOf({ standing: "not-begun" });
    expect(found).toBe(standings["not-begun"]);
    expect(found).toBe(size);
    expect((await pictureOf({ standing: "silent" })).found).toBe(0);
  });

  it("find who was given a goal", async () => {
    expect((await pictureOf({ goal: "course:basics" })).found).toBe(size);
    expect((await pictureOf({ goal: "track:operator" })).found).toBe(0);
  });

  it("stand in the address, which gives the same picture again", () => {
    const search: PictureSearch = {
      ...{ view: "table", name: "å & ä", standing: "silent", goal: "track:operator" },
      ...{ area: "A6", sort: "skill:cells", order: "down", page: 3 },
    };
    const read = (link: string) => readPictureSearch(new URLSearchParams(link));
    expect(read(pictureLink(search, {}))).toEqual(search);
    expect(read(pictureLink(search, { order: "up" })).page).toBe(1);
    expect(read(pictureLink(search, { view: "picture" })).page).toBe(3);
    expect(pictureLink(plainSearch, {})).toBe("?");
  });
});

describe("shapes", () => {
  it("are full only when mastered, and never empty when charging", () => {
    expect([0, 1, 25, 26, 75, 76, 99].map(quarterOf)).toEqual([1, 1, 1, 2, 3, 3, 3]);
  });

  it("of an area are the mean of what was given", () => {
    const mastered = { kind: "mastered", percent: 100 } as const;
    const fading = { kind: "fading", percent: 100 } as const;
    const outside = { kind: "outside", percent: 0 } as const;
    const unknown = { kind: "not-enough-data", percent: 60 } as const;
    const empty = { kind: "empty", percent: 0 } as const;
    expect(areaCell([])).toEqual(outside);
    expect(areaCell([mastered, outside])).toEqual(mastered);
    expect(areaCell([mastered, fading])).toEqual(fading);
    expect(areaCell([empty, unknown])).toMatchObject({ kind: "not-enough-data" });
    expect(areaCell([mastered, unknown])).toEqual({ kind: "charging", percent: 50 });
  });
});
