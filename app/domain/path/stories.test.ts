// Long random stories, sensible and foolish: what must hold in every one of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, machineVersion, replay, startPath } from "./advance";
import { eventSchema, type PathEvent } from "./event";
import { remainingOf } from "./remaining";
import { restoreSnapshot } from "./restore";
import { type PathSnapshot, snapshotSchema } from "./snapshot";
import {
  isComplete,
  isLessonDone,
  isLessonOpen,
  isModuleSettled,
  moduleGrade,
  progressOf,
} from "./standing";
import type { StrategyId } from "./strategy";
import { news, start, testCourse } from "./test-course";
import { TestLearner } from "./test-learner";

const lessonIds = ["c/a", "c/b", "c/c", "c/d"];
const moduleIds = ["c/one", "c/two"];

type Act = { roll: number; minutes: number; isStored: boolean } & (
  | { kind: "next" | "other" | "intake" | "placement" | "PLACEMENT_SKIPPED" | "PATH_ACCEPTED" }
  | { kind: "ORIENTED" | "PAUSED" | "RESUMED" | "grant" }
  | { kind: "open" | "practise" | "check" | "answer" | "answer-other"; lesson: string }
  | { kind: "read"; lesson: string; section: number }
  | { kind: "sit" | "examine"; module: string }
  | { kind: "moved"; skill: string; isMastered: boolean }
);

const lesson = fc.constantFrom(...lessonIds, "c/nowhere");
const module = fc.constantFrom(...moduleIds, "c/nowhere");

const deed = fc.oneof(
  { weight: 40, arbitrary: fc.record({ kind: fc.constant("next" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "other" as const,
        "intake" as const,
        "placement" as const,
        "PLACEMENT_SKIPPED" as const,
        "PATH_ACCEPTED" as const,
        "ORIENTED" as const,
        "PAUSED" as const,
        "RESUMED" as const,
        "grant" as const,
      ),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "open" as const,
        "practise" as const,
        "check" as const,
        "answer" as const,
        "answer-other" as const,
      ),
      lesson,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("read" as const),
      lesson,
      section: fc.integer({ min: -1, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("sit" as const, "examine" as const), module }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("moved" as const),
      skill: fc.constantFrom("a", "b", "c", "d", "elsewhere"),
      isMastered: fc.boolean(),
    }),
  },
);

const act: fc.Arbitrary<Act> = fc
  .tuple(
    deed,
    fc.record({
      roll: fc.integer({ min: 0, max: 9 }),
      minutes: fc.oneof(
        { weight: 6, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 * 24 * 60 }) },
      ),
      isStored: fc.boolean(),
    }),
  )
  .map(([what, how]) => ({ ...what, ...how }));

type Story = {
  strategy: StrategyId;
  lessons: number;
  /** Short checks and exams, so that much happens. */
  isBrisk: boolean;
  /** Answers with a lower roll are right. */
  ability: number;
  acts: Act[];
};

const brisk = {
  check: { atLeast: 2, convincing: 3, atMost: 4, wrongLimit: 2, failuresBeforeHelp: 2 },
  exam: { questionsPerLesson: 1, sittings: 2 },
};

const story: fc.Arbitrary<Story> = fc.record({
  strategy: fc.constantFrom<StrategyId>("retrainee", "degree"),
  lessons: fc.integer({ min: 1, max: 4 }),
  isBrisk: fc.boolean(),
  ability: fc.constantFrom(1, 5, 8, 10),
  acts: fc.array(act, { minLength: 1, maxLength: 60, size: "max" }),
});

function eventOf(learner: TestLearner, act: Act): PathEvent | undefined {
  const { now } = learner;
  switch (act.kind) {
    case "next":
    case "other":
      return undefined;
    case "intake":
      return learner.intake();
    case "placement":
      return learner.placementAnswer();
    case "grant":
      return learner.grant();
    case "ORIENTED":
      return { type: act.kind, hoursPerWeek: 10, now };
    case "PLACEMENT_SKIPPED":
    case "PATH_ACCEPTED":
    case "PAUSED":
    case "RESUMED":
      return { type: act.kind, now };
    case "open":
      return { type: "LESSON_OPENED", lesson: act.lesson, now };
    case "read":
      return { type: "SECTION_READ", lesson: act.lesson, section: act.section, now };
    case "practise":
      return learner.practice(act.lesson);
    case "check":
      return learner.check(act.lesson);
    case "answer":
      return learner.checkAnswer(act.lesson);
    case "answer-other": {
      const answer = learner.checkAnswer(act.lesson);
      return act.roll < 5
        ? { ...answer, index: answer.index + 1 }
        : { ...answer, question: "c/a/p1" };
    }
    case "sit":
      return learner.sitting(act.module);
    case "examine":
      return learner.examAnswer(act.module);
    case "moved":
      return { type: "SKILLS_MOVED", skills: { [act.skill]: news(0.4, act.isMastered) }, now };
  }
}

