// The check of a lesson: who passes, who fails, and that nobody fails who answers right.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, startPath } from "./advance";
import type { PathEvent } from "./event";
import { lessonMemory, type SkillNews } from "./memory";
import type { Course, PathSnapshot } from "./snapshot";
import type { StrategyId } from "./strategy";
import { courseOf, later, news, type Sketch, start, testCourse } from "./test-course";

type Given = { isRight: boolean; skills?: Record<string, SkillNews> };

const right: Given = { isRight: true };
const wrong: Given = { isRight: false };
const charged: Given = { isRight: true, skills: { a: news(0.97, true) } };

function tell(course: Course, snapshot: PathSnapshot, events: PathEvent[]): PathSnapshot {
  return events.reduce((now, event) => {
    const next = advance(course, now, event);
    expect(next.isAccepted, JSON.stringify(event)).toBe(true);
    return next.snapshot;
  }, snapshot);
}

/** The lesson “a” in hand and read, with these skills known from before. */
function atLesson(course: Course, skills: Record<string, SkillNews> = {}): PathSnapshot {
  const begun: PathEvent[] =
    course.strategy.id === "degree"
      ? [{ type: "ORIENTED", hoursPerWeek: 10, now: start }]
      : [
          {
            type: "INTAKE_GIVEN",
            trade: null,
            hasCertificate: false,
            hoursPerWeek: 10,
            skills: {},
            next: null,
            now: start,
          },
          { type: "PATH_ACCEPTED", now: start },
        ];
  return tell(course, startPath(course, start, skills), [
    ...begun,
    { type: "LESSON_OPENED", lesson: "c/a", now: start },
    { type: "SECTION_READ", lesson: "c/a", section: 1, now: start },
    { type: "SECTION_READ", lesson: "c/a", section: 2, now: start },
  ]);
}

function startCheck(course: Course, snapshot: PathSnapshot, length = 10, now = start) {
  const questions = Array.from({ length }, (_, index) => ({ question: `q${index}`, seed: index }));
  return tell(course, snapshot, [{ type: "CHECK_STARTED", lesson: "c/a", questions, now }]);
}

function answerCheck(course: Course, snapshot: PathSnapshot, answers: Given[], now = start) {
  return answers.reduce((before, { isRight, skills = {} }) => {
    const { check } = lessonMemory(before.memory, "c/a");
    const index = check?.outcomes.length ?? 0;
    const question = check?.questions[index]?.question ?? "none";
    const outcome = isRight ? 1 : 0;
    const answer = { lesson: "c/a", index, question, outcome, isRight, skills, now };
    return tell(course, before, [{ type: "CHECK_ANSWERED", ...answer }]);
  }, snapshot);
}

function phaseAfter(
  answers: Given[],
  {
    id = "degree",
    length = 10,
    skills = {},
    sketch = {},
  }: {
    id?: StrategyId;
    length?: number;
    skills?: Record<string, SkillNews>;
    sketch?: Partial<Sketch>;
  } = {},
) {
  const course = courseOf(id, [{ id: "a", ...sketch }, { id: "b" }]);
  const checking = startCheck(course, atLesson(course, skills), length);
  return lessonMemory(answerCheck(course, checking, answers).memory, "c/a").phase;
}

const times = (count: number, given: Given) => Array.from({ length: count }, () => given);

describe("a check", () => {
  it("is passed when the answers charge the skill, from the third right one on", () => {
    expect(phaseAfter([right, charged])).toBe("checking");
    expect(phaseAfter([right, right, charged])).toBe("passed");
    expect(phaseAfter([wrong, right, right, charged])).toBe("passed");
  });

  it("is not passed by mastery of old: the answers of the check have to be right", () => {
    const skills = { a: news(0.99, true, 9) };
    for (const id of ["degree", "retrainee"] as const) {
      const sketch = { isSafety: true };
      expect(phaseAfter(times(3, wrong), { id, skills, sketch })).toBe("struggling");
      expect(phaseAfter([right, right, wrong], { id, skills, sketch })).toBe("checking");
      expect(phaseAfter([right, right, wrong, right], { id, skills, sketch })).toBe("passed");
    }
  });

  it("is passed by six right in a row, whatever the model still doubts", () => {
    expect(phaseAfter(times(5, right))).toBe("checking");
    expect(phaseAfter(times(6, right))).toBe("passed");
  });

  it("is passed by nine of ten, wherever the wrong one stands", () => {
    for (let place = 0; place < 6; place += 1) {
      const answers = times(10, right).map((answer, index) => (index === place ? wrong : answer));
      expect(phaseAfter(answers), `wrong at ${place}`).toBe("passed");
    }
  });

  it("is failed by eight of ten, unless the answers charge the skill", () => {
    const eight = [wrong, wrong, ...times(8, right)];
    expect(phaseAfter(eight)).toBe("struggling");
    expect(phaseAfter([...eight.slice(0, -1), charged])).toBe("passed");
  });

  it("ends with the third wrong answer", () => {
    expect(phaseAfter([wrong, wrong])).toBe("checking");
    expect(phaseAfter(times(3, wrong))).toBe("struggling");
    expect(phaseAfter([right, wrong, right, wrong, right, wrong])).toBe("struggling");
  });

  it("of few questions is passed when all are right", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (length) => {
        expect(phaseAfter(times(Math.min(length, 6), right), { length })).toBe("passed");
      }),
    );
    expect(phaseAfter([right, wrong], { length: 2 })).toBe("struggling");
  });

  it("of several skills asks for three right answers of each", () => {
    const sketch = { skills: ["a", "x", "y"] };
    expect(phaseAfter(times(8, right), { sketch })).toBe("checking");
    expect(phaseAfter(times(9, right), { sketch })).toBe("passed");
  });

  it("never fails a person whose answers are all right, whatever the model says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 10 }),
        (known, length) => {
          const answers = known.slice(0, length).map((one) => ({
            isRight: true,
            skills: { a: news(one) },
          }));
          const phase = phaseAfter(answers.slice(0, 6), { length, id: "retrainee" });
          expect(phase).toBe(length <= 6 || answers.length >= 6 ? "passed" : "checking");
        },
      ),
    );
  });
});

