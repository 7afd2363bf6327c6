import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { readQuestion } from "~/curriculum/current-publication.server";
import { fieldsOf, type Learner, makeWorld, type World } from "~/progress/test-world";
import { listFreshness } from "~db/queries/freshness.server";
import { testDatabase } from "~db/test-database";
import { loader as packLoader } from "./pack.page";
import { action, loader } from "./review.page";
import { daysFrom, makeKeeper } from "./test-keeper";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

// The page reads the clock, so time is counted from this very moment.
const keeper = (skills: Record<string, number>) => makeKeeper(world, new Date(), skills);

async function visit({ learnerId }: Learner, search = "") {
  return loader(await pageArgs(db, learnerId, { path: `/fi/learn/review${search}` }));
}

/** The form of the question that the page asks, filled in. */
async function formOf(learner: Learner, search = "", isRight = true) {
  const { question } = await visit(learner, search);
  if (!question) throw new Error("The page asks nothing");
  const published = await readQuestion(db, world.publication.id, question.id);
  if (!published) throw new Error(`There is no question ${question.id}`);
  return {
    path: question.path,
    skill: question.skill,
    question: question.id,
    seed: String(question.seed),
    key: question.clientKey,
    ...fieldsOf(published.question, question.seed, isRight),
  };
}

async function send({ learnerId }: Learner, form: Record<string, string>, search = "") {
  return action(await pageArgs(db, learnerId, { path: `/fi/learn/review${search}`, form }));
}

/** Answers what is asked and gives the query of the page that follows. */
async function answer(learner: Learner, search = "", isRight = true): Promise<string> {
  const reply = await send(learner, await formOf(learner, search, isRight), search);
  if (!(reply instanceof Response)) throw new Error("The answer was refused");
  return new URL(reply.headers.get("location") ?? "", "https://akkupolku.test").search;
}

describe("the page of reviews", () => {
  it("says calmly that nothing is mastered, or that nothing fades", async () => {
    const beginner = await keeper({});
    expect(await visit(beginner)).toMatchObject({ isEmpty: true, question: null, due: 0 });
    const fresh = await keeper({ cells: 1 });
    const { isEmpty, question, recharged, soon } = await visit(fresh);
    expect({ isEmpty, question, recharged }).toEqual({
      isEmpty: false,
      question: null,
      recharged: [],
    });
    expect(soon).toMatchObject([{ id: "cells", title: "Skill cells fi" }]);
  });

  it("asks what is due without a word of the key", async () => {
    const learner = await keeper({ cells: 5, volts: 4 });
    const view = await visit(learner);
    expect(view).toMatchObject({ due: 2, count: 2, feedback: null });
    expect(view.question).toMatchObject({ number: 1, skill: "cells", hint: null });
    expect(JSON.stringify(view)).not.toMatch(/Because|Mixed up|correct/);
  });

  it("leads from answer to feedback, to the next question, and to what was recharged", async () => {
    const learner = await keeper({ cells: 5, volts: 4 });
    const first = await visit(learner, await answer(learner));
    expect(first.feedback).toMatchObject({ number: 1, told: { verdict: "right" } });
    expect(first).toMatchObject({ count: 2, question: { number: 2, skill: "volts" } });
    const session = `?since=${first.since}`;
    const second = await visit(learner, await answer(learner, session, false));
    expect(second.feedback).toMatchObject({
      number: 2,
      told: { verdict: "wrong" },
      lessonHref: "/fi/learn/courses/basics/volts?section=1",
    });
    const end = await visit(learner, session);
    expect(end).toMatchObject({ feedback: null, question: null, due: 0 });
    const freshness = await listFreshness(db, learner);
    expect(Date.parse(freshness.cells?.dueAt ?? "")).toBeGreaterThan(
      daysFrom(new Date(), 5).getTime(),
    );
    expect(end.recharged.map(({ id, isRecharged }) => [id, isRecharged])).toEqual([
      ["cells", true],
      ["volts", false],
    ]);
  });

  it("ends after three questions, though more is due, and offers the next round", async () => {
    const learner = await keeper({ cells: 9, volts: 8, charge: 7, fire: 6 });
    let search = await answer(learner);
    const session = `?since=${new URLSearchParams(search).get("since")}`;
    while ((await visit(learner, session)).question) search = await answer(learner, session);
    const end = await visit(learner, session);
    expect(end.recharged).toHaveLength(3);
    expect(end).toMatchObject({ due: 1, nextMinutes: 1 });
    expect((await visit(learner)).question).toMatchObject({ number: 1 });
  });

  it("gives an empty answer back with what was typed, and stores nothing", async () => {
    const learner = await keeper({ cells: 5 });
    const { answer: _, ...form } = await formOf(learner);
    expect(await send(learner, form)).toMatchObject({
      init: { status: 400 },
      data: { reason: "empty", fields: { question: form.question } },
    });
    expect((await visit(learner)).due).toBe(1);
  });

  it("tells a second tab that it has moved on", async () => {
    const learner = await keeper({ cells: 5 });
    const form = await formOf(learner);
    const again = { ...form, key: crypto.randomUUID() };
    await send(learner, form);
    expect(await statusOf(send(learner, again))).toBe(409);
    // The same answer sent twice is no second tab.
    expect(await statusOf(send(learner, form))).toBe(303);
  });

  it("shows nobody else's path, and feedback of nobody else's answer", async () => {
    const [owner, stranger] = [await keeper({ cells: 5 }), await keeper({ cells: 5 })];
    const form = await formOf(owner);
    expect(await statusOf(send(stranger, form))).toBe(404);
    const told = await answer(owner);
    expect((await visit(stranger, told)).feedback).toBeNull();
    expect(await statusOf(visit(owner, "?since=soon&answer=x"))).toMatchObject({ since: null });
  });
});

describe("the pack", () => {
  it("says what is due and how long it takes; mastered cells stay full, what faded is hatched", async () => {
    const learner = await keeper({ cells: 5, volts: 1 });
    const { pack } = await packLoader(await pageArgs(db, learner.learnerId, { path: "/fi/learn" }));
    expect(pack?.review).toMatchObject({ due: 1, minutes: 1, soon: 1, href: "/fi/learn/review" });
    const cells = pack?.shelves.flatMap((shelf) => shelf.skills) ?? [];
    const [faded, full] = ["cells", "volts"].map((id) => cells.find((cell) => cell.id === id));
    expect(faded).toMatchObject({ charge: { kind: "fading", percent: 100 } });
    expect(faded?.word).toContain("100");
    expect(faded?.charge.fresh).toBeLessThan(0.9);
    expect(full?.charge).toEqual({ kind: "mastered", percent: 100 });
    expect(pack?.review?.cells).toMatchObject([{ id: "cells", charge: { kind: "fading" } }]);
  });

  it("is silent where nothing fades", async () => {
    const learner = await keeper({});
    const { pack } = await packLoader(await pageArgs(db, learner.learnerId, { path: "/fi/learn" }));
    expect(pack?.review).toBeNull();
  });
});
