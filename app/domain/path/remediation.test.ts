import { describe, expect, it } from "vitest";
import { advance } from "./advance";
import { learnNews } from "./change";
import type { PathEvent } from "./event";
import { freshRound, type LessonMemory, lessonMemory, type Memory } from "./memory";
import { decideNextStep } from "./next-step";
import {
  closeProbe,
  countAnswer,
  countVisit,
  noteKept,
  openVisit,
  probedSkills,
  remedied,
  remedyOf,
  remedySection,
  visitInHand,
} from "./remediation";
import type { PathSnapshot } from "./snapshot";
import { isSecured, lessonOf, needsAPerson } from "./standing";
import { strategyOf } from "./strategy";
import { courseOf, news, start, type Told, toldContext } from "./test-course";

/** Each lesson stands on the one before it. */
const chain = courseOf("retrainee", [
  { id: "a" },
  { id: "b", requires: ["a"] },
  { id: "c", requires: ["b"] },
  { id: "d", requires: ["c"] },
]);
const right = true;
const wrong = false;

function times(count: number, isRight: boolean): boolean[] {
  return Array.from({ length: count }, () => isRight);
}

/** A lesson after these first tries. */
function tried(id: string, answers: readonly boolean[], own: Partial<LessonMemory> = {}) {
  let context = toldContext(chain, { lessons: { [id]: own } });
  for (const isRight of answers) {
    const next = countAnswer(context, id, { isRight, isFirstTry: true });
    context = toldContext(chain, { lessons: { [id]: next } });
  }
  return lessonMemory(context.memory, id);
}

function planned(id: string) {
  const found = lessonOf(toldContext(chain), id);
  if (!found) throw new Error(`There is no lesson ${id}`);
  return found;
}

describe("rule example: a worked example after four first tries with at most one right", () => {
  it("comes with the fourth, not with the third", () => {
    expect(tried("c/a", times(3, wrong)).remedy).toBeNull();
    expect(tried("c/a", times(4, wrong)).remedy).toBe("example");
    expect(tried("c/a", [right, ...times(3, wrong)]).remedy).toBe("example");
    expect(tried("c/a", [right, right, wrong, wrong]).remedy).toBeNull();
  });

  it("is shown once a round", () => {
    const round = { ...freshRound, hasSeenExample: true };
    expect(tried("c/a", times(5, wrong), { round }).remedy).toBeNull();
  });

  it("counts no repeat, and nothing where the strategy knows no remedies", () => {
    const told = { lessons: { "c/a": { round: { ...freshRound, answers: 3 }, answers: 3 } } };
    const context = toldContext(chain, told);
    const own = lessonMemory(context.memory, "c/a");
    const repeat = { isRight: false, isFirstTry: false };
    expect(countAnswer(context, "c/a", repeat)).toEqual(own);
    const strategy = strategyOf("retrainee", 1);
    const first = { isRight: false, isFirstTry: true };
    expect(countAnswer({ ...context, strategy }, "c/a", first)).toEqual(own);
  });

  it("ends with the section that it shows, and with no other", () => {
    const lesson = { ...planned("c/a"), workedSection: 2 };
    const context = toldContext(chain, { lessons: { "c/a": { remedy: "example" } } });
    expect(remedySection(lesson)).toBe(2);
    expect(remedied(context, lesson, 1)).toMatchObject({ remedy: "example", round: freshRound });
    expect(remedied(context, lesson, 2)).toMatchObject({
      remedy: null,
      remediations: 0,
      round: { hasSeenExample: true },
    });
  });

  it("is the first section where none has a worked example", () => {
    expect(remedySection(planned("c/a"))).toBe(1);
  });
});

describe("rule probe: what a lesson stands on, after six first tries with at most two right", () => {
  it("comes with the sixth, not with the fifth, and not with three right", () => {
    expect(tried("c/b", times(5, wrong)).remedy).toBe("example");
    expect(tried("c/b", times(6, wrong)).remedy).toBe("probe");
    expect(tried("c/b", [right, right, ...times(4, wrong)]).remedy).toBe("probe");
    expect(tried("c/b", [right, right, right, ...times(3, wrong)]).remedy).toBeNull();
  });

  it("stays due whatever is answered meanwhile", () => {
    expect(tried("c/b", [...times(6, wrong), ...times(9, right)]).remedy).toBe("probe");
  });

  it("asks about three prerequisites at most, the least known first, only where the plan teaches them", () => {
    const course = courseOf("retrainee", [
      ...["w", "x", "y", "z"].map((id) => ({ id })),
      { id: "mute", practice: [] },
      { id: "b", requires: ["w", "x", "y", "z", "mute", "elsewhere"] },
    ]);
    const skills = { w: news(0.9), x: news(0.1), y: news(0.5), z: news(0.3) };
    const context = toldContext(course, { skills });
    const lesson = course.plan.lessons.at(-1);
    expect(lesson && probedSkills(context, lesson)).toEqual(["x", "z", "y"]);
  });
});

