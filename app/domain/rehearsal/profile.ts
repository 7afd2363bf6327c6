// Who comes to learn: what they bring, how fast they read, how careful they are, how quickly they learn.
import type { Trade } from "../course/lesson";
import type { StrategyId } from "../path/strategy";

/** Shares and probabilities are 0..1; paces multiply minutes; assumed, but for what a comment says. */
export type Profile = {
  id: string;
  /** The strategy that such a person enrols under. */
  strategy: StrategyId;
  /** One of these is the old trade. */
  trades: readonly (Trade | null)[];
  /** Share of those with a trade who hold its certificate. */
  certificates: number;
  /** Chance to know a skill whose prerequisites are all known; one that stands on nothing; one without them. */
  known: { next: number; patch: number };
  /** Chance to know a skill that the old trade bridges to. */
  bridged: number;
  /** Share of what is not known that is half known. */
  half: number;
  readingPace: number;
  answeringPace: number;
  /** Chance of a wrong answer in spite of knowing. */
  slip: number;
  /** Speed of learning, 1 is usual. */
  rate: number;
  /** Chance to say “I have not learned this” instead of guessing where nothing counts. */
  candour: number;
  /** Days since the brought-along skills were last used: only a world that forgets minds. */
  rustDays: number;
};

const usual = {
  trades: [null],
  certificates: 0,
  bridged: 0,
  half: 0.1,
  readingPace: 1,
  answeringPace: 1,
  slip: 0.08,
  rate: 1,
  candour: 0.6,
  rustDays: 30,
} as const;

// The shares of known skills (about 0, .4 and .7) give an oracle's costs in the proportions of adaptation.md.
export const profiles: readonly Profile[] = [
  {
    ...usual,
    id: "novice",
    strategy: "retrainee",
    known: { next: 0.05, patch: 0.02 },
    half: 0.05,
  },
  { ...usual, id: "student", strategy: "degree", known: { next: 0.55, patch: 0.1 } },
  {
    ...usual,
    id: "retrainee",
    strategy: "retrainee",
    trades: ["paper", "electrician", "process", "logistics"],
    certificates: 0.3,
    known: { next: 0.8, patch: 0.3 },
    bridged: 0.9,
    rustDays: 60,
  },
  {
    ...usual,
    id: "rusty-expert",
    strategy: "retrainee",
    trades: ["electrician", "process"],
    certificates: 0.6,
    known: { next: 0.93, patch: 0.5 },
    bridged: 0.97,
    slip: 0.1,
    rustDays: 700,
  },
  {
    ...usual,
    id: "second-language",
    strategy: "retrainee",
    trades: [null, "paper", "logistics"],
    known: { next: 0.35, patch: 0.08 },
    bridged: 0.8,
    readingPace: 1.6,
    answeringPace: 1.4,
    slip: 0.15,
  },
  {
    ...usual,
    id: "guesser",
    strategy: "retrainee",
    known: { next: 0.1, patch: 0.03 },
    answeringPace: 0.5,
    readingPace: 0.6,
    slip: 0.15,
    rate: 0.6,
    candour: 0,
  },
];

/** @throws Error when there is no such profile */
export function profileOf(id: string): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (!found) {
    throw new Error(`Profile ${id} is none of: ${profiles.map((one) => one.id).join(", ")}`);
  }
  return found;
}
