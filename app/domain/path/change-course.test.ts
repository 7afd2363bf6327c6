import { describe, expect, it } from "vitest";
import { advance } from "./advance";
import type { CourseChange } from "./change-course";
import { earnedHours } from "./earned";
import type { EventOf } from "./event";
import { lessonMemory, moduleMemory } from "./memory";
import { decideNextStep } from "./next-step";
import type { Pin } from "./pin";
import type { Course, PathSnapshot } from "./snapshot";
import { strategyOf } from "./strategy";
import { courseOf, later, news, start, type Told, testCourse, toldContext } from "./test-course";
import { TestLearner } from "./test-learner";

const first: Pin = {
  publicationId: "first",
  goal: { kind: "course", id: "c" },
  eqf: 5,
  strategy: "degree",
  strategyVersion: 2,
};
const pins = { from: first, to: { ...first, publicationId: "second" } };

function revised(change: Partial<EventOf<"CONTENT_REVISED">> = {}): CourseChange {
  return { type: "CONTENT_REVISED", ...pins, renamed: {}, changed: [], now: later(60), ...change };
}
const switches: CourseChange[] = [
  { type: "GOAL_SWITCHED", ...pins, now: later(60) },
  { type: "STRATEGY_SWITCHED", ...pins, now: later(60) },
];

const degree = testCourse("degree", 4);
const retrainee = testCourse("retrainee", 4);
const choosing = { studying: "choosing" };
const question = { question: "c/a/a1", seed: 1 };
const passed = { phase: "passed", passedAt: start } as const;

function snapshotOf(course: Course, told: Told, value: PathSnapshot["value"]): PathSnapshot {
  return { value, memory: toldContext(course, told).memory };
}

/** The path after a change that has to be accepted. */
function moved(from: Course, to: Course, snapshot: PathSnapshot, event: CourseChange) {
  const next = advance(from, snapshot, event, to);
  expect(next.isAccepted, event.type).toBe(true);
  expect(next.course).toBe(to);
  return next.snapshot;
}

function hoursOf(course: Course, { memory }: PathSnapshot): number {
  return earnedHours({ ...course, memory });
}

describe("when a path may change its course", () => {
  it.each([revised(), ...switches])(
    "rule completed: $type never moves a completed path",
    (event) => {
      const modules = { "c/one": { results: [{ share: 1, grade: 5 as const, at: start }] } };
      const done = testCourse("degree", 2);
      const told = { modules, completedAt: start };
      const snapshot = snapshotOf(done, told, "completed");
      const next = advance(done, snapshot, event, degree);
      expect(next).toEqual({ isAccepted: false, snapshot, course: done });
    },
  );

  it.each(switches)("rule finish-exam: an open exam blocks $type", (event) => {
    const sitting = { questions: [question], outcomes: [] };
    const snapshot = snapshotOf(
      degree,
      { modules: { "c/one": { sitting } } },
      { studying: "sitting" },
    );
    expect(advance(degree, snapshot, event, degree).isAccepted).toBe(false);
    const over = snapshotOf(degree, { modules: { "c/one": { sitting: null } } }, choosing);
    expect(advance(degree, over, event, degree).isAccepted).toBe(true);
  });

  it("rule finish-exam: a revision lets an open exam go on with the questions that it began with", () => {
    const sitting = { questions: [question, question], outcomes: [1] };
    const told = { modules: { "c/one": { sitting } } };
    const snapshot = snapshotOf(degree, told, { studying: "sitting" });
    const after = moved(degree, degree, snapshot, revised());
    expect(after.value).toEqual({ studying: "sitting" });
    expect(moduleMemory(after.memory, "c/one").sitting).toEqual({ ...sitting, pinnedTo: "first" });
    const context = { ...degree, memory: after.memory };
    expect(decideNextStep(context, "studying", later(61))).toMatchObject({
      rule: "finish-exam",
      params: { count: 1 },
    });
  });
});

