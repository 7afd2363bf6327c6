// A random story told on a small course: the courses that it may move between, and how its acts become events.
import fc from "fast-check";
import { isAccepted } from "../workplace-task/judgement";
import type { EventOf, PathEvent } from "./event";
import type { Pin } from "./pin";
import { type Course, type PathSnapshot, snapshotSchema } from "./snapshot";
import { type StrategyId, strategyOf } from "./strategy";
import { type Act, act, type PublicationId } from "./test-acts";
import { courseOf, news, type Sketch, type StrategyChange } from "./test-course";
import { TestLearner } from "./test-learner";

export type Story = {
  strategy: StrategyId;
  version: 1 | 2;
  lessons: number;
  /** Short checks and exams and early remediation, so that much happens. */
  isBrisk: boolean;
  /** Answers with a lower roll are right. */
  ability: number;
  acts: Act[];
};

const brisk: StrategyChange = {
  check: { atLeast: 2, convincing: 3, atMost: 4, wrongLimit: 2, failuresBeforeHelp: 2 },
  exam: { questionsPerLesson: 1, sittings: 2 },
  remediation: {
    example: { answers: 1, right: 0 },
    prerequisites: { answers: 2, right: 0 },
    probes: 1,
    answers: 12,
  },
};

const four: readonly Sketch[] = [
  { id: "a" },
  { id: "b", requires: ["a"] },
  { id: "c", requires: ["a"], module: "two", hours: 12, isSafety: true },
  { id: "d", requires: ["b", "c"], module: "two" },
];

/** The lessons of each publication: as they were, one more in the middle, one less, one by another name. */
const changes: Record<PublicationId, (lessons: readonly Sketch[]) => Sketch[]> = {
  first: (lessons) => [...lessons],
  grown: ([first, ...others]) => [
    ...(first ? [first] : []),
    { id: "new", requires: ["a"] },
    ...others,
  ],
  shrunk: (lessons) => lessons.filter(({ id }) => id !== "b"),
  renamed: ([first, ...others]) => [
    ...(first ? [{ ...first, id: "other-a", skills: ["a"] }] : []),
    ...others,
  ],
  reworded: (lessons) => lessons.map((lesson) => ({ ...lesson, sections: 3 })),
};

export class World {
  constructor(private readonly story: Pick<Story, "lessons" | "isBrisk">) {}

  readonly courseOf = ({ publicationId, goal, strategy, strategyVersion }: Pin): Course => {
    const { lessons, isBrisk } = this.story;
    const all = four.slice(0, goal.id === "half" ? Math.min(2, lessons) : lessons);
    const sketches = changes[publicationId as PublicationId](all);
    const whole = strategyOf(strategy, strategyVersion);
    return courseOf(strategy, sketches, isBrisk ? brisk : {}, whole);
  };
}

export function startPin({ strategy, version }: Pick<Story, "strategy" | "version">): Pin {
  return {
    publicationId: "first",
    goal: { kind: "course", id: "c" },
    eqf: 7,
    strategy,
    strategyVersion: version,
  };
}

/** @param acts most acts of one story */
export function stories(acts: number): fc.Arbitrary<Story> {
  return fc.record({
    strategy: fc.constantFrom<StrategyId>("retrainee", "degree"),
    version: fc.constantFrom(1 as const, 2 as const, 2 as const),
    lessons: fc.integer({ min: 1, max: 4 }),
    isBrisk: fc.boolean(),
    ability: fc.constantFrom(1, 5, 8, 10),
    acts: fc.array(act, { minLength: 1, maxLength: acts, size: "max" }),
  });
}

/** A moment of a story: how things stood before an act, and what came of it. */
export type Moment = {
  learner: TestLearner;
  act: Act;
  event: PathEvent | undefined;
  before: PathSnapshot;
  courseBefore: Course;
  isAccepted: boolean;
};

export type Told = { learner: TestLearner; world: World; pin: Pin };

/** Tells a story; `look` sees every moment of it. */
export function tell(story: Story, look: (moment: Moment) => void = () => undefined): Told {
  let isRight = false;
  const world = new World(story);
  let pin = startPin(story);
  const learner = new TestLearner(world.courseOf(pin), () => isRight, { hasPlainPlacement: true });
  for (const one of story.acts) {
    isRight = one.roll < story.ability;
    learner.wait(one.minutes);
    const { snapshot: before, course: courseBefore } = learner;
    const change = courseChange(one, pin, learner.now);
    const event = change ?? eventOf(learner, one);
    const to = change && world.courseOf(change.to);
    const isAccepted = event ? learner.give(event, to) : takeStep(learner, one);
    if (change && isAccepted) pin = change.to;
    look({ learner, act: one, event, before, courseBefore, isAccepted });
    if (one.isStored) learner.snapshot = stored(learner.snapshot);
  }
  return { learner, world, pin };
}

