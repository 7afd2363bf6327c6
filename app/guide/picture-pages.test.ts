import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { startSkill } from "~/domain/mastery/mastery";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { makeSchool } from "~db/test-school";
import * as group from "./group.page";
import * as skill from "./skill.page";
import { answer, type Classroom, makeClassroom } from "./test-revision";
import { day, give } from "./test-walk";
import * as trend from "./trend.page";
import * as week from "./week.page";

let db: Db;
let room: Classroom;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  room = await makeClassroom(db);
});

const learnerId = (index: number) => room.school.learnerIds[index] ?? "";

async function visit(page: string, params: Record<string, string> = {}, who?: string | null) {
  const own = { group: room.school.groupId, ...params };
  const address = `/en/guide/groups/${own.group}/${page}`;
  const asker = who === undefined ? room.school.instructorId : who;
  return pageArgs(db, asker, { path: address, params: own });
}

async function knows(index: number, id: string, change: object) {
  const skills = { [id]: { ...startSkill(), ...change } };
  await inTransaction(db, (trx) => saveMastery(trx, { learnerId: learnerId(index), skills }));
}

describe("the page of one skill", () => {
  const seen = async (search = "", id = "cells") =>
    (await skill.loader(await visit(`skills/${id}${search}`, { skill: id }))).skill;

  it("says who stands where, and what each still lacks", async () => {
    await knows(0, "cells", { answers: 8, masteredAt: day(1) });
    await knows(1, "cells", { answers: 4, known: 0.6 });
    const { levels, size, learners } = await seen();
    const standing = levels.filter((level) => level.learners > 0);
    expect(size).toBe(room.school.learnerIds.length);
    expect(standing.reduce((sum, level) => sum + level.learners, 0)).toBe(size);
    expect(standing.map(({ name }) => name)).toContain("mastered");
    const [lowest] = learners;
    expect(learners.at(-1)).toMatchObject({ id: learnerId(0), missing: [] });
    expect(lowest?.missing.length).toBeGreaterThan(0);
    const second = learners.find(({ id }) => id === learnerId(1));
    expect(second).toMatchObject({ answers: 4, missing: ["known", "steady", "recent", "variety"] });
  });

  it("lists the learners of one level alone", async () => {
    await knows(0, "cells", { answers: 8, masteredAt: day(1) });
    const { learners, found } = await seen("?level=mastered");
    expect(found).toBe(1);
    expect(learners.map(({ id }) => id)).toEqual([learnerId(0)]);
  });

  it("tells its questions by all first tries, and its weeks by the group's answers", async () => {
    const on = Math.floor((Date.now() - Date.parse(day(0))) / 86_400_000);
    for (const index of [0, 1]) {
      await answer(room, index, { question: "basics/cells/check-1", option: "right", on });
    }
    await answer(room, 0, { question: "basics/cells/check-2", option: "wrong", on });
    const { questions, weeks } = await seen();
    const tried = questions.filter(({ answers }) => answers > 0);
    expect(tried).toMatchObject([
      { id: "basics/cells/check-1", answers: 2, share: null },
      { id: "basics/cells/check-2", answers: 1, share: null },
    ]);
    expect(weeks.filter(({ answers }) => answers > 0)).toMatchObject([
      { learners: 2, answers: 3, rightAnswers: 2, share: 2 / 3 },
    ]);
    expect(weeks).toHaveLength(16);
  });

  it("is not there for a skill that nothing assigned has", async () => {
    for (const id of ["nothing", "Not a slug"]) {
      expect(await statusOf(seen("", id))).toBe(404);
    }
  });
});

describe("the weeks of a group", () => {
  it("each opens to learners that add up to its figures", async () => {
    const on = Math.floor((Date.now() - Date.parse(day(0))) / 86_400_000);
    await answer(room, 0, { question: "basics/cells/check-1", option: "right", on });
    await answer(room, 0, { question: "basics/cells/check-2", option: "right", on });
    await answer(room, 1, { question: "basics/cells/check-1", option: "wrong", on });
    const { weeks } = await trend.loader(await visit("trend"));
    const [told, ...others] = weeks.filter(({ answers }) => answers > 0);
    expect(others).toEqual([]);
    if (!told) throw new Error("A week has answers");
    const { learners } = await week.loader(await visit("week", { week: told.start }));
    const sum = (of: "answers" | "rightAnswers" | "mastered") =>
      learners.reduce((all, one) => all + one[of], 0);
    expect(told).toMatchObject({ learners: 2, answers: 3, rightAnswers: 2 });
    expect([sum("answers"), sum("rightAnswers"), sum("mastered")]).toEqual([3, 2, told.mastered]);
    expect(learners[0]).toMatchObject({ id: learnerId(0), allAnswers: 3, found: 2 });
  });

  it("begin on Mondays, and on days that there are", async () => {
    for (const start of ["2026-11-22", "2026-02-30", "2026-W47", "", "0"]) {
      const asked = visit("weeks", { week: start });
      expect(await statusOf(asked.then((args) => week.loader(args)))).toBe(404);
    }
  });
});

describe("rights", () => {
  const pages = {
    group: [group.loader, {}],
    trend: [trend.loader, {}],
    week: [week.loader, { week: "2026-11-16" }],
    skill: [skill.loader, { skill: "cells" }],
  } as const;

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    "%s is for who guides the group",
    async (name) => {
      const [loader, params] = pages[name];
      const open = async (who: string | null, own: Record<string, string> = {}) => {
        const args = await visit(name, { ...params, ...own }, who);
        return statusOf(Promise.resolve().then((): unknown => loader(args)));
      };
      const other = await makeSchool(db);
      expect(await open(null)).toBe(302);
      expect(await open(learnerId(0))).toBe(403);
      expect(await open(other.instructorId)).toBe(404);
      expect(await open(room.school.instructorId, { group: randomUUID() })).toBe(404);
      expect(await open(room.school.instructorId, { group: "1 or 1=1" })).toBe(404);
      expect([302, 403, 404]).not.toContain(await open(room.school.instructorId));
    },
  );

  it("lets those assign by gap who teach, and nobody else", async () => {
    const mayAssign = async (who: string) =>
      (await skill.loader(await visit("skills/cells", { skill: "cells" }, who))).mayAssign;
    expect(await mayAssign(room.school.instructorId)).toBe(false);
    expect(await mayAssign(room.school.teacherId)).toBe(true);
  });
});

describe("the page of a group", () => {
  it("reads the address, and takes what it cannot read as not asked", async () => {
    const seen = async (search: string) => group.loader(await visit(search));
    expect((await seen("?sort=drop+table&page=-1&area=x&standing=odd")).search).toMatchObject({
      ...{ sort: "name", page: 1, area: null, standing: null },
    });
    expect((await seen("?page=9999")).picture.page).toBe(1);
    const { picture } = await seen("?area=A1");
    expect(picture.shown.map(({ id }) => id)).toEqual(["A1"]);
    expect(picture.areas.length).toBeGreaterThan(1);
  });

  it("counts another school's learners nowhere", async () => {
    const other = await makeSchool(db, { learners: 3 });
    const goal = { kind: "course", id: "basics" } as const;
    await give(db, other, { goal, eqf: 4, publication: room.publication, now: new Date(day(1)) });
    const { picture } = await group.loader(await visit(""));
    expect(picture.size).toBe(room.school.learnerIds.length);
  });
});