describe("rule finish: questions that were served stay those of their publication", () => {
  const check = { questions: [question], outcomes: [] };
  const probe = { lesson: "c/b", questions: [{ ...question, skill: "a" }], outcomes: [] };

  it("in a check, a probe and the first check", () => {
    const { placement } = toldContext(degree).memory;
    const told: Told = {
      lesson: "c/a",
      lessons: { "c/a": { phase: "checking", check }, "c/b": {} },
      probe,
      placement: { ...placement, serving: question },
    };
    const snapshot = snapshotOf(degree, told, { studying: { lesson: "checking" } });
    const { memory, value } = moved(degree, degree, snapshot, revised());
    expect(value).toEqual({ studying: { lesson: "checking" } });
    expect(lessonMemory(memory, "c/a").check).toEqual({ ...check, pinnedTo: "first" });
    expect(memory.probe).toEqual({ ...probe, pinnedTo: "first" });
    expect(memory.placement).toMatchObject({ serving: question, pinnedTo: "first" });
    expect(decideNextStep({ ...degree, memory }, "studying", later(61)).rule).toBe("finish");
  });

  it("through a second revision too", () => {
    const told: Told = { lessons: { "c/a": { phase: "checking", check } } };
    const once = moved(degree, degree, snapshotOf(degree, told, choosing), revised());
    const second = revised({ from: pins.to, to: { ...first, publicationId: "third" } });
    const twice = moved(degree, degree, once, second);
    expect(lessonMemory(twice.memory, "c/a").check?.pinnedTo).toBe("first");
  });

  it("and nothing is pinned where nothing was served", () => {
    const snapshot = snapshotOf(degree, { lessons: { "c/a": { read: [1] } } }, choosing);
    const { memory } = moved(degree, degree, snapshot, revised());
    expect(memory.placement.pinnedTo).toBeUndefined();
    expect([memory.probe, lessonMemory(memory, "c/a").check]).toEqual([null, null]);
  });
});

describe("a lesson with another name", () => {
  const renamed = { "c/a": "c/start" };
  const to = courseOf("retrainee", [
    { id: "start", skills: ["a"] },
    { id: "b", requires: ["a"] },
    { id: "c", requires: ["a"] },
  ]);

  it("rule visit, ordered, probe: keeps its memory, and what points at it goes on pointing", () => {
    const own = { read: [1], practised: ["c/a/p1"], answers: 1, remediations: 1 };
    const visit = { lesson: "c/a", of: "c/b", skill: "a", answers: 1, right: 1 };
    const told: Told = {
      lesson: "c/a",
      lessons: { "c/a": own, "c/b": { read: [1] } },
      visits: [visit],
      ordered: { lesson: "c/a", reason: "first things first" },
      probe: { lesson: "c/a", questions: [{ ...question, skill: "a" }], outcomes: [] },
      kept: [{ id: "c/a", hours: 6 }],
    };
    const snapshot = snapshotOf(retrainee, told, { studying: { lesson: "practising" } });
    const { memory } = moved(retrainee, to, snapshot, revised({ renamed }));
    expect(memory).toMatchObject({
      lesson: "c/start",
      visits: [{ ...visit, lesson: "c/start" }],
      ordered: { lesson: "c/start" },
      probe: { lesson: "c/start" },
      kept: [{ id: "c/start", hours: 6 }],
    });
    expect(lessonMemory(memory, "c/start")).toMatchObject({ ...own, practised: ["c/start/p1"] });
    expect(memory.lessons["c/a"]).toBeUndefined();
    expect(lessonMemory(memory, "c/b").read).toEqual([1]);
  });

  it("earns its hours once", () => {
    const snapshot = snapshotOf(retrainee, { lessons: { "c/a": passed } }, choosing);
    const after = moved(retrainee, to, snapshot, revised({ renamed }));
    expect(hoursOf(retrainee, snapshot)).toBe(6);
    expect(hoursOf(to, after)).toBe(6);
    expect(after.memory.kept).toEqual([]);
  });
});

describe("what a course has no longer", () => {
  const shrunk = courseOf("retrainee", [{ id: "b" }, { id: "d" }]);

  it("leaves the hours that were earned, once, also after coming back", () => {
    const told = { lessons: { "c/a": passed, "c/c": passed, "c/b": passed } };
    const begun = snapshotOf(retrainee, told, choosing);
    const gone = moved(retrainee, shrunk, begun, revised());
    expect(gone.memory.kept).toEqual([
      { id: "c/a", hours: 6 },
      { id: "c/c", hours: 12 },
    ]);
    const [goal] = switches;
    const back = goal && moved(shrunk, retrainee, gone, goal);
    const again = back && moved(retrainee, shrunk, back, revised());
    for (const [course, snapshot] of [
      [shrunk, gone],
      [retrainee, back],
      [shrunk, again],
    ] as const) {
      expect(snapshot && hoursOf(course, snapshot)).toBe(24);
    }
    expect(again?.memory.kept).toHaveLength(2);
  });

  it("rule visit, ordered, probe: ends the ways that led there, and the lesson in hand is left", () => {
    const told: Told = {
      lesson: "c/a",
      lessons: { "c/a": { read: [1] }, "c/b": { remedy: "probe" } },
      visits: [{ lesson: "c/a", of: "c/b", skill: "a", answers: 0, right: 0 }],
      ordered: { lesson: "c/a", reason: "first things first" },
      probe: { lesson: "c/a", questions: [{ ...question, skill: "a" }], outcomes: [] },
    };
    const snapshot = snapshotOf(retrainee, told, { studying: { lesson: "reading" } });
    const { memory, value } = moved(retrainee, shrunk, snapshot, revised());
    expect(value).toEqual(choosing);
    expect(memory).toMatchObject({ lesson: null, visits: [], ordered: null, probe: null });
    expect(lessonMemory(memory, "c/a").read).toEqual([1]);
    // What it stood on is gone: the text helps instead.
    expect(lessonMemory(memory, "c/b").remedy).toBe("explain");
  });
});

