// What is told to be left, against what walking it really takes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessonMemory } from "./memory";
import { type Remaining, remainingOf } from "./remaining";
import type { Step } from "./step";
import { courseOf, nineLessons, type Sketch } from "./test-course";
import { TestLearner } from "./test-learner";

type Course = ReturnType<typeof courseOf>;

const answersToCheck = ["check", "finish"];
const answersToPractice = ["practise", "problems"];

/** Counts the steps of a walk: a step left and taken up again is one, a check and its questions are one. */
class StepCounter {
  count = 0;
  private readonly last = new Map<string, { name: string; toSection: number }>();

  see(step: Step): void {
    if (step.kind !== "lesson" && step.kind !== "exam") return;
    const of = step.kind === "lesson" ? step.lesson : step.module;
    const name = nameOf(step);
    const before = this.last.get(of);
    const isSame =
      before?.name === name &&
      (name !== "read" || (step.kind === "lesson" && (step.section ?? 0) <= before.toSection));
    if (isSame) return;
    this.count += 1;
    const toSection = step.kind === "lesson" ? (step.toSection ?? 0) : 0;
    this.last.set(of, { name, toSection });
  }
}

function nameOf(step: Extract<Step, { kind: "lesson" | "exam" }>): string {
  if (step.kind === "exam") return "exam";
  if (answersToCheck.includes(step.part)) return "check";
  return answersToPractice.includes(step.part) ? "practice" : step.part;
}

/** From the laid path to the end; the steps that it took, and what was told at its beginning. */
function walk(course: Course, failsFirst: boolean): { taken: number; told: Remaining } {
  const learner: TestLearner = new TestLearner(course, () => !failsFirst || !isFirstTry(learner), {
    hasPlainPlacement: true,
  });
  begin(learner);
  const told = remainingOf(learner.context);
  const counter = new StepCounter();
  for (let event = 0; learner.stage !== "completed"; event += 1) {
    if (event > 2000) throw new Error("The walk does not end");
    const { choice } = learner.decision;
    counter.see(choice);
    if (!learner.take(choice)) throw new Error(`${JSON.stringify(choice)} is not possible`);
    restWhereAllIsPractised(learner, choice);
  }
  return { taken: counter.count, told };
}

function begin(learner: TestLearner): void {
  for (let event = 0; learner.stage !== "studying"; event += 1) {
    if (event > 60) throw new Error("The beginning does not end");
    const { now, stage } = learner;
    if (stage === "placement") learner.give({ type: "PLACEMENT_SKIPPED", now });
    else learner.take(learner.decision.choice);
  }
}

function restWhereAllIsPractised(learner: TestLearner, step: Step): void {
  if (step.kind !== "lesson" || step.part !== "repair") return;
  const { practised, notBefore } = lessonMemory(learner.snapshot.memory, step.lesson);
  const all = learner.course.plan.lessons.find(({ id }) => id === step.lesson)?.practice.length;
  if (practised.length === all && notBefore) learner.waitUntil(notBefore);
}

/** A check or an exam is open that was never failed before. */
function isFirstTry({ context: { memory } }: TestLearner): boolean {
  const exam = Object.values(memory.modules).find(({ sitting }) => sitting !== null);
  if (exam) return exam.results.length === 0;
  const own = lessonMemory(memory, memory.lesson ?? "");
  return own.check !== null && own.failures === 0;
}

const anySketches: fc.Arbitrary<Sketch[]> = fc
  .array(
    fc.record({
      sections: fc.integer({ min: 1, max: 5 }),
      practice: fc.integer({ min: 1, max: 3 }),
      requires: fc.array(fc.nat(), { maxLength: 2 }),
      shares: fc.boolean(),
      isSafety: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((lessons) => fc.tuple(fc.constant(lessons), fc.integer({ min: 1, max: 4 })))
  .map(([lessons, border]) =>
    lessons.map(({ practice, requires, shares, ...rest }, place) => {
      const id = `l${place}`;
      return {
        ...rest,
        id,
        // Modules come one after another.
        module: place < border ? "one" : "two",
        skills: shares && place > 0 ? [id, `l${place - 1}`] : [id],
        requires: place === 0 ? [] : requires.map((one) => `l${one % place}`),
        practice: Array.from({ length: practice }, (_, index) => `c/${id}/p${index + 1}`),
      };
    }),
  );

const anyCourse = fc
  .tuple(fc.constantFrom("retrainee" as const, "degree" as const), anySketches)
  .map(([strategy, sketches]) => courseOf(strategy, sketches));

describe("remaining", () => {
  it("remaining-from: whoever is always right takes no fewer steps than told, and no more", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { taken, told } = walk(course, false);
        expect(taken).toBeGreaterThanOrEqual(told.steps.from);
        expect(taken).toBeLessThanOrEqual(told.steps.to);
      }),
      { numRuns: 60 },
    );
  });

  it("remaining-to: whoever fails each check and exam once takes no more steps than told", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { taken, told } = walk(course, true);
        expect(taken).toBeLessThanOrEqual(told.steps.to);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["retrainee", "degree"] as const)("holds on nine lessons of a %s", (strategy) => {
    const course = nineLessons(strategy);
    const right = walk(course, false);
    expect(right.taken).toBeGreaterThanOrEqual(right.told.steps.from);
    const failing = walk(course, true);
    expect(failing.taken).toBeLessThanOrEqual(failing.told.steps.to);
    expect(failing.taken).toBeGreaterThan(right.taken);
  });
});
