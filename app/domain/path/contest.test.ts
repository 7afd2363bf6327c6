import { describe, expect, it } from "vitest";
import { advance } from "./advance";
import { type Claim, lessonMemory } from "./memory";
import { decideNextStep } from "./next-step";
import type { Course, PathSnapshot } from "./snapshot";
import { isLessonOpen, lessonOf } from "./standing";
import { courseOf, later, news, start, type Told, testCourse, toldContext } from "./test-course";

const degree = testCourse("degree", 4);
const retrainee = testCourse("retrainee", 4);
const dayMinutes = 24 * 60;
const passed = { phase: "passed", passedAt: start } as const;

function contest(course: Course, told: Told, lesson: string, claim: Claim) {
  const snapshot = { value: { studying: "choosing" }, memory: toldContext(course, told).memory };
  return advance(course, snapshot, { type: "CONTESTED", lesson, claim, now: start });
}

/** The path after a claim that has to be heard. */
function claimed(course: Course, told: Told, lesson: string, claim: Claim): PathSnapshot {
  const next = contest(course, told, lesson, claim);
  expect(next.isAccepted).toBe(true);
  return next.snapshot;
}

function decide(course: Course, { memory }: PathSnapshot, minutes = 1) {
  return decideNextStep({ ...course, memory }, "studying", later(minutes));
}

describe("rule claimed: I know this", () => {
  it("leads a retrainee to the check at once, and says that the learner asked for it", () => {
    const snapshot = claimed(retrainee, {}, "c/a", "known");
    expect(snapshot.memory.lesson).toBe("c/a");
    expect(decide(retrainee, snapshot)).toMatchObject({
      rule: "claimed",
      choice: { lesson: "c/a", part: "check" },
      reason: "path_reason_you_know_it",
    });
  });

  it("spares a degree student the practice, never the reading", () => {
    const unread = claimed(degree, { lessons: { "c/a": { read: [1] } } }, "c/a", "known");
    expect(decide(degree, unread)).toMatchObject({
      rule: "in-order",
      choice: { lesson: "c/a", part: "read", section: 2 },
    });
    const read = claimed(degree, { lessons: { "c/a": { read: [1, 2] } } }, "c/a", "known");
    expect(decide(degree, read)).toMatchObject({ rule: "claimed", choice: { part: "check" } });
  });

  it("takes a remedy off the way", () => {
    const lessons = { "c/a": { read: [1, 2], remedy: "example" } } satisfies Told["lessons"];
    const snapshot = claimed(retrainee, { lessons }, "c/a", "known");
    expect(decide(retrainee, snapshot)).toMatchObject({ rule: "claimed" });
  });

  it("is forgotten when its check fails: the next way in is the usual one", () => {
    const { memory } = claimed(retrainee, {}, "c/a", "known");
    let snapshot: PathSnapshot = { value: { studying: { lesson: "reading" } }, memory };
    const questions = [0, 1, 2].map((index) => ({ question: `q${index}`, seed: 1 }));
    const give = (event: Parameters<typeof advance>[2]) => {
      const next = advance(retrainee, snapshot, event);
      expect(next.isAccepted, event.type).toBe(true);
      snapshot = next.snapshot;
    };
    const at = { lesson: "c/a", now: later(2) };
    give({ type: "CHECK_STARTED", ...at, questions });
    for (const [index, { question }] of questions.entries()) {
      const answered = { question, outcome: 0, isRight: false, skills: {} };
      give({ type: "CHECK_ANSWERED", ...at, index, ...answered });
    }
    expect(lessonMemory(snapshot.memory, "c/a")).toMatchObject({ claim: null, failures: 1 });
    expect(decide(retrainee, snapshot, 3).rule).toBe("repair");
  });
});

describe("too hard", () => {
  it("rule probe: looks at what the lesson stands on", () => {
    const told: Told = { lessons: { "c/a": passed } };
    for (const course of [retrainee, degree]) {
      expect(decide(course, claimed(course, told, "c/b", "too-hard"))).toMatchObject({
        rule: "probe",
        choice: { lesson: "c/b", part: "probe" },
        reason: "path_reason_probe",
      });
    }
  });

  it("rule explain: explains in another way where the lesson stands on nothing", () => {
    expect(decide(retrainee, claimed(retrainee, {}, "c/a", "too-hard"))).toMatchObject({
      rule: "explain",
      choice: { lesson: "c/a", part: "explain", section: 1 },
      reason: "path_reason_explain",
    });
  });

  it("rule example: shows a worked example once the remedies are used up", () => {
    const lessons = { "c/a": passed, "c/b": { remediations: 2 } };
    const snapshot = claimed(retrainee, { lessons }, "c/b", "too-hard");
    expect(decide(retrainee, snapshot)).toMatchObject({
      rule: "example",
      choice: { lesson: "c/b", part: "example" },
      reason: "path_reason_example",
    });
  });

  it("rule problems: brings the text before the questions where those came first", () => {
    const skills = { a: news(0.6) };
    const problems = decideNextStep(toldContext(retrainee, { skills }), "studying", start);
    expect(problems).toMatchObject({ rule: "problems", choice: { lesson: "c/a" } });
    let { value, memory } = claimed(retrainee, { skills }, "c/a", "too-hard");
    const read = { type: "SECTION_READ", lesson: "c/a", section: 1, now: start } as const;
    ({ value, memory } = advance(retrainee, { value, memory }, read).snapshot);
    expect(decide(retrainee, { value, memory })).toMatchObject({
      rule: "continue",
      choice: { lesson: "c/a", part: "read", section: 2 },
    });
  });
});