/** Tells a story; `look` sees each act with the snapshot before it and whether its event was accepted. */
function tell(
  { strategy, lessons, isBrisk, ability, acts }: Story,
  look: (learner: TestLearner, before: PathSnapshot, isAccepted: boolean) => void = () => undefined,
): TestLearner {
  let isRight = false;
  const learner = new TestLearner(
    testCourse(strategy, lessons, isBrisk ? brisk : {}),
    () => isRight,
  );
  for (const act of acts) {
    isRight = act.roll < ability;
    learner.wait(act.minutes);
    const before = learner.snapshot;
    const event = eventOf(learner, act);
    const { choice, alternatives } = learner.decision;
    const step = act.kind === "other" ? (alternatives[0] ?? choice) : choice;
    const isAccepted = event ? learner.give(event) : learner.take(step);
    look(learner, before, isAccepted);
    if (act.isStored) learner.snapshot = stored(learner.snapshot);
  }
  return learner;
}

/** What the database gives back. */
function stored(snapshot: PathSnapshot): PathSnapshot {
  return snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)));
}

/** The runs take seconds; looking for the shortest story that fails may take for ever. */
const patience = { interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true };

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

const covers = <Item>(list: readonly Item[] = [], part: readonly Item[] = []) =>
  part.every((item) => list.includes(item));

function nothingIsLost({ course, snapshot }: TestLearner, before: PathSnapshot): void {
  const then = { ...course, memory: before.memory };
  const now = { ...course, memory: snapshot.memory };
  for (const [id, { isMastered }] of Object.entries(then.memory.skills)) {
    must(!isMastered || now.memory.skills[id]?.isMastered === true, `${id} stays mastered`);
  }
  for (const lesson of course.plan.lessons) {
    // A skip is no more than a belief: two wrong answers undo it.
    const isBelieved = lesson.skills.some((skill) => then.memory.skipped.includes(skill));
    must(
      !isLessonDone(then, lesson) || isLessonDone(now, lesson) || isBelieved,
      `${lesson.id} stays done`,
    );
    must(!isLessonOpen(then, lesson) || isLessonOpen(now, lesson), `${lesson.id} stays open`);
  }
  for (const [id, { read, practised, passedAt, failures }] of Object.entries(then.memory.lessons)) {
    const later = now.memory.lessons[id];
    must(covers(later?.read, read) && covers(later?.practised, practised), `${id} keeps its work`);
    must(passedAt === null || later?.passedAt === passedAt, `${id} stays passed`);
    must((later?.failures ?? 0) >= failures, `${id} keeps its tries`);
  }
  for (const module of course.plan.modules) {
    const grade = moduleGrade(then.memory, module.id);
    must(moduleGrade(now.memory, module.id) >= grade, `${module.id} keeps its grade`);
    must(!isModuleSettled(then, module) || isModuleSettled(now, module), "settled stays settled");
  }
}

function progressIsHonest({ course, context, stage }: TestLearner, before: PathSnapshot): void {
  const { done, total } = progressOf(context);
  const hasUndoneSkip = before.memory.skipped.some((one) => !context.memory.skipped.includes(one));
  const earlier = progressOf({ ...course, memory: before.memory }).done;
  must(done >= earlier || hasUndoneSkip, "progress falls only where a skip is undone");
  must(done <= total && (done === total) === isComplete(context), "whole exactly when complete");
  must(stage !== "completed" || done === total, "completed is whole");
  must(stage !== "studying" || done < total, "whole is completed");
  const { steps, minutes } = remainingOf(context);
  for (const { from, to } of [steps, minutes]) {
    must(from >= 0 && from <= to, "from is at most to");
    must((from === 0) === isComplete(context), "nothing remains exactly when complete");
    must((to === 0) === isComplete(context), "nothing remains exactly when complete");
  }
}

function stepsArePossible(learner: TestLearner): void {
  const { choice, alternatives } = learner.decision;
  const steps = [choice, ...alternatives].map((step) => JSON.stringify(step));
  for (const step of [choice, ...alternatives]) {
    must(learner.couldTake(step), `${JSON.stringify(step)} is possible`);
  }
  must(new Set(steps).size === steps.length, "every alternative is another step");
  must((choice.kind === "completed") === (learner.stage === "completed"), "the end is the end");
}

describe("in every story", () => {
  it("nothing is lost, progress is honest, every step is possible, refusal changes nothing", () => {
    fc.assert(
      fc.property(story, (told) => {
        tell(told, (learner, before, isAccepted) => {
          nothingIsLost(learner, before);
          progressIsHonest(learner, before);
          stepsArePossible(learner);
          must(isAccepted || learner.snapshot === before, "refusal leaves the very same snapshot");
        });
      }),
      { numRuns: 400, ...patience },
    );
  }, 120_000);

  it("the log alone gives the snapshot, also one that was stored on the way", () => {
    fc.assert(
      fc.property(story, (told) => {
        const { course, log, snapshot } = tell(told);
        const events = log.map((event) => eventSchema.parse(JSON.parse(JSON.stringify(event))));
        expect(replay(course, startPath(course, start, {}), events).snapshot).toEqual(snapshot);
        expect(stored(snapshot)).toEqual(snapshot);
        expect(restoreSnapshot(stored(snapshot), machineVersion, told.strategy)).toEqual(snapshot);
        const beginning = log.find(({ type }) => type === "INTAKE_GIVEN" || type === "ORIENTED");
        if (beginning) expect(advance(course, snapshot, beginning).isAccepted).toBe(false);
      }),
      { numRuns: 300, ...patience },
    );
  }, 120_000);
});
