import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { act, handOver, judge, makeTask, openCase, type TaskVisit } from "~/progress/test-task";
import { makeWorld, type World } from "~/progress/test-world";
import { deleteMembership, insertMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School, testNow } from "~db/test-school";
import * as page from "./evidence-task.page";
import { handedIn, judgementOf } from "./test-queue";

const db = await testDatabase();
let world: World;
let school: School;
let visit: TaskVisit;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  visit = await handedIn(world, school, 0, { daysAgo: 3 });
});

const alone = ["on-own", "on-own", "on-own"];
const withOneMissing = ["on-own", "not-yet", "with-help"];

type Given = { search?: string; form?: Record<string, string>; caseId?: string };

const argsFor = (who: string | null, { search = "", form, caseId = visit.caseId }: Given = {}) =>
  pageArgs(db, who, {
    path: `/fi/guide/evidence/tasks/${caseId}${search}`,
    params: { case: caseId },
    form,
  });
const open = async (who: string | null = school.instructorId, given?: Given) =>
  page.loader(await argsFor(who, given));
const send = async (form: Record<string, string>, who: string | null = school.instructorId) =>
  page.action(await argsFor(who, { form }));
const learner = () =>
  ({ by: visit.learnerId, role: "learner", now: testNow.toISOString() }) as const;
const stageNow = async () => (await openCase(visit)).stage;
const judgements = () =>
  db.selectFrom("task_judgements").selectAll().where("case_id", "=", visit.caseId).execute();

describe("judging a task", () => {
  it("shows what was brought, where the learner stands, and since when it waits", async () => {
    const { task } = await open();
    expect(task).toMatchObject({
      learner: "Learner 001",
      text: "Five readings and a drawing",
      isWaiting: true,
      judgements: [],
    });
    expect(task.criteria.map(({ skill }) => skill && [skill.id, skill.cell.kind])).toEqual([
      ["cells", "empty"],
      ["volts", "empty"],
      ["cells", "empty"],
    ]);
  });

  it("accepts when nothing is “not yet”, tells the learner, and goes on to the next", async () => {
    const next = await handedIn(world, school, 1);
    const sent = await send(await judgementOf(visit, alone));
    expect(sent).toBeInstanceOf(Response);
    expect((sent as Response).headers.get("location")).toBe(
      `/fi/guide/evidence/tasks/${next.caseId}?judged=${visit.caseId}`,
    );
    expect(await stageNow()).toBe("accepted");
    const notices = await db
      .selectFrom("notices")
      .select("notice")
      .where("user_id", "=", visit.learnerId)
      .execute();
    expect(notices).toMatchObject([{ notice: { kind: "task-judged", caseId: visit.caseId } }]);
    visit = next;
    const last = await send(await judgementOf(visit, alone), school.teacherId);
    expect((last as Response).headers.get("location")).toBe(
      `/fi/guide/evidence?judged=${visit.caseId}`,
    );
  });

  it("returns it where one is “not yet”, and shows both rounds when it comes again", async () => {
    expect(await statusOf(send(await judgementOf(visit, withOneMissing)))).toBe(303);
    expect(await stageNow()).toBe("returned");
    await act(visit, handOver(visit, "instructor"));
    const { task } = await open();
    expect(task.judgements).toMatchObject([{ who: "Instructor", sentence: "Seen at the line" }]);
    expect(await statusOf(send(await judgementOf(visit, alone)))).toBe(303);
    expect(await stageNow()).toBe("accepted");
  });

  it("takes one sending twice as one", async () => {
    const form = await judgementOf(visit, alone);
    expect([await statusOf(send(form)), await statusOf(send(form))]).toEqual([303, 303]);
    expect(await judgements()).toHaveLength(3);
  });

  it("asks for what is missing, and keeps what was typed", async () => {
    const form = await judgementOf(visit, ["on-own", "on-own"], "  ");
    expect(await send(form)).toMatchObject({
      init: { status: 400 },
      data: {
        errors: { "criterion-2": expect.any(String), sentence: expect.any(String) },
        typed: { "criterion-0": "on-own" },
      },
    });
    const long = await judgementOf(visit, alone, "a".repeat(1001));
    expect(await send(long)).toMatchObject({ init: { status: 400 } });
    const broken = { ...(await judgementOf(visit, alone)), revision: "one" };
    expect(await send(broken)).toMatchObject({ init: { status: 400 } });
    expect(await judgements()).toEqual([]);
  });

  it("shows a supervisor's word beside an exam task, which the instructor decides", async () => {
    school = await makeSchool(db);
    visit = await makeTask(world, { school, strategy: "degree" });
    await act(visit, handOver(visit, "supervisor"));
    expect((await open()).task).toMatchObject({ stage: "with-supervisor", isWaiting: false });
    await judge(visit, { kind: "supervisor" });
    const { task } = await open();
    expect(task).toMatchObject({ isWaiting: true, judgements: [{ role: "supervisor" }] });
    expect(await statusOf(send(await judgementOf(visit, withOneMissing)))).toBe(303);
    expect(await stageNow()).toBe("returned");
  });
});

