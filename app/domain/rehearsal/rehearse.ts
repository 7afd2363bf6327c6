// A rehearsal walks every profile through every world under every policy: the same people, the same luck.
import { randomFrom, seedFrom } from "../assessment/draw";
import type { Goal } from "../path/plan";
import { newestStrategy } from "../path/strategy";
import { type Figures, figuresOf, type Walk } from "./figures";
import type { Policy } from "./policy";
import type { Profile } from "./profile";
import { type RehearsalContent, type RehearsalCourse, rehearsalCourse } from "./rehearsal-course";
import { Session } from "./session";
import type { World } from "./world";

export type Rehearsal = {
  content: RehearsalContent;
  goal: Goal;
  /** Lessons up to this level, 4..7. */
  eqf: number;
  worlds: readonly World[];
  profiles: readonly Profile[];
  policies: readonly Policy[];
  /** People of each profile in each world. */
  learners: number;
  seed: number;
};

/** Ours minus another policy, person by person: mean and bootstrap 95 % interval. */
export type Difference = { mean: number; from: number; to: number };

export type Cell = {
  world: string;
  profile: string;
  policies: Record<string, Figures>;
  /** By the other policy's id: in minutes, and in false claims a person. */
  oursMinus: Record<string, { cost: Difference; falseClaims: Difference }>;
};

const minutesOfThirtyDays = 30 * 24 * 60;

/** @param onWalk hears of each person who has walked, so that a caller can tell how far it is */
export function* rehearse(rehearsal: Rehearsal, onWalk = (): void => undefined): Generator<Cell> {
  for (const world of rehearsal.worlds) {
    for (const profile of rehearsal.profiles) yield rehearseCell(rehearsal, world, profile, onWalk);
  }
}

function rehearseCell(
  rehearsal: Rehearsal,
  world: World,
  profile: Profile,
  onWalk: () => void,
): Cell {
  const { content, goal, eqf, learners, seed } = rehearsal;
  const course = rehearsalCourse(content, goal, eqf, newestStrategy(profile.strategy));
  const seeds = Array.from({ length: learners }, (_, index) =>
    seedFrom(seed, world.id, profile.id, index),
  );
  const walks = new Map(
    rehearsal.policies.map((policy) => [
      policy.id,
      seeds.map((one) => {
        const walk = walkOf(policy, course, world, profile, one);
        onWalk();
        return walk;
      }),
    ]),
  );
  const ours = walks.get("ours");
  const others = [...walks].filter(([id]) => id !== "ours");
  return {
    world: world.id,
    profile: profile.id,
    policies: Object.fromEntries([...walks].map(([id, own]) => [id, figuresOf(own)])),
    oursMinus: Object.fromEntries(
      ours ? others.map(([id, other]) => [id, differenceOf(ours, other, seed)]) : [],
    ),
  };
}

/** One person under one policy. */
export function walkOf(
  policy: Policy,
  course: RehearsalCourse,
  world: World,
  profile: Profile,
  seed: number,
): Walk {
  const session = new Session({ course, world, profile, seed });
  policy.run(session);
  const { claims, wrong, severe } = session.falseClaims();
  const masteredAtEnd = session.masteredShare();
  session.rest(minutesOfThirtyDays);
  return {
    isComplete: !session.isLocked,
    cost: session.cost,
    reading: session.reading,
    overPractice: session.overPractice,
    escalations: session.escalations,
    claims,
    falseClaims: wrong,
    severeClaims: severe,
    masteredAtEnd,
    masteredLater: session.masteredShare(),
    predictions: session.predictions,
  };
}

function differenceOf(ours: readonly Walk[], other: readonly Walk[], seed: number) {
  const paired = (pick: (walk: Walk) => number) =>
    bootstrap(
      ours.map((walk, index) => pick(walk) - (other[index] ? pick(other[index]) : 0)),
      seed,
    );
  return {
    cost: paired((walk) => walk.cost),
    falseClaims: paired((walk) => walk.falseClaims),
  };
}

const resamples = 1000;

/**
 * Mean with the 95 % percentile interval of a thousand resamples.
 * @throws RangeError without values
 * Source: Efron & Tibshirani 1993.
 */
export function bootstrap(values: readonly number[], seed: number): Difference {
  if (values.length === 0) throw new RangeError("there is nothing to resample");
  const random = randomFrom(seedFrom(seed, "bootstrap"));
  const meanOf = (pick: (index: number) => number) => {
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) sum += values[pick(index)] ?? 0;
    return sum / values.length;
  };
  const means = Array.from({ length: resamples }, () =>
    meanOf(() => Math.floor(random() * values.length)),
  ).sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (resamples - 1))] ?? 0;
  return { mean: meanOf((index) => index), from: at(0.025), to: at(0.975) };
}
