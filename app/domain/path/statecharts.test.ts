// Both statecharts as graphs, walked to every corner on small courses: nothing is unreachable, nothing is a dead end.
import { describe, expect, it } from "vitest";
import type { AnyStateMachine, AnyStateNode, SnapshotFrom, StateValue } from "xstate";
import {
  type AdjacencyMap,
  adjacencyMapToArray,
  getAdjacencyMap,
  getShortestPaths,
} from "xstate/graph";
import { degreeMachine } from "./degree.machine";
import type { PathEvent } from "./event";
import { lessonMemory, moduleMemory, type PathContext, type SkillNews } from "./memory";
import type { PathInput } from "./path-setup";
import type { PlanLesson, PlanModule } from "./plan";
import { retraineeMachine } from "./retrainee.machine";
import type { Course } from "./snapshot";
import { isModulePassed, isModuleSettled, isOutOfSittings, sittingsLeft } from "./standing";
import type { StrategyId } from "./strategy";
import { courseOf, news, type Sketch, start, testCourse } from "./test-course";
import { TestLearner } from "./test-learner";

type Machine = typeof retraineeMachine | typeof degreeMachine;
type Graph = AdjacencyMap<SnapshotFrom<Machine>, PathEvent>;

const machines = { retrainee: retraineeMachine, degree: degreeMachine };
const question = { question: "q", seed: 1 };
const questions = (length: number) => Array.from({ length }, () => question);
const hopeful = { a: news(0.3) };

/** No repairs: they have a graph of their own. */
const remediation = {
  example: { answers: 99, right: 0 },
  prerequisites: { answers: 99, right: 0 },
  probes: 1,
  probedSkills: 1,
  times: 1,
  visitsPerLesson: 1,
  visitRight: 1,
  visitAnswers: 1,
  answers: 99,
};

/** Checks and exams of two questions, help after the second failure: small enough to walk to every corner. */
const small = {
  check: { atLeast: 2, convincing: 2, atMost: 2, wrongLimit: 2, failuresBeforeHelp: 2 },
  exam: { questionsPerLesson: 2, sittings: 2 },
  remediation,
};

/** Of one question each, help after the first failure: for several lessons at once. */
const tiny = {
  check: { atLeast: 1, convincing: 1, atMost: 1, wrongLimit: 1, failuresBeforeHelp: 1 },
  exam: { questionsPerLesson: 1, sittings: 1 },
  remediation,
};

/** Every event with every payload that makes a difference, early and after any cool-down. */
function eventsIn(context: PathContext): PathEvent[] {
  return [
    ...beginnings(),
    ...context.plan.lessons.flatMap((lesson) => lessonEvents(context, lesson)),
    ...context.plan.modules.flatMap((module) => examEvents(context, module)),
    { type: "PAUSED", now: start },
    { type: "RESUMED", now: start },
  ];
}

function beginnings(): PathEvent[] {
  const intake = { trade: null, hasCertificate: false, hoursPerWeek: 5, now: start };
  const answer = { question: "q", skill: "a", now: start };
  return [
    { type: "INTAKE_GIVEN", ...intake, skills: hopeful, next: question },
    { type: "INTAKE_GIVEN", ...intake, skills: hopeful, next: null },
    ...[null, question].flatMap((next): PathEvent[] => [
      { type: "PLACEMENT_ANSWERED", ...answer, ...right({ a: news(0.95) }), next },
      { type: "PLACEMENT_ANSWERED", ...answer, ...wrong, next },
    ]),
    { type: "PLACEMENT_SKIPPED", now: start },
    { type: "PATH_ACCEPTED", now: start },
    { type: "ORIENTED", hoursPerWeek: 5, now: start },
    { type: "ORIENTED", hoursPerWeek: 5, next: question, now: start },
  ];
}

const wrong = { outcome: 0, isRight: false, skills: {} };

function right(skills: Record<string, SkillNews> = {}) {
  return { outcome: 1, isRight: true, skills };
}

