import { describe, expect, it } from "vitest";
import type { Pin } from "~/domain/path/pin";
import { news, start, testCourse } from "~/domain/path/test-course";
import { newer, rebuildPath } from "./rebuild-path";

const course = testCourse("degree", 2);
const pin: Pin = {
  publicationId: "first",
  goal: course.plan.goal,
  eqf: 6,
  strategy: "degree",
  strategyVersion: course.strategy.version,
};
const rebuild = (log: Parameters<typeof rebuildPath>[2]) => rebuildPath(pin, () => course, log);
const started = { seq: 0, type: "STARTED", payload: { now: start, skills: { a: news(0.2) } } };
const oriented = { seq: 1, type: "ORIENTED", payload: { hoursPerWeek: 10, now: start } };
const moved = {
  seq: 2,
  type: "SKILLS_MOVED",
  payload: { skills: { a: news(0.9, true, 5) }, now: start },
};

describe("rebuildPath", () => {
  it("folds a log into the path, its revision and the newest news", () => {
    const rebuilt = rebuild([started, oriented, moved]);
    expect(rebuilt.snapshot.value).toEqual({ studying: "choosing" });
    expect(rebuilt.revision).toBe(2);
    expect(rebuilt.news).toEqual({ a: news(0.9, true, 5) });
    expect(rebuild([started]).news).toEqual({ a: news(0.2) });
  });

  it.each([
    ["is empty", []],
    ["has no beginning", [{ ...oriented, seq: 0 }]],
    ["has a gap", [started, moved]],
    ["has an event of no known kind", [started, { ...oriented, type: "DONE" }]],
    ["has an event that is not whole", [started, { ...oriented, payload: {} }]],
    ["has a payload that is none", [started, { ...oriented, payload: 5 }]],
    ["has an event without a place", [started, oriented, { ...oriented, seq: 2 }]],
    ["begins with news of no form", [{ ...started, payload: { now: start, skills: { a: 1 } } }]],
  ])("throws where the log %s", (_, log) => {
    expect(() => rebuild(log)).toThrow();
  });
});

describe("newer", () => {
  it("takes the telling that knows more answers, of equal ones the later", () => {
    const few = { a: news(0.3, false, 2) };
    const many = { a: news(0.8, false, 4) };
    const same = { a: news(0.7, false, 4), b: news(0.1) };
    expect(newer(few, many)).toEqual(many);
    expect(newer(many, few)).toEqual(many);
    expect(newer(many, same)).toEqual(same);
  });
});