describe("rule explain: another explanation where there is nothing to look at, or nothing is missing", () => {
  it("comes after six first tries of a lesson that stands on nothing", () => {
    expect(tried("c/a", times(6, wrong)).remedy).toBe("explain");
    expect(remedyOf(toldContext(chain), planned("c/a"))).toBe("explain");
  });

  it("ends a round with the section that it shows, and with no other", () => {
    const round = { answers: 6, right: 1, hasSeenExample: true };
    const told = { lessons: { "c/a": { remedy: "explain", round } } } satisfies Told;
    const context = toldContext(chain, told);
    expect(remedied(context, planned("c/a"), 2)).toMatchObject({ remedy: "explain", round });
    expect(remedied(context, planned("c/a"), 1)).toMatchObject({
      remedy: null,
      remediations: 1,
      round: freshRound,
    });
  });

  it("comes when no prerequisite is missing", () => {
    const { visits, probe, lessons } = closed("b", [right, right]);
    expect([visits, probe]).toEqual([[], null]);
    expect(lessons["c/c"]).toMatchObject({ remedy: "explain", remediations: 0 });
  });

  it("is still due after more answers: the probe is not asked twice", () => {
    const round = { answers: 6, right: 1, hasSeenExample: true };
    expect(tried("c/b", [wrong], { remedy: "explain", round }).remedy).toBe("explain");
  });
});

describe("rule needs-a-person: remedies have an end", () => {
  it("asks for a person when the third round goes as badly, not before", () => {
    for (const remediations of [0, 1]) {
      const own = tried("c/b", times(6, wrong), { remediations });
      expect(own).toMatchObject({ remedy: "probe", isStuck: false });
    }
    expect(tried("c/b", times(5, wrong), { remediations: 2 }).isStuck).toBe(false);
    expect(tried("c/b", times(6, wrong), { remediations: 2 }).isStuck).toBe(true);
  });

  it("asks for a person with the fortieth first try, however they went", () => {
    expect(tried("c/b", times(39, right)).isStuck).toBe(false);
    expect(tried("c/b", times(40, right)).isStuck).toBe(true);
  });

  it("is cleared by success alone", () => {
    const stuck: Partial<LessonMemory> = { phase: "needsAPerson", isStuck: true, answers: 40 };
    const begun: PathSnapshot = {
      value: { studying: { lesson: "needsAPerson" } },
      memory: toldContext(chain, { lesson: "c/a", lessons: { "c/a": stuck } }).memory,
    };
    const isStuck = ({ memory }: PathSnapshot) =>
      needsAPerson({ ...chain, memory }, planned("c/a"));
    const give = (...events: PathEvent[]) =>
      events.reduce((snapshot, event) => {
        const next = advance(chain, snapshot, event);
        expect(next.isAccepted, event.type).toBe(true);
        return next.snapshot;
      }, begun);
    const at = { lesson: "c/a", now: start };
    const checked = times(6, right).map((isRight, index): PathEvent => {
      const question = `q${index}`;
      return { type: "CHECK_ANSWERED", ...at, index, question, outcome: 1, isRight, skills: {} };
    });
    const questions = checked.map((_, index) => ({ question: `q${index}`, seed: 1 }));
    const check: PathEvent = { type: "CHECK_STARTED", ...at, questions };
    const read: PathEvent = { type: "SECTION_READ", ...at, section: 1 };
    const opened: PathEvent = { type: "LESSON_OPENED", ...at };
    expect(isStuck(give(read, opened, check, ...checked.slice(0, 5)))).toBe(true);
    const finished = give(read, opened, check, ...checked);
    expect(isStuck(finished)).toBe(false);
    expect(lessonMemory(finished.memory, "c/a")).toMatchObject({ phase: "passed", isStuck: false });
  });
});

/** The memory after a probe of lesson c about one skill. */
function closed(skill: string, outcomes: boolean[], told: Told = {}): Memory {
  const questions = outcomes.map((_, index) => ({ question: `q${index}`, seed: 1, skill }));
  const probe = { lesson: "c/c", questions, outcomes };
  const round = { answers: 6, right: 1, hasSeenExample: true };
  const lessons = { "c/c": { remedy: "probe", round } } satisfies Told["lessons"];
  return closeProbe(toldContext(chain, { lesson: "c/c", probe, lessons, ...told }));
}

