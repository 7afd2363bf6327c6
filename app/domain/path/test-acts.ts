// What may happen in a random story: what the learner does, what a person decides, what becomes of the course.
import fc from "fast-check";
import { type CriteriaLevels, levels } from "../workplace-task/judgement";
import type { TaskKind } from "../workplace-task/task-event";
import type { Claim } from "./memory";

const lessonIds = ["c/a", "c/b", "c/c", "c/d", "c/new", "c/other-a", "c/nowhere"];
const moduleIds = ["c/one", "c/two", "c/nowhere"];
const skillIds = ["a", "b", "c", "d", "new", "elsewhere"];

/** Publications of the course of every story, see `test-story.ts`. */
export const publications = ["first", "grown", "shrunk", "renamed", "reworded"] as const;
export type PublicationId = (typeof publications)[number];

type Kind<Name extends string, Payload = unknown> = { kind: Name } & Payload;

export type Act = { roll: number; minutes: number; isStored: boolean } & (
  | Kind<"next" | "other" | "intake" | "placement" | "grant" | "review">
  | Kind<"PLACEMENT_SKIPPED" | "PATH_ACCEPTED" | "ORIENTED" | "PAUSED" | "RESUMED">
  | Kind<"open" | "practise" | "check" | "answer" | "answer-other", { lesson: string }>
  | Kind<"probe" | "probe-answer" | "visit-answer" | "mixed-answer", { lesson: string }>
  | Kind<"read", { lesson: string; section: number }>
  | Kind<"contest", { lesson: string; claim: Claim }>
  | Kind<"sit" | "examine", { module: string }>
  | Kind<"moved", { skill: string; isMastered: boolean }>
  | Kind<"contest-placement", { skill: string; claim: "known" | "unknown" }>
  | Kind<"recognise" | "withdraw", { skill: string }>
  | Kind<"LESSON_GRANTED" | "LESSON_COOL_DOWN_RESET" | "STEP_OVERRULED", { lesson: string }>
  | Kind<"EXAM_COOL_DOWN_RESET", { module: string }>
  | Kind<"judged", { module: string; skill: string; task: TaskKind; criteria: CriteriaLevels }>
  | Kind<"TIME_EXTENDED">
  | Kind<"revise", { publication: PublicationId }>
  | Kind<"goal", { isHalf: boolean }>
  | Kind<"strategy", { strategy: "retrainee" | "degree"; version: 1 | 2 }>
);

const lesson = fc.constantFrom(...lessonIds);
const module = fc.constantFrom(...moduleIds);
const skill = fc.constantFrom(...skillIds);
const level = fc.constantFrom(...levels);

function kinds<const Name extends string>(...names: Name[]) {
  return fc.constantFrom(...names);
}

const deed = fc.oneof(
  { weight: 60, arbitrary: fc.record({ kind: kinds("next") }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kinds(
        "other",
        "intake",
        "placement",
        "grant",
        "review",
        "PLACEMENT_SKIPPED",
        "PATH_ACCEPTED",
        "ORIENTED",
        "PAUSED",
        "RESUMED",
        "TIME_EXTENDED",
      ),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: kinds(
        "open",
        "practise",
        "check",
        "answer",
        "answer-other",
        "probe",
        "probe-answer",
        "visit-answer",
        "mixed-answer",
      ),
      lesson,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds("read"),
      lesson,
      section: fc.integer({ min: -1, max: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kinds("contest"),
      lesson,
      claim: fc.constantFrom<Claim>("known", "too-hard", "not-now"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kinds("sit", "examine"), module }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kinds("moved"), skill, isMastered: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds("contest-placement"),
      skill,
      claim: fc.constantFrom("known" as const, "unknown" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kinds("recognise", "withdraw"), skill }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds("LESSON_GRANTED", "LESSON_COOL_DOWN_RESET", "STEP_OVERRULED"),
      lesson,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds("EXAM_COOL_DOWN_RESET"), module }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds("judged"),
      module,
      skill,
      task: fc.constantFrom<TaskKind>("workplace", "exam-task"),
      criteria: fc.tuple(level, level, level),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds("revise"),
      publication: fc.constantFrom(...publications),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds("goal"), isHalf: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kinds("strategy"),
      strategy: fc.constantFrom("retrainee" as const, "degree" as const),
      version: fc.constantFrom(1 as const, 2 as const),
    }),
  },
);

const yearMinutes = 365 * 24 * 60;

const minutes = fc.oneof(
  { weight: 60, arbitrary: fc.constant(0) },
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 8 * 24 * 60 }) },
  { weight: 1, arbitrary: fc.constant(yearMinutes) },
);

export const act: fc.Arbitrary<Act> = fc
  .tuple(deed, fc.record({ roll: fc.integer({ min: 0, max: 9 }), minutes, isStored: fc.boolean() }))
  .map(([what, how]) => ({ ...what, ...how }));
