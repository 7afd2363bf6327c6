import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { act, openCase, type TaskVisit } from "~/progress/test-task";
import { makeWorld, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School, testNow } from "~db/test-school";
import * as page from "./evidence-alike.page";
import { fieldsFor, handedIn, judgementOf } from "./test-queue";

const db = await testDatabase();
let world: World;
let school: School;
let visits: TaskVisit[];

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 3 });
  visits = [];
  for (const index of [0, 1, 2]) {
    visits.push(await handedIn(world, school, index, { daysAgo: 9 - index }));
  }
});

const alone = ["on-own", "on-own", "on-own"];
const withOneMissing = ["on-own", "not-yet", "with-help"];

const place = { path: "/en/guide/evidence/alike/basics/first?kind=workplace" };
const params = { course: "basics", module: "first" };

async function open(who: string | null = school.instructorId, given = {}) {
  return page.loader(await pageArgs(db, who, { ...place, params: { ...params, ...given } }));
}

/** Sends the forms of these cases as one; `case` is named once for each. */
async function send(
  forms: { visit: TaskVisit; fields: Record<string, string> }[],
  common: Record<string, string> = {},
  who: string | null = school.instructorId,
) {
  const fields = Object.assign({}, ...forms.map((one) => fieldsFor(one.visit, one.fields)), common);
  const args = await pageArgs(db, who, { ...place, params, form: fields });
  const body = new URLSearchParams(fields);
  for (const { visit } of forms) body.append("case", visit.caseId);
  const headers = Object.fromEntries(args.request.headers);
  const request = new Request(args.request.url, { method: "POST", headers, body });
  return page.action({ ...args, request });
}

const stages = () => Promise.all(visits.map(async (visit) => (await openCase(visit)).stage));
const at = (index: number) => visits[index] as TaskVisit;
const form = async (index: number, levels: string[], sentence?: string) => ({
  visit: at(index),
  fields: await judgementOf(at(index), levels, sentence),
});
/** Chosen for the common judgement, with nothing of its own. */
const same = async (index: number) => {
  const { revision = "", key = "" } = await judgementOf(at(index), []);
  return { visit: at(index), fields: { revision, key, same: "on" } };
};
const common = {
  "criterion-0": "on-own",
  "criterion-1": "with-help",
  "criterion-2": "on-own",
  sentence: "As we saw together",
};

describe("several cases of the same task", () => {
  it("are shown side by side, who has waited longest first", async () => {
    const { cases, others, hasMore } = await open();
    expect(cases.map(({ id }) => id)).toEqual(visits.map(({ caseId }) => caseId));
    expect([others, hasMore]).toEqual([[], false]);
  });

  it("are judged each in its own way, and those left empty go on waiting", async () => {
    const left = await judgementOf(at(2), [], "");
    const sent = await send([
      await form(0, alone),
      await form(1, withOneMissing),
      { visit: at(2), fields: left },
    ]);
    expect(sent).toMatchObject({
      init: { status: 200 },
      data: {
        judged: [
          { learner: "Learner 001", isAccepted: true },
          { learner: "Learner 002", isAccepted: false },
        ],
        moved: [],
      },
    });
    expect(await stages()).toEqual(["accepted", "returned", "with-instructor"]);
  });

  it("take the same judgement where they are chosen for it", async () => {
    const sent = await send([await same(0), await same(2), await form(1, withOneMissing)], common);
    expect(sent.data.judged).toHaveLength(3);
    expect(await stages()).toEqual(["accepted", "returned", "accepted"]);
    expect(sent.data.typed).not.toHaveProperty("sentence");
  });

  it("nothing is stored while anything is missing", async () => {
    const sent = await send([await form(0, alone), await form(1, ["on-own"])]);
    expect(sent).toMatchObject({
      init: { status: 400 },
      data: { errors: { [`criterion-2-${at(1).caseId}`]: expect.any(String) } },
    });
    expect(await send([await same(0)], {})).toMatchObject({
      data: { errors: { sentence: expect.any(String) } },
    });
    const nothing = await judgementOf(at(0), [], "");
    expect(await send([{ visit: at(0), fields: nothing }])).toMatchObject({
      data: { errors: { form: expect.any(String) } },
    });
    expect(new Set(await stages())).toEqual(new Set(["with-instructor"]));
  });
});

describe("20: two people at once", () => {
  it("judge the same three: each case once, and who was late is told both values of each", async () => {
    const ours = await Promise.all([0, 1, 2].map((index) => form(index, alone, "Ours")));
    const theirs = await Promise.all(
      [2, 1, 0].map((index) => form(index, withOneMissing, "Theirs")),
    );
    const both = await Promise.all([send(ours), send(theirs, {}, school.teacherId)]);
    const judged = both.flatMap(({ data }) => data.judged.map(({ id }) => id));
    const moved = both.flatMap(({ data }) => data.moved);
    expect(judged.toSorted()).toEqual(visits.map(({ caseId }) => caseId).toSorted());
    expect(moved).toHaveLength(3);
    for (const { yours, meanwhile } of moved) {
      expect(new Set([yours.sentence, meanwhile.theirs?.sentence])).toEqual(
        new Set(["Ours", "Theirs"]),
      );
    }
    const rows = await db
      .selectFrom("task_judgements")
      .select("case_id")
      .where("case_id", "in", judged)
      .execute();
    expect(rows).toHaveLength(9);
  });

  it("one that moved meanwhile does not hold up the others", async () => {
    const forms = [await form(0, alone), await form(1, alone)];
    const { learnerId: by } = at(0);
    const own = { by, role: "learner", now: testNow.toISOString() } as const;
    await act(at(0), [{ type: "TAKEN_BACK", ...own }]);
    expect(await send(forms)).toMatchObject({
      init: { status: 409 },
      data: {
        judged: [{ learner: "Learner 002" }],
        moved: [{ learner: "Learner 001", meanwhile: { stage: "draft", theirs: null } }],
      },
    });
    expect((await stages()).slice(0, 2)).toEqual(["draft", "accepted"]);
  });
});

describe("v5.0.0-8.2.2 alike tasks are the asker's organisations'", () => {
  it("others see none of them and judge none", async () => {
    const other = await makeSchool(db);
    expect((await open(other.instructorId)).cases).toEqual([]);
    const forms = [await form(0, alone)];
    expect(await statusOf(send(forms, {}, other.instructorId))).toBe(404);
    expect(await statusOf(send(forms, {}, at(0).learnerId))).toBe(403);
    expect(await statusOf(open(at(0).learnerId))).toBe(403);
    expect(await statusOf(open(null))).toBe(302);
    expect((await stages())[0]).toBe("with-instructor");
  });

  it("a form that names nothing is told so, and nonsense is a page that does not exist", async () => {
    expect(await send([])).toMatchObject({ init: { status: 400 } });
    expect(await statusOf(open(school.instructorId, { module: "nowhere" }))).toBe(404);
    expect(await statusOf(open(school.instructorId, { module: "%00" }))).toBe(404);
  });
});
