// The statechart of a workplace task, walked to every corner, and long random stories of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SnapshotFrom } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap } from "xstate/graph";
import {
  advanceTask,
  replayTask,
  startTask,
  type TaskSnapshot,
  taskStage,
  taskStages,
} from "./advance-task";
import { type CriteriaLevels, gradeOfTask, isAccepted, levels } from "./judgement";
import { taskMachine } from "./task.machine";
import { type TaskAct, taskActs, taskWaitsFor } from "./task-acts";
import {
  mostFiles,
  type TaskBegun,
  type TaskEvent,
  type TaskKind,
  type TaskRole,
} from "./task-event";
import { isTaskAccepted } from "./task-memory";

const now = "2026-11-22T09:00:00.000Z";
const later = "2026-11-25T09:00:00.000Z";
const learner = { by: "learner", role: "learner", now } as const;
const supervisor = { by: "request", role: "supervisor", now: later } as const;
const instructor = { by: "instructor", role: "instructor", now: later } as const;
type Actor = { by: string; role: TaskRole; now: string };

const begun = (
  kind: TaskKind = "workplace",
  organisation: string | null = "school",
): TaskBegun => ({
  type: "TASK_BEGUN",
  kind,
  module: "basics/first",
  skills: ["cells", "volts", "cells"],
  organisation,
  ...learner,
});

const yes: CriteriaLevels = ["on-own", "with-help", "on-own"];
const no: CriteriaLevels = ["on-own", "not-yet", "on-own"];

const written = (text = "What I saw"): TaskEvent => ({ type: "TEXT_WRITTEN", text, ...learner });
const added = (file = "f1"): TaskEvent => ({
  type: "FILE_ADDED",
  file,
  name: "photo.jpg",
  ...learner,
});
const removed: TaskEvent = { type: "FILE_REMOVED", file: "f1", ...learner };
const asked = (request = "request"): TaskEvent => ({
  type: "SUPERVISOR_ASKED",
  request,
  supervisor: "Supervisor of the coating line",
  ...learner,
});
const handedIn: TaskEvent = { type: "HANDED_IN", organisation: "school", ...learner };
const takenBack: TaskEvent = { type: "TAKEN_BACK", ...learner };
const withdrawn: TaskEvent = { type: "TASK_WITHDRAWN", ...learner };
const judged = (criteria: CriteriaLevels, actor: Actor): TaskEvent => ({
  type: "JUDGED",
  criteria,
  sentence: "Seen at the line",
  who: "Somebody",
  ...actor,
});

const accepts = (task: TaskSnapshot, event: TaskEvent) => advanceTask(task, event).isAccepted;

function taskAfter(from: TaskBegun, ...events: TaskEvent[]): TaskSnapshot {
  return events.reduce((snapshot, event) => {
    const next = advanceTask(snapshot, event);
    if (!next.isAccepted) throw new Error(`${event.type} has no place`);
    return next.snapshot;
  }, startTask(from));
}
const stageAfter = (from: TaskBegun, ...events: TaskEvent[]) =>
  taskStage(taskAfter(from, ...events));

describe("judgement: accepted when nothing is missing, graded by how much was done alone", () => {
  const grades: [string, CriteriaLevels, number][] = [
    ["all alone", ["on-own", "on-own", "on-own"], 5],
    ["two alone", ["on-own", "with-help", "on-own"], 4],
    ["one alone", ["with-help", "with-help", "on-own"], 2],
    ["all with help", ["with-help", "with-help", "with-help"], 1],
    ["one not yet", ["on-own", "on-own", "not-yet"], 0],
  ];
  it.each(grades)("%s", (_, criteria, grade) => {
    expect(gradeOfTask(criteria)).toBe(grade);
    expect(isAccepted(criteria)).toBe(grade > 0);
  });
});

describe("workplace-task: what is brought is the learner's", () => {
  it("nothing is handed over before there is something to judge", () => {
    for (const event of [asked(), handedIn]) {
      expect(accepts(startTask(begun()), event)).toBe(false);
      expect(accepts(taskAfter(begun(), written("  ")), event)).toBe(false);
      expect(accepts(taskAfter(begun(), written()), event)).toBe(true);
      expect(accepts(taskAfter(begun(), added()), event)).toBe(true);
      expect(accepts(taskAfter(begun(), added(), removed), event)).toBe(false);
    }
  });

  it("nobody changes what a judge is looking at", () => {
    const waiting = [asked(), handedIn].map((event) =>
      taskAfter(begun(), written(), added(), event),
    );
    for (const task of waiting) {
      for (const event of [written("more"), added("f2"), removed]) {
        expect(accepts(task, event)).toBe(false);
      }
      const back = advanceTask(task, takenBack).snapshot;
      expect(accepts(back, written("more"))).toBe(true);
      expect(back.memory).toMatchObject({ supervisor: null, files: [{ file: "f1" }] });
    }
  });

  it(`holds ${mostFiles} files, each once`, () => {
    const files = Array.from({ length: mostFiles }, (_, index) => added(`f${index}`));
    const full = taskAfter(begun(), ...files);
    expect(accepts(full, added("more"))).toBe(false);
    expect(accepts(taskAfter(begun(), added()), added())).toBe(false);
    expect(accepts(startTask(begun()), removed)).toBe(false);
  });

  it("v5.0.0-8.2.1 only the learner writes, asks, hands in, takes back and withdraws", () => {
    const drafted = taskAfter(begun(), written(), added());
    const waiting = advanceTask(drafted, handedIn).snapshot;
    for (const actor of [supervisor, instructor, { ...learner, by: "another" }]) {
      for (const event of [written(), added("f2"), removed, asked(), handedIn, withdrawn]) {
        expect(accepts(drafted, { ...event, ...actor } as TaskEvent)).toBe(false);
      }
      expect(accepts(waiting, { ...takenBack, ...actor } as TaskEvent)).toBe(false);
    }
  });
});