describe("after a failed check", () => {
  const course = testCourse("degree", 1);
  const coolDowns = [15, 60, 360, 360];

  it("another try waits 15 minutes, an hour, six hours; the third asks for a person; success clears it", () => {
    let snapshot = atLesson(course);
    let minute = 0;
    for (const [failures, coolDown] of coolDowns.entries()) {
      snapshot = startCheck(course, snapshot, 10, later(minute));
      snapshot = answerCheck(course, snapshot, times(3, wrong), later(minute));
      const lesson = lessonMemory(snapshot.memory, "c/a");
      expect(lesson.phase).toBe(failures >= 2 ? "needsAPerson" : "struggling");
      expect(lesson.notBefore).toBe(later(minute + coolDown));
      const early: PathEvent = {
        type: "CHECK_STARTED",
        lesson: "c/a",
        questions: [{ question: "q", seed: 1 }],
        now: later(minute + coolDown - 1),
      };
      expect(advance(course, snapshot, early)).toMatchObject({ isAccepted: false, snapshot });
      minute += coolDown;
    }
    snapshot = startCheck(course, snapshot, 10, later(minute));
    snapshot = answerCheck(course, snapshot, times(6, right), later(minute));
    expect(lessonMemory(snapshot.memory, "c/a")).toMatchObject({
      phase: "passed",
      check: null,
      notBefore: null,
      passedAt: later(minute),
    });
  });
});

describe("what a lesson refuses", () => {
  const course = testCourse("degree", 2);
  const reading = atLesson(course);
  const refuses = (event: PathEvent, snapshot = reading) =>
    expect(advance(course, snapshot, event)).toMatchObject({ isAccepted: false, snapshot });

  it("sections that it has not", () => {
    for (const section of [0, 3, 1.5]) {
      refuses({ type: "SECTION_READ", lesson: "c/a", section, now: start });
    }
    refuses({ type: "SECTION_READ", lesson: "c/b", section: 1, now: start });
  });

  it("practice that does not stand in its text", () => {
    const answer = { outcome: 1, isRight: true, skills: {}, now: start };
    refuses({ type: "PRACTICE_ANSWERED", lesson: "c/a", question: "c/b/p1", ...answer });
    refuses({ type: "PRACTICE_ANSWERED", lesson: "c/b", question: "c/b/p1", ...answer });
  });

  it("another question, another place and a second check while one is open", () => {
    const checking = startCheck(course, reading);
    const answer = { lesson: "c/a", outcome: 1, isRight: true, skills: {}, now: start };
    refuses({ type: "CHECK_ANSWERED", index: 0, question: "q1", ...answer }, checking);
    refuses({ type: "CHECK_ANSWERED", index: 1, question: "q1", ...answer }, checking);
    const questions = [{ question: "q", seed: 1 }];
    refuses({ type: "CHECK_STARTED", lesson: "c/a", questions, now: start }, checking);
  });

  it("a lesson whose turn has not come", () => {
    refuses({ type: "LESSON_OPENED", lesson: "c/b", now: start });
    refuses({ type: "LESSON_OPENED", lesson: "c/nowhere", now: start });
  });

  it("the check of a degree student before the text is read", () => {
    const course = testCourse("degree", 1);
    const open = tell(course, startPath(course, start, {}), [
      { type: "ORIENTED", hoursPerWeek: 10, now: start },
      { type: "LESSON_OPENED", lesson: "c/a", now: start },
      { type: "SECTION_READ", lesson: "c/a", section: 1, now: start },
    ]);
    const questions = [{ question: "q", seed: 1 }];
    const check: PathEvent = { type: "CHECK_STARTED", lesson: "c/a", questions, now: start };
    expect(advance(course, open, check).isAccepted).toBe(false);
  });
});
