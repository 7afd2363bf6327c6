import { describe, expect, it } from "vitest";
import { advance, isStateOf, openingOf, replay, stageOf, startPath } from "./advance";
import type { PathEvent } from "./event";
import { snapshotSchema } from "./snapshot";
import { news, start, testCourse } from "./test-course";

const course = testCourse("degree", 2);
const begun = startPath(course, start, { a: news(0.7) });
const oriented: PathEvent = { type: "ORIENTED", hoursPerWeek: 10, now: start };
const opened: PathEvent = { type: "LESSON_OPENED", lesson: "c/a", now: start };

describe("a path at its beginning", () => {
  it("stands at the statechart's first state and knows what the person brings along", () => {
    expect(begun.value).toBe("orientation");
    expect(startPath(testCourse("retrainee"), start, {}).value).toBe("intake");
    expect(begun.memory).toMatchObject({ startedAt: start, completedAt: null, lessons: {} });
    expect(begun.memory.skills).toEqual({ a: news(0.7) });
    expect(snapshotSchema.parse(begun)).toEqual(begun);
  });
});

describe("advance", () => {
  it("changes nothing that it was given", () => {
    const before = JSON.stringify(begun);
    const { isAccepted, snapshot } = advance(course, begun, oriented);
    expect(isAccepted).toBe(true);
    expect(snapshot).not.toBe(begun);
    expect(JSON.stringify(begun)).toBe(before);
  });

  it("gives the very same snapshot for an event without a place", () => {
    expect(advance(course, begun, opened)).toMatchObject({ isAccepted: false, snapshot: begun });
    expect(advance(course, begun, opened).snapshot).toBe(begun);
  });

  it("throws on a state that the statechart has not", () => {
    const foreign = { ...begun, value: "intake" };
    expect(() => advance(course, foreign, oriented)).toThrow();
  });
});

describe("replay", () => {
  it("leads where the events led", () => {
    const step = advance(course, begun, oriented).snapshot;
    expect(replay(course, begun, [oriented, opened]).snapshot).toEqual(
      advance(course, step, opened).snapshot,
    );
  });

  it("throws on a log with an event that had no place, and names it", () => {
    expect(() => replay(course, begun, [oriented, oriented])).toThrow(
      "Event 2 (ORIENTED) has no place in the replay",
    );
  });
});

describe("openingOf", () => {
  const at = (value: Parameters<typeof stageOf>[0]["value"], lesson: string | null) => ({
    value,
    memory: { ...begun.memory, lesson },
  });
  const opening = [{ type: "LESSON_OPENED", lesson: "c/a", now: start }];

  it("opens a lesson that is not in hand", () => {
    expect(openingOf(at({ studying: "choosing" }, null), "c/a", start)).toEqual(opening);
    expect(openingOf(at({ studying: { lesson: "reading" } }, "c/b"), "c/a", start)).toEqual(
      opening,
    );
  });

  it("opens the lesson in hand again after a pause or an exam put it down", () => {
    expect(openingOf(at({ studying: "choosing" }, "c/a"), "c/a", start)).toEqual(opening);
    expect(openingOf(at({ studying: "sitting" }, "c/a"), "c/a", start)).toEqual(opening);
    expect(openingOf(at("paused", "c/a"), "c/a", start)).toEqual(opening);
  });

  it("does nothing for the lesson in hand, also after completion", () => {
    expect(openingOf(at({ studying: { lesson: "reading" } }, "c/a"), "c/a", start)).toEqual([]);
    expect(openingOf(at("completed", "c/a"), "c/a", start)).toEqual([]);
  });
});

describe("isStateOf", () => {
  it("knows the states of each statechart apart", () => {
    expect(isStateOf("degree", "orientation")).toBe(true);
    expect(isStateOf("retrainee", "orientation")).toBe(false);
    expect(isStateOf("degree", { studying: "sitting" })).toBe(true);
    expect(isStateOf("retrainee", { studying: "sitting" })).toBe(false);
    expect(isStateOf("retrainee", { studying: { lesson: "needsAPerson" } })).toBe(true);
  });

  it("refuses what is no whole state", () => {
    const broken = ["", "studying", { studying: "lesson" }, { studying: {} }, {}];
    for (const value of broken) expect(isStateOf("degree", value)).toBe(false);
    expect(isStateOf("degree", { studying: "choosing", paused: "choosing" })).toBe(false);
  });
});

describe("stageOf", () => {
  it("is the outermost state", () => {
    expect(stageOf({ value: "paused" })).toBe("paused");
    expect(stageOf({ value: { studying: { lesson: "reading" } } })).toBe("studying");
  });
});