describe("workplace-task: who judges, and what follows", () => {
  it("a supervisor settles a task of the workplace", () => {
    const waiting = [written(), asked()];
    expect(stageAfter(begun(), ...waiting, judged(yes, supervisor))).toBe("accepted");
    expect(stageAfter(begun(), ...waiting, judged(no, supervisor))).toBe("returned");
  });

  it("a supervisor's word on an exam task goes along, whatever it says; the instructor decides", () => {
    for (const criteria of [yes, no]) {
      const along = [written(), asked(), judged(criteria, supervisor)];
      const task = taskAfter(begun("exam-task"), ...along);
      expect(taskStage(task)).toBe("with-instructor");
      expect(task.memory).toMatchObject({ waitingSince: later, judgements: [{ criteria }] });
      expect(stageAfter(begun("exam-task"), ...along, judged(yes, instructor))).toBe("accepted");
      expect(stageAfter(begun("exam-task"), ...along, judged(no, instructor))).toBe("returned");
    }
  });

  it("an exam task is shown to a supervisor only where an instructor can decide afterwards", () => {
    expect(accepts(taskAfter(begun("exam-task", null), written()), asked())).toBe(false);
    expect(accepts(taskAfter(begun("workplace", null), written()), asked())).toBe(true);
  });

  it("only the supervisor who is asked now may judge, and only while asked", () => {
    const other = [written(), asked("first"), asked("request")];
    const first = judged(yes, { ...supervisor, by: "first" });
    expect(accepts(taskAfter(begun(), ...other), first)).toBe(false);
    expect(accepts(taskAfter(begun(), ...other), judged(yes, supervisor))).toBe(true);
    const handed = taskAfter(begun(), written(), asked(), handedIn);
    expect(accepts(handed, judged(yes, supervisor))).toBe(false);
    expect(accepts(taskAfter(begun(), written(), asked()), judged(yes, instructor))).toBe(false);
  });

  it("v5.0.0-8.2.1 nobody judges a task of their own", () => {
    const handed = taskAfter(begun(), written(), handedIn);
    expect(accepts(handed, judged(yes, { ...instructor, by: "learner" }))).toBe(false);
    expect(accepts(handed, judged(yes, learner))).toBe(false);
  });

  it("a returned task is worked on and handed in again", () => {
    const returned = [written(), handedIn, judged(no, instructor)];
    const again = [written("Now with the readings"), handedIn, judged(yes, instructor)];
    const task = taskAfter(begun(), ...returned, ...again);
    expect(taskStage(task)).toBe("accepted");
    expect(task.memory.judgements.map(({ criteria }) => criteria)).toEqual([no, yes]);
    expect(isTaskAccepted(task.memory)).toBe(true);
  });
});

type Machine = typeof taskMachine;

/** Each event with each actor that makes a difference; the amount of evidence makes none beyond the first. */
function eventsIn({ context: { memory } }: SnapshotFrom<Machine>): TaskEvent[] {
  const judges = [supervisor, instructor].flatMap((actor) => [
    judged(yes, actor),
    judged(no, actor),
  ]);
  return [
    ...(memory.text === "" ? [written()] : []),
    ...(memory.files.length === 0 ? [added()] : [removed]),
    ...[asked(), handedIn, takenBack, withdrawn],
    ...(memory.judgements.length < 2 ? judges : []),
  ];
}

const keyOf = ({ value, context: { memory } }: SnapshotFrom<Machine>) =>
  JSON.stringify([value, memory]);