function lessonEvents({ memory, strategy }: PathContext, lesson: PlanLesson): PathEvent[] {
  const { check, notBefore } = lessonMemory(memory, lesson.id);
  const mastered = Object.fromEntries(lesson.skills.map((skill) => [skill, news(0.99, true)]));
  const at = { lesson: lesson.id, now: start };
  const index = check?.outcomes.length ?? 0;
  const answers = [wrong, right(), right(mastered)];
  return [
    { type: "LESSON_OPENED", ...at },
    { type: "SECTION_READ", ...at, section: 1 },
    ...lesson.practice.flatMap((id) =>
      answers.map(
        (answer): PathEvent => ({
          type: "PRACTICE_ANSWERED",
          ...at,
          ...answer,
          question: id,
        }),
      ),
    ),
    ...[start, notBefore ?? start].map(
      (now): PathEvent => ({
        type: "CHECK_STARTED",
        ...at,
        now,
        questions: questions(strategy.check.atMost),
      }),
    ),
    ...answers.map(
      (answer): PathEvent => ({
        type: "CHECK_ANSWERED",
        ...at,
        ...answer,
        index,
        question: "q",
      }),
    ),
    { type: "SKILLS_MOVED", skills: mastered, now: start },
  ];
}

function examEvents(context: PathContext, module: PlanModule): PathEvent[] {
  const { sitting, notBefore } = moduleMemory(context.memory, module.id);
  const at = { module: module.id, now: start };
  const index = sitting?.outcomes.length ?? 0;
  // A person's act, and only when somebody waits for it: else sittings would pile up without end.
  const granted: PathEvent[] = isOutOfSittings(context, module)
    ? [{ type: "SITTING_GRANTED", ...at, reason: "talked it over" }]
    : [];
  return [
    ...[start, notBefore ?? start].map(
      (now): PathEvent => ({
        type: "SITTING_STARTED",
        ...at,
        now,
        questions: questions(context.strategy.exam.questionsPerLesson),
      }),
    ),
    ...[wrong, right()].map(
      (answer): PathEvent => ({
        type: "EXAM_ANSWERED",
        ...at,
        ...answer,
        index,
        question: "q",
      }),
    ),
    ...granted,
  ];
}

/** What of a snapshot makes a difference to what may come: times and counters beyond the rules' limits do not. */
function keyOf({ value, context }: { value: StateValue; context: PathContext }): string {
  const { plan, strategy, memory } = context;
  const lessons = plan.lessons.map(({ id }) => {
    const { phase, read, practised, check, failures, notBefore } = lessonMemory(memory, id);
    const known = Math.min(failures, strategy.check.failuresBeforeHelp);
    return [phase, read, practised, check?.outcomes, known, notBefore !== null];
  });
  const modules = plan.modules.map((module) => {
    const { sitting, notBefore } = moduleMemory(memory, module.id);
    const isSettled = isModuleSettled(context, module);
    const isPassed = isModulePassed(context, module);
    const left = sittingsLeft(context, module.id);
    return [sitting?.outcomes, isSettled, isPassed, left, notBefore !== null];
  });
  const { lesson, placement, skills, skipped } = memory;
  // Counted in the first check alone.
  const asked =
    value === "placement" && Math.min(placement.asked.length, strategy.placement.skipAfter);
  return JSON.stringify([value, lesson, asked, skills, skipped, lessons, modules]);
}

function optionsOf(course: Course, without: readonly PathEvent["type"][] = []) {
  return {
    input: { ...course, now: start, skills: {} } satisfies PathInput,
    events: ({ context }: SnapshotFrom<Machine>) =>
      eventsIn(context).filter(({ type }) => !without.includes(type)),
    serializeState: keyOf,
    // Far above what these courses need: a state that can grow without end is found, not waited for.
    limit: 200_000,
  };
}

function graphOf(course: Course, without: readonly PathEvent["type"][] = []): Graph {
  const machine = machines[course.strategy.id] as typeof retraineeMachine;
  return getAdjacencyMap(machine, optionsOf(course, without));
}

/** Every state in which a path can rest, as "studying.lesson.reading". */
function restingStates(node: AnyStateMachine | AnyStateNode): string[] {
  return Object.entries(node.states).flatMap(([name, child]) => {
    if (name === "entering") return [];
    const below = restingStates(child);
    return below.length > 0 ? below.map((rest) => `${name}.${rest}`) : [name];
  });
}

function nameOf(value: StateValue): string {
  if (typeof value === "string") return value;
  return Object.entries(value)
    .map(([name, rest]) => `${name}.${nameOf(rest ?? "")}`)
    .join(" ");
}

