// Long random stories, sensible and foolish, with all that people and newer content do: what must hold in every one.
import fc from "fast-check";
import { describe, it } from "vitest";
import { isCourseChange } from "./advance";
import { earnedHours } from "./earned";
import { helpWanted } from "./help-wanted";
import { moduleMemory } from "./memory";
import { moduleGrade } from "./module-grade";
import { remainingOf } from "./remaining";
import { isComplete, isLessonDone, isLessonOpen, isModuleSettled, progressOf } from "./standing";
import { type Moment, stories, tell } from "./test-story";

/** The runs take seconds; looking for the shortest story that fails may take for ever. */
const patience = { interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

const covers = <Item>(list: readonly Item[] = [], part: readonly Item[] = []) =>
  part.every((item) => list.includes(item));

/** What only a belief or a person has given, that may be taken back: by two wrong answers, or by that person. */
function hasTakenBack({ learner, before }: Moment): boolean {
  const { skipped, recognised } = learner.snapshot.memory;
  return !covers(skipped, before.memory.skipped) || !covers(recognised, before.memory.recognised);
}

function contexts({ learner, before, courseBefore }: Moment) {
  return { earlier: { ...courseBefore, memory: before.memory }, now: learner.context };
}

function nothingEarnedIsLost(moment: Moment): void {
  const { earlier, now } = contexts(moment);
  for (const [id, { isMastered }] of Object.entries(earlier.memory.skills)) {
    must(!isMastered || now.memory.skills[id]?.isMastered === true, `${id} stays mastered`);
  }
  const isWithdrawn = moment.event?.type === "RECOGNITION_WITHDRAWN";
  must(
    isWithdrawn || covers(now.memory.recognised, earlier.memory.recognised),
    "only a person takes recognition back",
  );
  const renamed = moment.event?.type === "CONTENT_REVISED" ? moment.event.renamed : {};
  for (const [id, { read, practised, passedAt, failures }] of Object.entries(
    earlier.memory.lessons,
  )) {
    const laterId = (moment.isAccepted ? renamed[id] : undefined) ?? id;
    const later = now.memory.lessons[laterId];
    const answered = practised.map((question) => question.replace(`${id}/`, `${laterId}/`));
    must(covers(later?.read, read) && covers(later?.practised, answered), `${id} keeps its work`);
    must(passedAt === null || later?.passedAt === passedAt, `${id} stays passed`);
    must((later?.failures ?? 0) >= failures, `${id} keeps its tries`);
  }
  for (const id of Object.keys(earlier.memory.modules)) {
    must(moduleGrade(now.memory, id) >= moduleGrade(earlier.memory, id), `${id} keeps its grade`);
    const { results } = moduleMemory(earlier.memory, id);
    must(covers(moduleMemory(now.memory, id).results, results), `${id} keeps its results`);
  }
  for (const [id, { isAccepted }] of Object.entries(earlier.memory.tasks)) {
    must(!isAccepted || now.memory.tasks[id]?.isAccepted === true, `${id} keeps its task`);
  }
  must(earnedHours(now) >= earnedHours(earlier) || hasTakenBack(moment), "earned hours stay");
}

/** Every lesson of every publication. */
const hoursThereAre = 6 + 6 + 6 + 12 + 6;

function hoursAreCountedOnce({ learner }: Moment): void {
  must(earnedHours(learner.context) <= hoursThereAre, "no hour is counted twice");
}

function whatIsOpenStaysOpen(moment: Moment): void {
  const { earlier, now } = contexts(moment);
  if (moment.event && isCourseChange(moment.event)) {
    for (const lesson of now.plan.lessons) {
      const isBegun = now.memory.lessons[lesson.id] !== undefined;
      must(!isBegun || isLessonOpen(now, lesson), `${lesson.id} stays open`);
    }
    return;
  }
  for (const lesson of now.plan.lessons) {
    const isGiven = hasTakenBack(moment);
    const isDone = isLessonDone(now, lesson) || isGiven;
    must(!isLessonDone(earlier, lesson) || isDone, `${lesson.id} stays done`);
    const isOpen = isLessonOpen(now, lesson) || isGiven;
    must(!isLessonOpen(earlier, lesson) || isOpen, `${lesson.id} stays open`);
  }
  for (const module of now.plan.modules) {
    must(
      !isModuleSettled(earlier, module) || isModuleSettled(now, module),
      "settled stays settled",
    );
  }
}

function progressIsHonest(moment: Moment): void {
  const { earlier, now } = contexts(moment);
  const { stage } = moment.learner;
  const { done, total } = progressOf(now);
  const isOther = moment.event !== undefined && isCourseChange(moment.event);
  must(
    isOther || done >= progressOf(earlier).done || hasTakenBack(moment),
    "progress falls only where something is taken back",
  );
  must(done <= total && (done === total) === isComplete(now), "whole exactly when complete");
  must(stage !== "completed" || done === total, "completed is whole");
  must(stage !== "studying" || done < total, "whole is completed");
  const { steps, minutes } = remainingOf(now);
  for (const { from, to } of [steps, minutes]) {
    must(from >= 0 && from <= to, "from is at most to");
    must((from === 0) === isComplete(now), "nothing remains exactly when complete");
    must((to === 0) === isComplete(now), "nothing remains exactly when complete");
  }
}

function stepsArePossible({ learner }: Moment): void {
  const { choice, alternatives } = learner.decision;
  const steps = [choice, ...alternatives].map((step) => JSON.stringify(step));
  for (const step of [choice, ...alternatives]) {
    must(learner.couldTake(step), `${JSON.stringify(step)} is possible`);
  }
  must(new Set(steps).size === steps.length, "every alternative is another step");
  must((choice.kind === "completed") === (learner.stage === "completed"), "the end is the end");
}

/** Far above what four lessons with their exams need. */
const longestWay = 400;

describe("in every story", () => {
  it("nothing earned is lost, progress is honest, steps are possible, refusal changes nothing", () => {
    fc.assert(
      fc.property(stories(60), (story) => {
        tell(story, (moment) => {
          const { learner, before, isAccepted } = moment;
          nothingEarnedIsLost(moment);
          hoursAreCountedOnce(moment);
          whatIsOpenStaysOpen(moment);
          progressIsHonest(moment);
          stepsArePossible(moment);
          must(isAccepted || learner.snapshot === before, "refusal leaves the very same snapshot");
        });
      }),
      { numRuns: 300, ...patience },
    );
  }, 120_000);

  it("nobody is locked out: whoever is right from now on completes", () => {
    fc.assert(
      fc.property(stories(40), (story) => {
        const { learner } = tell(story);
        learner.isRight = () => true;
        learner.walk(longestWay);
        must(learner.stage === "completed", `ends in ${JSON.stringify(learner.decision.choice)}`);
        const { lessons, modules } = helpWanted(learner.context);
        must(lessons.length + modules.length === 0, "nobody is needed any more");
      }),
      { numRuns: 500, ...patience },
    );
  }, 120_000);
});