describe.each(["workplace", "exam-task"] as const)(
  "workplace-task: the statechart of %s",
  (kind) => {
    const options = { input: begun(kind), events: eventsIn, serializeState: keyOf, limit: 20_000 };
    const graph = getAdjacencyMap(taskMachine, options);

    it("reaches each of its states", () => {
      const reached = new Set(Object.values(graph).map(({ state }) => state.value));
      expect([...reached].sort()).toEqual([...taskStages].sort());
    });

    it("comes from every open state to acceptance, as long as somebody may still judge", () => {
      const saved = new Set<string>();
      const edges = adjacencyMapToArray(graph);
      for (let isGrowing = true; isGrowing; ) {
        const before = saved.size;
        for (const { state, nextState } of edges) {
          if (nextState.value === "accepted" || saved.has(keyOf(nextState)))
            saved.add(keyOf(state));
        }
        isGrowing = saved.size > before;
      }
      const open = Object.values(graph).filter(
        ({ state }) =>
          state.value !== "accepted" &&
          state.value !== "withdrawn" &&
          // An exam task takes two judgements at times, and this walk gives two at most.
          state.context.memory.judgements.length === 0,
      );
      expect(open.length).toBeGreaterThan(5);
      expect(open.filter(({ state }) => !saved.has(keyOf(state)))).toEqual([]);
    });
  },
);

const anyLevels = fc.tuple(
  fc.constantFrom(...levels),
  fc.constantFrom(...levels),
  fc.constantFrom(...levels),
);
const anyEvent = fc.oneof(
  fc.constantFrom(
    ...[written(), written(""), added(), added("f2"), removed],
    ...[asked(), asked("another"), handedIn, takenBack, withdrawn],
  ),
  fc
    .record({
      criteria: anyLevels,
      actor: fc.constantFrom<Actor>(supervisor, instructor, learner, {
        ...supervisor,
        by: "another",
      }),
    })
    .map(({ criteria, actor }) => judged(criteria, actor)),
);

const actOf: Record<TaskEvent["type"], TaskAct> = {
  TEXT_WRITTEN: "write",
  FILE_ADDED: "add-file",
  FILE_REMOVED: "remove-file",
  SUPERVISOR_ASKED: "ask-supervisor",
  HANDED_IN: "hand-in",
  TAKEN_BACK: "take-back",
  TASK_WITHDRAWN: "withdraw",
  JUDGED: "judge",
};

describe("workplace-task: in any story", () => {
  const kinds = fc.constantFrom<TaskKind>("workplace", "exam-task");
  const organisations = fc.constantFrom("school", null);

  it("the log leads to the case, everybody is told what they may do, and it waits for whoever may", () => {
    fc.assert(
      fc.property(
        kinds,
        organisations,
        fc.array(anyEvent, { maxLength: 60 }),
        (kind, school, story) => {
          let task = startTask(begun(kind, school));
          const log: unknown[] = [begun(kind, school)];
          for (const event of story) {
            const stage = taskStage(task);
            const acts = taskActs({ stage, memory: task.memory }, event.role, {
              organisation: "school",
            });
            const next = advanceTask(task, event);
            if (next.isAccepted) expect(acts).toContain(actOf[event.type]);
            else expect(next.snapshot).toBe(task);
            expect(next.isAccepted && taskWaitsFor(stage) === "nobody").toBe(false);
            if (!next.isAccepted) continue;
            task = next.snapshot;
            log.push(JSON.parse(JSON.stringify(event)));
          }
          const stage = taskStage(task);
          expect(replayTask(log)).toEqual(task);
          expect(task.memory.files.length).toBeLessThanOrEqual(mostFiles);
          expect(task.memory.waitingSince !== null).toBe(taskWaitsFor(stage) !== "nobody");
          expect(task.memory.supervisor !== null).toBe(stage === "with-supervisor");
          if (stage === "accepted") expect(isTaskAccepted(task.memory)).toBe(true);
          if (stage === "returned") expect(isTaskAccepted(task.memory)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("what a party may do, the statechart takes", () => {
    const toTry: TaskEvent[] = [written(), added("f9"), asked(), handedIn, takenBack, withdrawn];
    fc.assert(
      fc.property(
        kinds,
        organisations,
        fc.array(anyEvent, { maxLength: 20 }),
        (kind, school, story) => {
          const task = story.reduce(
            (snapshot, event) => advanceTask(snapshot, event).snapshot,
            startTask(begun(kind, school)),
          );
          const known = { stage: taskStage(task), memory: task.memory };
          const acts = taskActs(known, "learner", { organisation: "school" });
          for (const event of toTry) {
            expect(accepts(task, event)).toBe(acts.includes(actOf[event.type]));
          }
          const request = task.memory.supervisor?.request ?? "request";
          for (const actor of [{ ...supervisor, by: request }, instructor]) {
            const mayJudge = taskActs(known, actor.role).includes("judge");
            expect(accepts(task, judged(yes, actor))).toBe(mayJudge);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a log that was tampered with is refused", () => {
    expect(() => replayTask([begun(), judged(yes, instructor)])).toThrow("has no place");
    expect(() => replayTask([begun(), { type: "JUDGED" }])).toThrow();
    expect(() => replayTask([])).toThrow();
  });
});