/** Where somebody gets to who answers nothing right: there are the repairs. */
function valuesOfWrongWalk(id: StrategyId): StateValue[] {
  const learner = new TestLearner(testCourse(id, 2), () => false);
  const values: StateValue[] = [];
  for (let step = 0; step < 400 && learner.stage !== "completed"; step += 1) {
    learner.walk(1);
    values.push(learner.snapshot.value);
  }
  return values;
}

/** Keys of the states from which no story leads to completion. */
function deadEnds(graph: Graph): string[] {
  const before = new Map<string, string[]>();
  const open: string[] = [];
  for (const { state, nextState } of adjacencyMapToArray(graph)) {
    const [from, to] = [keyOf(state), keyOf(nextState)];
    if (state.value === "completed") open.push(from);
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  const saved = new Set(open);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const earlier of before.get(key) ?? []) {
      if (saved.has(earlier)) continue;
      saved.add(earlier);
      open.push(earlier);
    }
  }
  return Object.keys(graph).filter((key) => !saved.has(key));
}

const one: Sketch = { id: "a", sections: 1, practice: ["p"] };
const bare = { sections: 1, practice: [] };
const two: Sketch[] = [
  { id: "a", ...bare },
  { id: "b", ...bare, requires: ["a"], module: "two" },
];
const beside = ["PAUSED", "RESUMED", "SKILLS_MOVED", "PLACEMENT_ANSWERED"] as const;

describe.each(["retrainee", "degree"] as const)("the %s's statechart", (id) => {
  const alone = graphOf(courseOf(id, [one], small));
  const chained = graphOf(courseOf(id, two, tiny), beside);

  it("reaches every state", () => {
    const graphs = [alone, chained];
    const states = graphs.flatMap((graph) => Object.values(graph)).map(({ state }) => state);
    const values = [...states.map(({ value }) => value), ...valuesOfWrongWalk(id)];
    const reached = new Set(values.map(nameOf));
    expect([...reached].sort()).toEqual(restingStates(machines[id]).sort());
  });

  it("reaches completion from every state of a lesson alone", () => {
    expect(deadEnds(alone)).toEqual([]);
  });

  it("reaches completion from every state where one lesson stands on another", () => {
    expect(deadEnds(chained)).toEqual([]);
  });

  it("reaches completion from every state where a lesson keeps people safe", () => {
    const graph = graphOf(courseOf(id, [{ ...one, isSafety: true }], small));
    expect(deadEnds(graph)).toEqual([]);
  });
});

describe("the shortest story to completion", () => {
  const isCompleted = ({ value }: { value: StateValue }) => value === "completed";

  /** Without news from another path. */
  function shortest(course: Course): string[] {
    const machine = machines[course.strategy.id] as typeof retraineeMachine;
    const options = { ...optionsOf(course, ["SKILLS_MOVED"]), toState: isCompleted };
    const [path] = getShortestPaths(machine, options);
    // The first step is the statechart's own beginning.
    return path?.steps.slice(1).map(({ event }) => event.type) ?? [];
  }

  it("of a retrainee leaves out what the first check shows", () => {
    expect(shortest(courseOf("retrainee", [one], small))).toEqual([
      "INTAKE_GIVEN",
      "PLACEMENT_ANSWERED",
      "PLACEMENT_ANSWERED",
      "PATH_ACCEPTED",
    ]);
  });

  it("of a retrainee never leaves out the check of a safety lesson", () => {
    expect(shortest(courseOf("retrainee", [{ ...one, isSafety: true }], small))).toEqual([
      "INTAKE_GIVEN",
      "PATH_ACCEPTED",
      "LESSON_OPENED",
      "CHECK_STARTED",
      "CHECK_ANSWERED",
      "CHECK_ANSWERED",
    ]);
  });

  it("of a degree student reads, is checked and sits the exam", () => {
    expect(shortest(courseOf("degree", [one], small))).toEqual([
      "ORIENTED",
      "LESSON_OPENED",
      "SECTION_READ",
      "CHECK_STARTED",
      "CHECK_ANSWERED",
      "CHECK_ANSWERED",
      "SITTING_STARTED",
      "EXAM_ANSWERED",
      "EXAM_ANSWERED",
    ]);
  });
});
