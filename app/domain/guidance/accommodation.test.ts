import { describe, expect, it } from "vitest";
import { startPath } from "../path/advance";
import type { ModuleMemory, PathContext } from "../path/memory";
import { later, start, testCourse } from "../path/test-course";
import { type Accommodation, dueReliefs, easedWait, isInForce } from "./accommodation";

const course = testCourse("degree", 1);
const [{ id: module } = { id: "" }] = course.plan.modules;
const failed = { share: 0.2, grade: 0, at: start } as const;

function contextWith(change: Partial<ModuleMemory>): PathContext {
  const { memory } = startPath(course, start, {});
  const own = { sitting: null, results: [failed], granted: 0, notBefore: null, ...change };
  return { ...course, memory: { ...memory, modules: { [module]: own } } };
}

const eased = (change: Partial<Accommodation>): Accommodation => ({
  id: "one",
  moreSittings: null,
  coolDownHours: null,
  validFrom: "2026-11-01",
  validUntil: null,
  reason: "Agreed with the student.",
  ...change,
});

const none = () => new Map<string, number>();

describe("isInForce", () => {
  it.each([
    ["2026-10-31", false],
    ["2026-11-01", true],
    ["2026-11-30", true],
    ["2026-12-01", false],
  ])("on %s: %s", (day, isHeld) => {
    expect(isInForce({ validFrom: "2026-11-01", validUntil: "2026-11-30" }, day)).toBe(isHeld);
  });
});

describe("easedWait", () => {
  const waiting = contextWith({ notBefore: later(24 * 60) });

  it("is the shortest of the waits that were granted", () => {
    expect(easedWait(waiting, module, [{ coolDownHours: 6 }, { coolDownHours: 2 }])).toBe(
      later(120),
    );
    expect(easedWait(waiting, module, [{ coolDownHours: 0 }])).toBe(start);
  });

  it("is never longer than the usual one, and none where none was", () => {
    expect(easedWait(waiting, module, [{ coolDownHours: 48 }])).toBe(later(24 * 60));
    expect(easedWait(waiting, module, [{ coolDownHours: null }])).toBe(later(24 * 60));
    expect(easedWait(contextWith({}), module, [{ coolDownHours: 1 }])).toBeNull();
  });
});

describe("dueReliefs", () => {
  const out = contextWith({ results: [failed, failed, failed] });

  it("gives one more sitting where the last one is used, as often as was granted", () => {
    const two = eased({ moreSittings: 2 });
    expect(dueReliefs(out, [two], none, start)).toEqual([
      {
        accommodationId: "one",
        module,
        event: { type: "SITTING_GRANTED", module, reason: two.reason, now: start },
      },
    ]);
    expect(dueReliefs(out, [two], () => new Map([["one", 1]]), start)).toHaveLength(1);
    expect(dueReliefs(out, [two], () => new Map([["one", 2]]), start)).toEqual([]);
  });

  it("gives none while a sitting is left, or after a pass", () => {
    const two = eased({ moreSittings: 2 });
    expect(dueReliefs(contextWith({}), [two], none, start)).toEqual([]);
    const passed = contextWith({ results: [failed, failed, { ...failed, share: 0.9, grade: 5 }] });
    expect(dueReliefs(passed, [two], none, start)).toEqual([]);
  });

  it("ends a wait when the shorter one is over, not before", () => {
    const waiting = contextWith({ notBefore: later(24 * 60) });
    const short = eased({ coolDownHours: 2 });
    expect(dueReliefs(waiting, [short], none, later(119))).toEqual([]);
    expect(dueReliefs(waiting, [short], none, later(120))).toMatchObject([
      { event: { type: "EXAM_COOL_DOWN_RESET", module } },
    ]);
    expect(dueReliefs(waiting, [], none, later(120))).toEqual([]);
  });
});
