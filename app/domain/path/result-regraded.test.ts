import { describe, expect, it } from "vitest";
import { advance, replay, startPath } from "./advance";
import type { EventOf } from "./event";
import { start, testCourse } from "./test-course";

const course = testCourse("degree", 1);
const [{ id: module } = { id: "" }] = course.plan.modules;
const later = "2026-12-01T09:00:00.000Z";

/** A student whose one exam ended with this result, and who waits for the next sitting. */
function ended(share: number, grade: 0 | 1 | 3) {
  const { memory } = startPath(course, start, {});
  const result = { share, grade, at: start };
  const modules = { [module]: { sitting: null, results: [result], granted: 0, notBefore: later } };
  return { value: { studying: "choosing" }, memory: { ...memory, modules } };
}

const regraded = (
  change: Partial<EventOf<"RESULT_REGRADED">> = {},
): EventOf<"RESULT_REGRADED"> => ({
  type: "RESULT_REGRADED",
  module,
  index: 0,
  share: 0.6,
  grade: 2,
  reason: "The key was wrong",
  now: later,
  ...change,
});

describe("RESULT_REGRADED", () => {
  it("lifts a result, and whoever passes by it waits no longer", () => {
    const { isAccepted, snapshot } = advance(course, ended(0.4, 0), regraded());
    expect(isAccepted).toBe(true);
    expect(snapshot.memory.modules[module]).toMatchObject({
      results: [{ share: 0.6, grade: 2, at: start }],
      notBefore: null,
    });
  });

  it("completes a path that only the pass was missing from", () => {
    expect(advance(course, ended(0.4, 0), regraded()).snapshot.value).toBe("completed");
  });

  it("keeps the wait of whoever has still not passed", () => {
    const { snapshot } = advance(course, ended(0.2, 0), regraded({ share: 0.4, grade: 0 }));
    expect(snapshot.memory.modules[module]?.notBefore).toBe(later);
  });

  it.each([
    ["a lower grade", regraded({ share: 0.8, grade: 1 })],
    ["a lower share", regraded({ share: 0.5, grade: 3 })],
    ["a result that is not there", regraded({ index: 1, share: 1, grade: 5 })],
    ["a module that is not there", regraded({ module: "none/none", share: 1, grade: 5 })],
  ])("refuses %s", (_, event) => {
    const path = ended(0.75, 3);
    expect(advance(course, path, event)).toMatchObject({ isAccepted: false, snapshot: path });
  });

  it("is heard once more without harm: the same telling twice is one result", () => {
    const once = replay(course, ended(0.4, 0), [regraded()]);
    expect(replay(course, ended(0.4, 0), [regraded(), regraded()])).toEqual(once);
  });
});
