import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import { runInLocale } from "~/i18n/request-locale.server";
import { enrol } from "~/progress/enrol.server";
import { insertAnswer } from "~db/queries/answers.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { loader } from "./story.page";
import { day, give, pathOf, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let learnerId: string;
let pathId: string;

const goal = { kind: "course", id: "basics" } as const;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
  await give(db, school, { goal, eqf: 5, publication, now: new Date(day(1)) });
  pathId = await pathOf(db, learnerId);
});

const move = (...events: Parameters<typeof walk>[2]) =>
  walk(db, { learnerId, pathId, catalogue: publication.catalogue }, events);

async function read(search = "", of = learnerId) {
  const { groupId, instructorId } = school;
  const path = `/en/guide/groups/${groupId}/learners/${of}${search}`;
  const args = await pageArgs(db, instructorId, { path, params: { group: groupId, learner: of } });
  return runInLocale("en", () => loader({ ...args, context: { ...args.context, locale: "en" } }));
}

const oriented = { type: "ORIENTED", hoursPerWeek: 5, now: day(1) } as const;
const opened = { type: "LESSON_OPENED", lesson: "basics/cells", now: day(2) } as const;

async function practise(key: string, misconceptions: string[]) {
  const question = "basics/cells/practice-1";
  const isRight = misconceptions.length === 0;
  const outcome = isRight ? 1 : 0;
  const answered = { question, outcome, isRight, skills: {}, now: day(3) };
  await move({ type: "PRACTICE_ANSWERED", lesson: "basics/cells", ...answered });
  const { revision } = await db
    .selectFrom("paths")
    .select("revision")
    .where("id", "=", pathId)
    .executeTakeFirstOrThrow();
  await inTransaction(db, (trx) =>
    insertAnswer(trx, {
      learnerId,
      pathId,
      clientKey: key,
      publicationId: publication.id,
      questionId: question,
      lessonId: "basics/cells",
      skillId: "cells",
      purpose: "practice",
      seed: 7,
      response: { kind: "single", option: "wrong" },
      outcome,
      isRight,
      usedHint: false,
      isEvidence: true,
      misconceptions,
      ability: 0,
      difficultyShift: 0,
      eventSeq: revision,
      now: new Date(day(3)),
    }),
  );
}

describe("a learner's story", () => {
  it("tells every event and decision, the newest first", async () => {
    await move(oriented, opened);
    const { told } = await read();
    expect(told?.story.entries.map(({ seq, text }) => [seq, text])).toEqual([
      [2, "Opened the lesson “Lesson cells en”."],
      [1, "Chose a pace: 5 h a week."],
      [0, "The path began."],
    ]);
    expect(told?.story.entries[1]?.decision).toMatchObject({
      reason: expect.stringContaining("Lesson cells en"),
      rule: "in-order 2",
    });
  });

  it("tells how far the path has come and what is left", async () => {
    await move(oriented);
    const { told, learner } = await read();
    expect(learner).toMatchObject({ name: "Learner 001", groupName: "Autumn" });
    expect(told?.facts).toMatchObject({ goal: "Basics en", stage: "studying", done: 0, total: 7 });
    expect(told?.facts.remaining.steps.from).toBeGreaterThan(0);
    expect(told?.facts.exams.map(({ title }) => title)).toEqual([
      "Module first en",
      "Module second en",
    ]);
  });

  it("says what was asked, how it went and what was mixed up", async () => {
    await move(oriented, opened);
    await practise("11111111-1111-4111-8111-111111111111", ["option:wrong"]);
    const { told } = await read();
    expect(told?.story.entries[0]).toMatchObject({
      text: "Practised in “Lesson cells en”.",
      answer: {
        prompt: "Prompt of practice-1 en",
        verdict: "wrong",
        misconceptions: ["Mixed up in practice-1 en"],
      },
    });
  });

  it("opens a figure to the answers that it is made of", async () => {
    await move(oriented, opened);
    await practise("22222222-2222-4222-8222-222222222222", []);
    const { told } = await read("?skill=cells");
    expect(told?.skill).toEqual({ id: "cells", title: "Skill cells en" });
    expect(told?.story.entries.map(({ answer }) => answer?.verdict)).toEqual(["right"]);
    expect((await read("?skill=volts")).told?.story.entries).toEqual([]);
  });

  it("turns its pages without losing or repeating anything", async () => {
    await move(
      oriented,
      opened,
      ...Array.from({ length: 60 }, (_, turn) => ({
        type: "SECTION_READ" as const,
        lesson: "basics/cells",
        section: 1 + (turn % 2),
        now: day(3),
      })),
    );
    const first = (await read()).told?.story;
    expect(first?.entries).toHaveLength(50);
    const second = (await read(`?before=${first?.olderThan}`)).told?.story;
    const seqs = [...(first?.entries ?? []), ...(second?.entries ?? [])].map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 63 }, (_, index) => 62 - index));
    expect(second?.olderThan).toBeNull();
  });

  it("names whoever else moved the path", async () => {
    const { told } = await read();
    expect(told?.story.entries[0]).toMatchObject({ text: "The path began.", actor: "Teacher" });
  });

  it("says so where nothing is assigned", async () => {
    await db.updateTable("assignments").set({ withdrawn_at: testNow }).execute();
    expect((await read()).told).toBeNull();
  });

  it("v5.0.0-8.2.2 keeps a learner's other paths to themselves", async () => {
    const track = { kind: "track", id: "operator" } as const;
    const own = await inTransaction(db, (trx) =>
      enrol(trx, {
        learnerId,
        goal: track,
        strategy: "retrainee",
        eqf: 4,
        publication,
        now: testNow,
        actorId: learnerId,
      }),
    );
    expect((await read()).told?.paths).toEqual([{ id: pathId, goal: "Basics en" }]);
    expect(await statusOf(read(`?path=${own.pathId}`))).toBe(404);
    const denied = await db
      .selectFrom("audit_log")
      .select("actor_id")
      .where("subject", "=", `path:${own.pathId}`)
      .where("action", "=", "denied")
      .execute();
    expect(denied).toEqual([{ actor_id: school.instructorId }]);
  });

  it.each(["?before=-1", "?before=1e99", "?before=x", "?path=x", "?skill=%00", "?skill=nothing"])(
    "reads %s without breaking",
    async (search) => {
      expect((await read(search)).told).not.toBeUndefined();
    },
  );
});