describe("rule put-off: not now", () => {
  const told: Told = { lesson: "c/b", lessons: { "c/a": passed, "c/b": { read: [1] } } };

  const inOneModule = courseOf("degree", [
    { id: "a" },
    { id: "b", requires: ["a"] },
    { id: "c", requires: ["a"] },
  ]);

  it("lets another lesson go first for a day, in both strategies", () => {
    for (const course of [retrainee, inOneModule]) {
      const snapshot = claimed(course, told, "c/b", "not-now");
      expect(snapshot.memory.lesson).toBeNull();
      expect(lessonMemory(snapshot.memory, "c/b").postponedUntil).toBe(later(dayMinutes));
      expect(decide(course, snapshot, 1).choice).toMatchObject({ lesson: "c/c" });
      expect(decide(course, snapshot, dayMinutes - 1).choice).toMatchObject({ lesson: "c/c" });
    }
  });

  it("is over after a day", () => {
    const snapshot = claimed(inOneModule, told, "c/b", "not-now");
    expect(decide(inOneModule, snapshot, dayMinutes)).toMatchObject({
      rule: "in-order",
      choice: { lesson: "c/b", section: 2 },
    });
  });

  it("leaves open what it has opened, also after the day", () => {
    const { memory } = claimed(inOneModule, told, "c/b", "not-now");
    const context = { ...inOneModule, memory };
    const next = lessonOf(context, "c/c");
    expect(next && isLessonOpen(context, next)).toBe(true);
    expect(next && isLessonOpen(toldContext(inOneModule, told), next)).toBe(false);
  });

  it("is offered all the same where nothing else is open", () => {
    const alone = courseOf("retrainee", [{ id: "a" }, { id: "b", requires: ["a"] }]);
    expect(decide(alone, claimed(alone, {}, "c/a", "not-now"))).toMatchObject({
      rule: "put-off",
      choice: { lesson: "c/a", part: "read" },
      reason: "path_reason_put_off",
    });
  });

  it("ends when the learner opens the lesson after all", () => {
    const snapshot = claimed(inOneModule, told, "c/b", "not-now");
    const opened = advance(inOneModule, snapshot, {
      type: "LESSON_OPENED",
      lesson: "c/b",
      now: later(5),
    });
    expect(lessonMemory(opened.snapshot.memory, "c/b").claim).toBeNull();
    expect(decide(inOneModule, opened.snapshot, 6).choice).toMatchObject({ lesson: "c/b" });
  });

  it("rule visit: puts off a way back too, of the lesson itself and of the one it leads to", () => {
    const visit = { lesson: "c/a", of: "c/b", skill: "a", answers: 0, right: 0 };
    const onTheWay: Told = {
      lesson: "c/b",
      lessons: { "c/a": { read: [1, 2] }, "c/b": { read: [1] } },
      visits: [visit],
    };
    const before = decideNextStep(toldContext(inOneModule, onTheWay), "studying", start);
    expect(before).toMatchObject({ rule: "visit", choice: { lesson: "c/a" } });
    for (const lesson of ["c/a", "c/b"]) {
      const { rule, choice } = decide(
        inOneModule,
        claimed(inOneModule, onTheWay, lesson, "not-now"),
      );
      expect(rule).not.toBe("visit");
      expect(choice).not.toMatchObject({ lesson });
    }
  });
});

describe("what cannot be contested", () => {
  const claims: Claim[] = ["known", "too-hard", "not-now"];

  it.each(claims)("%s of a lesson that is done, not open, or not there", (claim) => {
    const told: Told = { lessons: { "c/a": passed } };
    for (const course of [degree, retrainee]) {
      for (const lesson of ["c/a", "c/d", "c/nowhere"]) {
        const next = contest(course, told, lesson, claim);
        expect(next.isAccepted, lesson).toBe(false);
        expect(next.snapshot.memory).toEqual(toldContext(course, told).memory);
      }
    }
  });

  it.each(claims)("%s of a lesson that a passed exam covers", (claim) => {
    const results = [{ share: 0.9, grade: 4 as const, at: start }];
    const told: Told = { modules: { "c/one": { results } }, lessons: { "c/b": { read: [1] } } };
    expect(contest(degree, told, "c/b", claim).isAccepted).toBe(false);
  });
});
