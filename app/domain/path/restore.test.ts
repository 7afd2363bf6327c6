import { describe, expect, it } from "vitest";
import { advance, machineVersion } from "./advance";
import type { PathEvent } from "./event";
import { restoreSnapshot } from "./restore";
// As version 1 of the statecharts stored them; frozen: what it holds must stay readable for ever.
import stored from "./snapshots.v1.json";
import type { StrategyId } from "./strategy";
import { later, testCourse } from "./test-course";

const strategies = ["retrainee", "degree"] as const;
const answered = { outcome: 1, isRight: true, skills: {}, now: later(600) };
const nextAnswer: Record<StrategyId, PathEvent> = {
  retrainee: {
    type: "CHECK_ANSWERED",
    lesson: "c/a",
    index: 2,
    question: "c/a/a6",
    ...answered,
  },
  degree: { type: "EXAM_ANSWERED", module: "c/one", index: 3, question: "c/b/b1", ...answered },
};

describe.each(strategies)("a stored snapshot of a %s", (id) => {
  it("of version 1 is read, and the path goes on from it", () => {
    const snapshot = restoreSnapshot(stored[id], 1, id);
    expect(snapshot).toEqual(stored[id]);
    if (!snapshot) return;
    const next = advance(testCourse(id, 4), snapshot, nextAnswer[id]);
    expect(next.isAccepted).toBe(true);
  });

  it("is refused where it is broken", () => {
    const { value, memory } = stored[id];
    const broken: unknown[] = [
      null,
      {},
      { value },
      { value: "nowhere", memory },
      { value: { studying: "lesson" }, memory },
      { value, memory: { ...memory, startedAt: "long ago" } },
      { value, memory: { ...memory, skipped: undefined } },
      { value, memory: { ...memory, more: true } },
      { value, memory: { ...memory, skills: { a: { known: 2, isMastered: true, answers: 1 } } } },
      { value, memory: { ...memory, lessons: { "c/a": { phase: "finished" } } } },
    ];
    for (const one of broken) expect(restoreSnapshot(one, 1, id)).toBeUndefined();
  });

  it("is refused where another version wrote it and nothing leads from there", () => {
    expect(restoreSnapshot(stored[id], 0, id)).toBeUndefined();
    expect(restoreSnapshot(stored[id], machineVersion + 1, id)).toBeUndefined();
  });
});

describe("the snapshot of another statechart", () => {
  it("is refused", () => {
    expect(restoreSnapshot(stored.degree, 1, "retrainee")).toBeUndefined();
    const { memory } = stored.retrainee;
    expect(restoreSnapshot({ value: "intake", memory }, 1, "degree")).toBeUndefined();
    expect(restoreSnapshot({ value: "orientation", memory }, 1, "retrainee")).toBeUndefined();
  });
});
