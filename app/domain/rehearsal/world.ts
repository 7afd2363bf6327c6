// A world is one answer to “how do people learn?”. Policies never see into it: they see answers only.
import type { Skill } from "../course/course";
import type { Trade } from "../course/lesson";
import type { Profile } from "./profile";

/** One made-up person on the first day. */
export type Newcomer = {
  profile: Profile;
  /** The old trade, as told and as true. */
  trade: Trade | null;
  /** Skills of the course, those they stand on first. */
  skills: readonly Pick<Skill, "id" | "prerequisites" | "bridges">[];
};

/** `reading` the text · `example` worked through · `feedback` at once after an answer · `result` at the end of a check. */
export type Teaching = "reading" | "example" | "feedback" | "result";

export type Taught = {
  from: Teaching;
  /** Part of the lesson's text, 0..1; 1 for everything else. */
  share: number;
  /** Uniform 0..1, the same for every policy at the same turn. */
  luck: number;
};

/** What goes on in one head. Probabilities are 0..1. */
export type Mind = {
  /** Of a right answer. `guess` is the chance by luck, `difficulty` a logit around 0. */
  chance(question: { skill: string; difficulty: number; guess: number }): number;
  /** An answer was given: some worlds strengthen what was recalled. */
  recall(skill: string, isRight: boolean): void;
  learn(skill: string, taught: Taught): void;
  /** Time goes by, in minutes. */
  forget(minutes: number): void;
  /** Of a right answer to an average question of the skill, without carelessness. */
  trueP(skill: string): number;
  isMastered(skill: string): boolean;
};

export type World = {
  /** Lower case, one word: it names columns and files. */
  id: string;
  /** @param random uniform 0..1, seeded for this person */
  start(newcomer: Newcomer, random: () => number): Mind;
};

/** An average question of the worlds: middle difficulty, one in five by luck (options, numbers and orders mixed). */
export const averageQuestion = { difficulty: 0, guess: 0.2 } as const;

/** Below this chance on an average question a false claim of mastery is severe. adaptation.md "Proof and rehearsal". */
export const severeBelow = 0.7;

/** What stands on things that are not understood is learned this much slower. Assumed. */
export const slowWithoutPrerequisites = 0.4;
