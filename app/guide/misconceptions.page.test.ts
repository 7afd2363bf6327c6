import { beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { testDatabase } from "~db/test-database";
import { makeSchool } from "~db/test-school";
import * as groupPage from "./group-ideas.page";
import * as overview from "./misconceptions.page";
import * as questions from "./questions.page";
import { answer, type Classroom, makeClassroom } from "./test-revision";

const db = await testDatabase();
const question = "basics/cells/check-9";
let room: Classroom;

beforeEach(async () => {
  await db.deleteFrom("question_counts").execute();
  await db.deleteFrom("idea_counts").execute();
  room = await makeClassroom(db, { learners: 3 });
});

const wrong = (index: number, on = 2) => answer(room, index, { question, option: "wrong", on });
const right = (index: number, on = 3) => answer(room, index, { question, option: "right", on });

async function seen(search = "", who = room.school.instructorId) {
  const { groupId } = room.school;
  const path = `/fi/guide/groups/${groupId}/misconceptions${search}`;
  return groupPage.loader(await pageArgs(db, who, { path, params: { group: groupId } }));
}

async function all(who = room.school.instructorId) {
  const { groups } = await overview.loader(
    await pageArgs(db, who, { path: "/fi/guide/misconceptions" }),
  );
  return groups;
}

const open = `?${new URLSearchParams({ question, idea: "option:wrong" })}`;

describe("the wrong ideas of a group", () => {
  it("are told by skill, question and option, in the words of the feedback; names on opening", async () => {
    await wrong(0);
    await wrong(1);
    await right(2);
    const { skills, found } = (await seen()).ideas;
    expect(found).toBe(1);
    expect(skills).toMatchObject([
      {
        skillId: "cells",
        answering: 3,
        ideas: [
          {
            option: "Wrong fi",
            feedback: "Mixed up in check-9 fi",
            learners: 2,
            share: null,
            holders: null,
          },
        ],
      },
    ]);
    const opened = (await seen(open)).ideas.skills[0]?.ideas[0]?.holders;
    expect(opened?.map(({ name, pathId }) => [name, pathId])).toEqual([
      ["Learner 001", room.pathIds[0]],
      ["Learner 002", room.pathIds[1]],
    ]);
    expect(await all()).toMatchObject([
      { ideas: 1, top: [{ feedback: "Mixed up in check-9 fi", learners: 2 }] },
    ]);
  });

  it("are gone once the question has worked out", async () => {
    for (const index of [0, 1, 2]) await wrong(index);
    await right(0);
    expect((await seen()).ideas.skills[0]?.ideas[0]?.learners).toBe(2);
    await right(1);
    await right(2);
    expect((await seen()).ideas.skills).toEqual([]);
    expect(await all()).toMatchObject([{ ideas: 0, top: [] }]);
  });

  it("say “not enough data” under three learners with answers, and name nobody", async () => {
    await wrong(0);
    await wrong(1);
    expect((await seen(open)).ideas.skills).toMatchObject([{ answering: 2, ideas: [] }]);
    expect(await all()).toMatchObject([{ ideas: 1, top: [] }]);
  });

  it("leave out what a learner did on a path of their own", async () => {
    for (const index of [0, 1, 2]) await wrong(index);
    await db
      .updateTable("assignments")
      .set({ withdrawn_at: new Date() })
      .where("group_id", "=", room.school.groupId)
      .execute();
    expect((await seen()).ideas.skills).toEqual([]);
  });

  it("v5.0.0-8.2.2 do not exist for another organisation, nor for learners", async () => {
    for (const index of [0, 1, 2]) await wrong(index);
    const other = await makeSchool(db);
    expect(await statusOf(seen("", other.instructorId))).toBe(404);
    expect(await statusOf(seen("", room.school.learnerIds[0]))).toBe(403);
    expect(JSON.stringify(await all(other.instructorId))).not.toContain("Mixed up");
    expect(await statusOf(all(room.school.learnerIds[0]))).toBe(403);
  });
});

describe("the quality of questions", () => {
  const list = async (who = room.school.instructorId) =>
    questions.loader(await pageArgs(db, who, { path: "/fi/guide/questions" }));

  /** First tries in two shards: those who are right have this ability, those of the wrong idea the other. */
  async function counted(questionId: string, ability: number, other: number, each = 20) {
    for (const shard of [3, 11]) {
      await db
        .insertInto("question_counts")
        .values({
          ...{ question_id: questionId, shard, answers: 2 * each, right_answers: each },
          sum_ability: each * (ability + other),
          sum_ability_squared: each * (ability ** 2 + other ** 2),
          sum_ability_right: each * ability,
        })
        .execute();
      await db
        .insertInto("idea_counts")
        .values({
          ...{ question_id: questionId, misconception: "option:wrong", shard, answers: each },
          sum_ability: each * other,
        })
        .execute();
    }
  }

  it("sums over all shards; a doubtful key comes first, a good question not at all", async () => {
    await counted("basics/cells/check-1", 1, -1);
    await counted("basics/cells/check-3", -1, 1);
    await counted("basics/cells/check-4", 1, -1, 7);
    const { questions: shown, counted: of, flawed } = await list();
    expect({ of, flawed }).toEqual({ of: 2, flawed: 1 });
    expect(shown[0]).toMatchObject({
      id: "basics/cells/check-3",
      answers: 80,
      shareRight: 0.5,
      discrimination: -1,
      flaws: ["doubtful-key", "negative"],
    });
    expect(shown[0]?.choices).toEqual([
      { text: "Right fi", isKey: true, share: 0.5, isStronger: false },
      { text: "Wrong fi", isKey: false, share: 0.5, isStronger: true },
      { text: "Odd fi", isKey: false, share: 0, isStronger: false },
    ]);
  });

  it("v5.0.0-8.2.1 shows keys to nobody but staff", async () => {
    expect(await statusOf(list(room.school.learnerIds[0]))).toBe(403);
  });
});