describe("a lesson whose text has changed", () => {
  const changed = ["c/a", "c/b", "c/c"];
  const told: Told = { lessons: { "c/a": passed, "c/b": { read: [1, 2] }, "c/d": passed } };
  const after = moved(degree, degree, snapshotOf(degree, told, choosing), revised({ changed }));

  it("says so where it was passed, and only there; it stays passed", () => {
    const isChanged = (id: string) => lessonMemory(after.memory, id).isChanged;
    expect(["c/a", "c/b", "c/c", "c/d"].map(isChanged)).toEqual([true, false, false, false]);
    expect(lessonMemory(after.memory, "c/a").phase).toBe("passed");
  });

  it("says so until it is read again, also after another revision", () => {
    const twice = moved(degree, degree, after, revised());
    expect(lessonMemory(twice.memory, "c/a").isChanged).toBe(true);
    const lesson = { lesson: "c/a", now: later(70) };
    const opened = advance(degree, twice, { type: "LESSON_OPENED", ...lesson });
    const read = advance(degree, opened.snapshot, { type: "SECTION_READ", ...lesson, section: 1 });
    expect(read.isAccepted).toBe(true);
    expect(lessonMemory(read.snapshot.memory, "c/a").isChanged).toBe(false);
  });
});

describe("another strategy", () => {
  const to = (strategy: "degree" | "retrainee"): CourseChange => ({
    type: "STRATEGY_SWITCHED",
    from: first,
    to: { ...first, strategy },
    now: later(60),
  });

  it.each([
    ["intake", "orientation"],
    ["placement", "placement"],
    ["recognising", "recognising"],
    ["paused", "paused"],
  ])("takes %s of a retrainee for %s of a degree student, and back", (own, other) => {
    const snapshot = snapshotOf(retrainee, {}, own);
    const there = moved(retrainee, degree, snapshot, to("degree"));
    expect(there.value).toBe(other);
    expect(moved(degree, retrainee, there, to("retrainee")).value).toBe(own);
  });

  it("rule in-order, benefit: keeps what was learned and chooses by its own rule from then on", () => {
    const told: Told = { lessons: { "c/a": passed }, skills: { a: news(0.97, true) } };
    const snapshot = snapshotOf(retrainee, told, { studying: { lesson: "passed" } });
    const there = moved(retrainee, degree, snapshot, to("degree"));
    expect(there.value).toEqual(choosing);
    expect(
      decideNextStep({ ...degree, memory: there.memory }, "studying", later(61)),
    ).toMatchObject({ rule: "in-order", choice: { lesson: "c/b" } });
    const back = moved(degree, retrainee, there, to("retrainee"));
    const context = { ...retrainee, memory: back.memory };
    expect(decideNextStep(context, "studying", later(62)).rule).toBe("benefit");
    expect(lessonMemory(back.memory, "c/a")).toMatchObject(passed);
    expect(hoursOf(retrainee, back)).toBe(6);
  });

  it("leaves a lesson in the middle, with its memory, until the learner opens it again", () => {
    const learner = new TestLearner(retrainee, () => false, { hasPlainPlacement: true });
    learner.walk(60, () => lessonMemory(learner.context.memory, "c/a").read.length > 0);
    learner.give(to("degree"), degree);
    expect(learner.snapshot.value).toEqual(choosing);
    expect(learner.context.memory.lesson).toBe("c/a");
    learner.walk(1);
    expect(learner.snapshot.value).toMatchObject({ studying: { lesson: expect.anything() } });
  });

  it("completes a path on which nothing is left to do", () => {
    const told: Told = {
      lessons: { "c/a": passed, "c/b": passed, "c/c": passed, "c/d": passed },
    };
    const snapshot = snapshotOf(degree, told, choosing);
    const after = moved(degree, retrainee, snapshot, to("retrainee"));
    expect(after).toMatchObject({ value: "completed", memory: { completedAt: later(60) } });
  });

  it("of an older version takes the same states", () => {
    const older = { ...retrainee, strategy: strategyOf("retrainee", 1) };
    const value = { studying: { lesson: "reading" } };
    const snapshot = snapshotOf(older, { lesson: "c/a", lessons: { "c/a": { read: [1] } } }, value);
    expect(moved(older, retrainee, snapshot, to("retrainee")).value).toEqual(value);
  });
});