describe("rule visit: a prerequisite that is not there is opened again", () => {
  const skipped = ["a", "b"];

  it("when both answers were wrong, however sure the model was; the skip is undone", () => {
    const memory = closed("b", [wrong, wrong], { skipped, skills: { b: news(0.99) } });
    expect(memory).toMatchObject({
      probe: null,
      skipped: ["a"],
      visits: [{ lesson: "c/b", of: "c/c", skill: "b", answers: 0, right: 0 }],
    });
    expect(memory.lessons["c/c"]).toMatchObject({
      remedy: null,
      remediations: 1,
      round: freshRound,
    });
  });

  it("when one was wrong and the model doubts: from .85 on it was a slip", () => {
    const visits = (known: number) =>
      closed("b", [right, wrong], { skipped, skills: { b: news(known) } }).visits.length;
    expect(visits(0.84)).toBe(1);
    expect(visits(0.85)).toBe(0);
    const slip = closed("b", [right, wrong], { skipped, skills: { b: news(0.85) } });
    expect(slip.skipped).toEqual(skipped);
    expect(slip.lessons["c/c"]?.remedy).toBe("explain");
  });

  it("leads back two lessons at most", () => {
    let memory = toldContext(chain).memory;
    const visit = (skill: string, of: string) => {
      memory = openVisit({ ...chain, memory }, skill, of);
      return memory.visits.map(({ lesson }) => lesson);
    };
    expect(visit("c", "c/d")).toEqual(["c/c"]);
    expect(visit("b", "c/c")).toEqual(["c/b", "c/c"]);
    expect(visit("a", "c/b")).toEqual(["c/b", "c/c"]);
  });

  it("opens a lesson twice at most, once at a time, and never for itself", () => {
    const visitsAfter = (visits: number) =>
      openVisit(toldContext(chain, { lessons: { "c/a": { visits } } }), "a", "c/b");
    expect(visitsAfter(1)).toMatchObject({
      visits: [{ lesson: "c/a" }],
      lessons: { "c/a": { visits: 2 } },
    });
    expect(visitsAfter(2).visits).toEqual([]);
    const open = visitsAfter(0);
    expect(openVisit({ ...chain, memory: open }, "a", "c/b")).toEqual(open);
    expect(openVisit(toldContext(chain), "b", "c/b").visits).toEqual([]);
  });

  it.each([
    ["two right", [right, right]],
    ["two right with a wrong one between", [right, wrong, right]],
    ["four of any kind", [wrong, right, wrong, wrong]],
  ])("ends with %s, and the way leads back", (_, answers) => {
    let context = toldContext(chain, { lesson: "c/a" });
    context = { ...context, memory: openVisit(context, "a", "c/b") };
    for (const [index, isRight] of answers.entries()) {
      expect(visitInHand(context)?.answers).toBe(index);
      expect(context.memory.lesson).toBe("c/a");
      context = { ...context, memory: countVisit(context, "c/a", isRight) };
    }
    expect(visitInHand(context)).toBeUndefined();
    expect(context.memory.lesson).toBe("c/b");
  });

  it("is over when the later lesson is done by another way", () => {
    const context = toldContext(chain);
    const memory = openVisit(context, "a", "c/b");
    const done = learnNews(memory, { b: news(0.99, true) });
    expect(visitInHand({ ...chain, memory })?.lesson).toBe("c/a");
    expect(visitInHand({ ...chain, memory: done })).toBeUndefined();
  });
});

describe("rule review: a kept skill that is missed", () => {
  const skills = { b: news(0.99, true) };

  it("loses its skip with the second miss in a row, and a visit opens where it is needed", () => {
    const context = toldContext(chain, { lesson: "c/c", skipped: ["b"], toProbe: ["b"] });
    const once = noteKept(context, "b", wrong);
    expect(once).toMatchObject({ skipped: ["b"], misses: { b: 1 }, visits: [] });
    const twice = noteKept({ ...chain, memory: once }, "b", wrong);
    expect(twice).toMatchObject({
      skipped: [],
      toProbe: [],
      misses: {},
      visits: [{ lesson: "c/b", of: "c/c" }],
    });
    expect(decideNextStep({ ...chain, memory: twice }, "studying", start).rule).toBe("visit");
  });

  it("starts to count anew after a right answer, which also ends the second look", () => {
    const context = toldContext(chain, { skipped: ["b"], toProbe: ["b"], misses: { b: 1 } });
    const memory = noteKept(context, "b", right);
    expect(memory).toMatchObject({ skipped: ["b"], toProbe: [], misses: {} });
    expect(noteKept({ ...chain, memory }, "b", wrong).misses).toEqual({ b: 1 });
  });

  it("never loses mastery or a recognition, and opens nothing where the lesson in hand does not need it", () => {
    const told: Told = { lesson: "c/d", skills, misses: { b: 1, a: 1 }, recognised: ["a"] };
    const context = toldContext(chain, told);
    const memory = noteKept(context, "b", wrong);
    expect(memory.visits).toEqual([]);
    expect(isSecured(memory, "b")).toBe(true);
    expect(isSecured(noteKept(context, "a", wrong), "a")).toBe(true);
  });
});