describe("20: two people at once", () => {
  it("stores one judgement; the second is told with both values", async () => {
    const one = await judgementOf(visit, alone, "Well done");
    const other = await judgementOf(visit, withOneMissing, "The second reading is missing");
    const sent = await Promise.all([statusOf(send(one)), statusOf(send(other, school.teacherId))]);
    const late = sent.find((one) => one !== 303);
    expect(sent.filter((one) => one === 303)).toHaveLength(1);
    const isFirst = sent[0] === 303;
    expect(late).toMatchObject({
      init: { status: 409 },
      data: {
        typed: { sentence: isFirst ? "The second reading is missing" : "Well done" },
        meanwhile: {
          theirs: { sentence: isFirst ? "Well done" : "The second reading is missing" },
        },
      },
    });
    expect(await judgements()).toHaveLength(3);
  });

  it("tells plainly that the learner has taken it back, and loses nothing", async () => {
    const form = await judgementOf(visit, alone);
    await act(visit, [
      { type: "TAKEN_BACK", ...learner() },
      { type: "TEXT_WRITTEN", text: "Not for you yet", ...learner() },
    ]);
    expect(await send(form)).toMatchObject({
      init: { status: 409 },
      data: {
        typed: { sentence: "Seen at the line" },
        meanwhile: { stage: "draft", theirs: null },
      },
    });
    const { isTakenBack, task } = await open();
    expect([isTakenBack, task.text, task.isWaiting]).toEqual([true, "", false]);
    await act(visit, handOver(visit, "instructor"));
    expect(await statusOf(send(await judgementOf(visit, alone)))).toBe(303);
  });
});

describe("v5.0.0-8.2.2 a task is for the staff that it was handed in to", () => {
  it("nobody else finds it, and the probe is written down", async () => {
    const other = await makeSchool(db);
    const form = await judgementOf(visit, alone);
    expect(await statusOf(open(other.instructorId))).toBe(404);
    expect(await statusOf(send(form, other.instructorId))).toBe(404);
    expect([await statusOf(open(visit.learnerId)), await statusOf(open(null))]).toEqual([403, 302]);
    expect(await statusOf(send(form, visit.learnerId))).toBe(403);
    expect(await stageNow()).toBe("with-instructor");
    const denied = await db
      .selectFrom("audit_log")
      .select("id")
      .where("action", "=", "denied")
      .where("subject", "=", `task:${visit.caseId}`)
      .execute();
    expect(denied).toHaveLength(2);
  });

  it("a draft that was never handed in is nobody's", async () => {
    visit = await makeTask(world, { school, moduleId: "basics/second" });
    expect(await statusOf(open())).toBe(404);
  });

  it("v5.0.0-8.3.1 nobody judges themselves; v5.0.0-8.3.2 a role that is gone closes it", async () => {
    const { organisationId, instructorId: userId } = school;
    await insertMembership(db, { userId: visit.learnerId, organisationId, role: "instructor" });
    const form = await judgementOf(visit, alone);
    expect(await statusOf(open(visit.learnerId))).toBe(404);
    expect(await statusOf(send(form, visit.learnerId))).toBe(404);
    await deleteMembership(db, { userId, organisationId, role: "instructor" });
    expect(await statusOf(send(form, userId))).toBe(403);
    expect(await judgements()).toEqual([]);
  });

  it("v5.0.0-2.2.1 malformed ids are pages that do not exist", async () => {
    for (const caseId of ["1 or 1=1", "%00", ".."]) {
      expect(await statusOf(open(school.instructorId, { caseId }))).toBe(404);
    }
  });
});
