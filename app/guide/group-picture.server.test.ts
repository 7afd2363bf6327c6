import { beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "~/domain/course/catalogue";
import { startSkill } from "~/domain/mastery/mastery";
import type { Goal } from "~/domain/path/plan";
import { runInLocale } from "~/i18n/request-locale.server";
import { enrol } from "~/progress/enrol.server";
import { withdrawAssignment } from "~db/queries/assignments.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { groupPicture } from "./group-picture.server";
import { type PictureSearch, plainSearch } from "./picture-search";
import { day, give, pathOf, stuckIn, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

const basics: Goal = { kind: "course", id: "basics" };
const track: Goal = { kind: "track", id: "operator" };

const giveTo = (school: School, goal: Goal, to?: string) =>
  give(db, school, { goal, eqf: goal === track ? 4 : 5, publication, to, now: testNow });

const pictureOf = (
  { groupId, organisationId }: School,
  now = testNow,
  change: Partial<PictureSearch> = {},
) =>
  runInLocale("en", () => {
    const search = { ...plainSearch, ...change };
    const asked = {
      groupId,
      organisationIds: [organisationId],
      locale: "en",
      now,
      search,
    } as const;
    return groupPicture(db, asked);
  });

async function knows(learnerId: string, skill: string, change: object) {
  const skills = { [skill]: { ...startSkill(), ...change } };
  await inTransaction(db, (trx) => saveMastery(trx, { learnerId, skills }));
}

describe("groupPicture", () => {
  it("has no skills and no progress where nothing is assigned", async () => {
    const { areas, goals, learners } = await pictureOf(await makeSchool(db));
    expect({ areas, goals }).toEqual({ areas: [], goals: [] });
    expect(learners).toMatchObject([
      { name: "Learner 001", total: 0, standing: { kind: "nothing-assigned" }, cells: [] },
      { name: "Learner 002", total: 0, standing: { kind: "nothing-assigned" }, cells: [] },
    ]);
  });

  it("groups the assigned skills by area, in the framework's order", async () => {
    const school = await makeSchool(db);
    await giveTo(school, basics);
    const { areas, goals } = await pictureOf(school);
    expect(goals).toEqual([{ id: "course:basics", title: "Basics en" }]);
    expect(areas).toEqual([
      {
        id: "A1",
        title: "Cell en",
        skills: ["cells", "volts", "charge", "ageing"].map((id) => ({
          id,
          title: `Skill ${id} en`,
        })),
      },
      { id: "A6", title: "Fire en", skills: [{ id: "fire", title: "Skill fire en" }] },
    ]);
  });

  it("shows each level as it is, and no figure under three answers", async () => {
    const school = await makeSchool(db, { learners: 1 });
    const [learnerId = ""] = school.learnerIds;
    await giveTo(school, basics);
    await knows(learnerId, "cells", { answers: 8, masteredAt: day(1) });
    await knows(learnerId, "volts", { answers: 2 });
    await knows(learnerId, "charge", { answers: 3, known: 0.5 });
    const { learners } = await pictureOf(school);
    expect(learners[0]?.cells.map(({ kind }) => kind)).toEqual([
      "mastered",
      "not-enough-data",
      "charging",
      "empty",
      "empty",
    ]);
  });

  it("says who needs a person and what for, who has not begun and who is silent", async () => {
    const school = await makeSchool(db, { learners: 3 });
    const [stuck = "", silent = ""] = school.learnerIds;
    await giveTo(school, basics);
    const { catalogue } = publication;
    const oriented = { type: "ORIENTED", hoursPerWeek: 5, now: day(1) } as const;
    await walk(db, { learnerId: stuck, pathId: await pathOf(db, stuck), catalogue }, [
      oriented,
      ...stuckIn("basics/cells", 2),
    ]);
    await walk(db, { learnerId: silent, pathId: await pathOf(db, silent), catalogue }, [oriented]);
    const { learners } = await pictureOf(school, new Date(day(9)));
    expect(learners.map(({ standing }) => [standing.kind, standing.about])).toEqual([
      ["needs-you", "stuck: Lesson cells en"],
      ["silent", ""],
      ["not-begun", ""],
    ]);
  });

  it("keeps a learner's other studies to themselves", async () => {
    const school = await makeSchool(db);
    const [one = "", other = ""] = school.learnerIds;
    await giveTo(school, basics, one);
    await inTransaction(db, (trx) =>
      enrol(trx, {
        learnerId: other,
        goal: basics,
        strategy: "degree",
        eqf: 5,
        publication,
        now: testNow,
        actorId: other,
      }),
    );
    await knows(other, "cells", { answers: 8, masteredAt: day(1) });
    const { learners } = await pictureOf(school);
    expect(learners[0]).toMatchObject({ total: 7 });
    expect(learners[1]).toMatchObject({ total: 0, standing: { kind: "nothing-assigned" } });
    expect(new Set(learners[1]?.cells.map(({ kind }) => kind))).toEqual(new Set(["outside"]));
  });

  it("leaves out what lies beyond a learner's own level", async () => {
    const school = await makeSchool(db);
    await giveTo(school, track);
    await giveTo(school, basics, school.learnerIds[0]);
    const { areas, learners } = await pictureOf(school);
    const skills = areas.flatMap((area) => area.skills.map(({ id }) => id));
    const ageing = skills.indexOf("ageing");
    expect(learners.map(({ cells }) => cells[ageing]?.kind)).toEqual(["empty", "outside"]);
  });

  it("forgets what was withdrawn", async () => {
    const school = await makeSchool(db);
    const assignmentId = await giveTo(school, basics);
    const { groupId, organisationId } = school;
    const own = { groupId, organisationIds: [organisationId], assignmentId, now: testNow };
    expect(await withdrawAssignment(db, own)).toBe(true);
    expect((await pictureOf(school)).areas).toEqual([]);
  });

  it("v5.0.0-8.2.2 is empty for an instructor of another organisation", async () => {
    const school = await makeSchool(db);
    await giveTo(school, basics);
    const other = await makeSchool(db);
    const seen = await pictureOf({ ...school, organisationId: other.organisationId });
    const nothing = { goals: [], areas: [], shown: [], learners: [], found: 0, size: 0 };
    expect(seen).toMatchObject({ ...nothing, standings: {} });
  });
});
