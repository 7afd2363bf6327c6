import { describe, expect, it } from "vitest";
import { advance, machineVersion, replay, startPath } from "./advance";
import { eventSchema, type PathEvent } from "./event";
import degree1 from "./fixtures/v1-degree.json";
import retrainee1 from "./fixtures/v1-retrainee.json";
import degree2 from "./fixtures/v2-degree.json";
import retrainee2 from "./fixtures/v2-retrainee.json";
import degree3 from "./fixtures/v3-degree.json";
import retrainee3 from "./fixtures/v3-retrainee.json";
import { lessonMemorySchema, memorySchema } from "./memory";
import { restoreSnapshot } from "./restore";
import { snapshotSchema } from "./snapshot";
// The first ones that version 1 stored. Like all fixtures frozen: what they hold must stay readable for ever.
import stored from "./snapshots.v1.json";
import { type StrategyId, strategyOf } from "./strategy";
import { later, start, testCourse } from "./test-course";

const strategies = ["retrainee", "degree"] as const;

/** What each version of the statecharts has stored: a new version adds its own, and none is ever taken away. */
const shipped = [
  { version: 1, retrainee: retrainee1.snapshot, degree: degree1.snapshot },
  { version: 2, retrainee: retrainee2.snapshot, degree: degree2.snapshot },
  { version: 3, retrainee: retrainee3.snapshot, degree: degree3.snapshot },
] as const;

const logs = { retrainee: retrainee1.log, degree: degree1.log };

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

describe("the versions that ever shipped", () => {
  it("all have their snapshots here, the present one too", () => {
    expect(shipped.map(({ version }) => version)).toEqual(
      Array.from({ length: machineVersion }, (_, index) => index + 1),
    );
  });

  it.each(
    shipped.flatMap(({ version, ...of }) => strategies.map((id) => [id, version, of[id]] as const)),
  )(
    "a %s of version %i is restored, or migrated, and nothing of it is lost",
    (id, version, old) => {
      const snapshot = restoreSnapshot(old, version, id);
      expect(snapshot).toMatchObject(old);
      expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
    },
  );
});

describe.each(strategies)("the snapshot of a %s", (id) => {
  const newest = shipped[machineVersion - 1]?.[id];

  it("has not changed its shape without a new version", () => {
    expect(snapshotSchema.safeParse(newest).success).toBe(true);
    const memory = newest?.memory ?? {};
    expect(Object.keys(memory).sort()).toEqual(Object.keys(memorySchema.shape).sort());
    const [lesson = {}] = Object.values(newest?.memory.lessons ?? {});
    expect(Object.keys(lesson).sort()).toEqual(Object.keys(lessonMemorySchema.shape).sort());
  });

  it("of version 1 migrates to what its log leads to", () => {
    const course = testCourse(id, 4, {}, strategyOf(id, 1));
    const events = logs[id].map((event) => eventSchema.parse(event));
    const replayed = replay(course, startPath(course, start, {}), events).snapshot;
    expect(restoreSnapshot(shipped[0][id], 1, id)).toEqual(JSON.parse(JSON.stringify(replayed)));
  });

  it("of version 1 is where the path goes on from", () => {
    const snapshot = restoreSnapshot(stored[id], 1, id);
    expect(snapshot).toMatchObject(stored[id]);
    if (!snapshot) return;
    const course = testCourse(id, 4, {}, strategyOf(id, 1));
    expect(advance(course, snapshot, nextAnswer[id]).isAccepted).toBe(true);
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
