// People and circumstances that try to break a path: what they do one after the other, the same for the same seed.
import { randomFrom, seedFrom } from "../assessment/draw";

/** What befalls a path beside the learner's own next step. */
export const deeds = [
  "open-another",
  "pause",
  "skip-placement",
  "claim-known",
  "claim-too-hard",
  "put-off",
  "order-a-lesson",
  "grant-a-lesson",
  "reset-a-cool-down",
  "recognise",
  "withdraw",
  "extend",
  "drop-a-lesson",
  "bring-it-back",
] as const;
export type Deed = (typeof deeds)[number];

/** The learner takes the next step, with a right answer or a wrong one; a deed comes instead of it. */
export type Act = {
  isRight: boolean;
  /** Time that goes by before it. */
  minutes: number;
  deed?: Deed;
  /** Which lesson or skill a deed is about: 0 ≤ pick < 1 of all of them. */
  pick: number;
};

type Luck = () => number;

export type Adversary = {
  name: string;
  act: (turn: number, luck: Luck) => Partial<Act>;
};

const yearMinutes = 365 * 24 * 60;
const skipsPlacement = (turn: number): Partial<Act> =>
  turn === 1 ? { deed: "skip-placement" } : {};

function oneOf<Item>(items: readonly Item[], luck: Luck): Item | undefined {
  return items[Math.floor(luck() * items.length)];
}

const people: readonly Deed[] = [
  "order-a-lesson",
  "grant-a-lesson",
  "reset-a-cool-down",
  "recognise",
  "withdraw",
  "extend",
];

/** adaptation.md "Proof and rehearsal": the walks that no course may trap. */
export const adversaries: readonly Adversary[] = [
  { name: "always wrong", act: () => ({}) },
  { name: "always right", act: () => ({ isRight: true }) },
  { name: "alternating", act: (turn) => ({ isRight: turn % 2 === 0 }) },
  {
    name: "abandoning",
    act: (_, luck) => ({
      isRight: luck() < 0.5,
      ...(luck() < 0.3 && { deed: luck() < 0.3 ? "pause" : "open-another" }),
    }),
  },
  {
    name: "returning after a year",
    act: (_, luck) => ({ isRight: luck() < 0.6, minutes: luck() < 0.05 ? yearMinutes : 0 }),
  },
  {
    name: "overruled",
    act: (_, luck) => ({
      isRight: luck() < 0.4,
      ...(luck() < 0.2 && { deed: oneOf(people, luck) }),
    }),
  },
  {
    name: "revised in mid-lesson",
    act: (_, luck) => ({
      isRight: luck() < 0.4,
      ...(luck() < 0.15 && { deed: luck() < 0.5 ? "drop-a-lesson" : "bring-it-back" }),
    }),
  },
  {
    name: "anything",
    act: (_, luck) => ({
      isRight: luck() < 0.5,
      minutes: luck() < 0.05 ? luck() * yearMinutes : 0,
      ...(luck() < 0.35 && { deed: oneOf(deeds, luck) }),
    }),
  },
];

/**
 * What an adversary does on one walk.
 * @param longest most acts; how many it are is drawn
 */
export function actsOf(adversary: Adversary, longest: number, seed: number): Act[] {
  const luck = randomFrom(seedFrom(adversary.name, seed));
  const length = 1 + Math.floor(luck() * longest);
  return Array.from({ length }, (_, turn) => ({
    isRight: false,
    minutes: 0,
    pick: luck(),
    ...skipsPlacement(turn),
    ...(turn === 1 ? {} : adversary.act(turn, luck)),
  }));
}