/** What the database gives back. */
export function stored(snapshot: PathSnapshot): PathSnapshot {
  return snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)));
}

function takeStep(learner: TestLearner, { kind }: Act): boolean {
  const { choice, alternatives } = learner.decision;
  return learner.take(kind === "other" ? (alternatives[0] ?? choice) : choice);
}

function courseChange(
  one: Act,
  from: Pin,
  now: string,
): EventOf<"CONTENT_REVISED" | "GOAL_SWITCHED" | "STRATEGY_SWITCHED"> | undefined {
  switch (one.kind) {
    case "revise": {
      const to = { ...from, publicationId: one.publication };
      const renamed = renamedBetween(from.publicationId, one.publication);
      const changed = one.publication === "reworded" ? four.map(({ id }) => `c/${id}`) : [];
      return { type: "CONTENT_REVISED", from, to, renamed, changed, now };
    }
    case "goal": {
      const to: Pin = { ...from, goal: { kind: "course", id: one.isHalf ? "half" : "c" } };
      return { type: "GOAL_SWITCHED", from, to, now };
    }
    case "strategy": {
      const to: Pin = { ...from, strategy: one.strategy, strategyVersion: one.version };
      return { type: "STRATEGY_SWITCHED", from, to, now };
    }
    default:
      return undefined;
  }
}

/** Lessons that have another id now. */
function renamedBetween(from: string, to: string): Record<string, string> {
  if (from === to) return {};
  if (to === "renamed") return { "c/a": "c/other-a" };
  return from === "renamed" ? { "c/other-a": "c/a" } : {};
}

/** The event of an act; none where the learner takes the next step. */
function eventOf(learner: TestLearner, one: Act): PathEvent | undefined {
  const { now } = learner;
  const reason = "talked it over";
  switch (one.kind) {
    case "intake":
      return learner.intake();
    case "placement":
      return learner.placementAnswer();
    case "contest-placement":
      return learner.contestPlacement(one.skill, one.claim);
    case "grant":
      return learner.grant();
    case "review":
      return learner.review();
    case "ORIENTED":
      return learner.orient(one.roll < 5);
    case "PLACEMENT_SKIPPED":
    case "PATH_ACCEPTED":
    case "PAUSED":
    case "RESUMED":
      return { type: one.kind, now };
    case "open":
      return { type: "LESSON_OPENED", lesson: one.lesson, now };
    case "read":
      return { type: "SECTION_READ", lesson: one.lesson, section: one.section, now };
    case "practise":
      return learner.practice(one.lesson);
    case "probe":
      return learner.probe(one.lesson);
    case "probe-answer":
      return learner.probeAnswer(one.lesson);
    case "visit-answer":
      return learner.visitAnswer(one.lesson);
    case "mixed-answer":
      return learner.mixedAnswer(one.lesson);
    case "check":
      return learner.check(one.lesson);
    case "answer":
      return learner.checkAnswer(one.lesson);
    case "answer-other": {
      const answer = learner.checkAnswer(one.lesson);
      return one.roll < 5
        ? { ...answer, index: answer.index + 1 }
        : { ...answer, question: "c/a/p1" };
    }
    case "contest":
      return { type: "CONTESTED", lesson: one.lesson, claim: one.claim, now };
    case "sit":
      return learner.sitting(one.module);
    case "examine":
      return learner.examAnswer(one.module);
    case "moved":
      return { type: "SKILLS_MOVED", skills: { [one.skill]: news(0.4, one.isMastered) }, now };
    case "recognise":
      return { type: "SKILLS_RECOGNISED", skills: [one.skill], reason, now };
    case "withdraw":
      return { type: "RECOGNITION_WITHDRAWN", skill: one.skill, reason, now };
    case "LESSON_GRANTED":
    case "LESSON_COOL_DOWN_RESET":
    case "STEP_OVERRULED":
      return { type: one.kind, lesson: one.lesson, reason, now };
    case "EXAM_COOL_DOWN_RESET":
      return { type: one.kind, module: one.module, reason, now };
    case "judged":
      return judgedTask(one, now);
    case "TIME_EXTENDED":
      return { type: one.kind, dueOn: "2027-06-01", reason, now };
    default:
      return undefined;
  }
}

function judgedTask(
  { module, task: kind, criteria, skill }: Extract<Act, { kind: "judged" }>,
  now: string,
): EventOf<"TASK_JUDGED"> {
  return {
    ...{ type: "TASK_JUDGED", module, kind, criteria, isAccepted: isAccepted(criteria) },
    ...{ by: "instructor", skills: { [skill]: news(0.6, false) }, now },
  };
}
