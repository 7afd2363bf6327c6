// Seeded people who take the first check over the real framework: for the tests of this room and for its figures.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { randomFrom, seedFrom } from "../assessment/draw";
import { type Skill, skillsFileSchema } from "../course/course";
import { trades } from "../course/lesson";
import { defaultPrior } from "../mastery/mastery";
import { selfReportPrior } from "../mastery/prior";
import { beliefsOf } from "./beliefs";
import { chooseQuestion, type PlacementQuestion } from "./choose-question";
import { skillsToAsk } from "./choose-skills";
import type { Placement, PlacementAnswer, PlacementRules, PlacementSkill } from "./placement";
import { skipsOf } from "./skips";

/** As in the newest strategy. */
export const rules: PlacementRules = {
  cap: 25,
  from: 0.15,
  to: 0.85,
  perSkill: 2,
  skipFrom: 0.9,
  skipAfter: 2,
};

export type Profile = {
  /** P(known) of a skill without prerequisites, of one whose prerequisites are all known, and of any other. */
  root: number;
  next: number;
  island: number;
  /** P(known) of what the old trade brings along; null where there is none. */
  trade: number | null;
  /** Whether an old trade is told at intake. */
  tells: boolean;
  /** How often a lack is admitted: “I have not learned this”. */
  admits: number;
  slip: number;
  /** Share of the unknown skills that were heard of: half of the answers are right all the same. */
  hearsay: number;
};

export const profiles = {
  novice: {
    root: 0.08,
    next: 0.25,
    island: 0.03,
    trade: null,
    tells: false,
    admits: 0.6,
    slip: 0.08,
    hearsay: 0.15,
  },
  student: {
    root: 0.6,
    next: 0.6,
    island: 0.05,
    trade: null,
    tells: false,
    admits: 0.4,
    slip: 0.1,
    hearsay: 0.15,
  },
  retrainee: {
    root: 0.15,
    next: 0.3,
    island: 0.1,
    trade: 0.85,
    tells: true,
    admits: 0.5,
    slip: 0.08,
    hearsay: 0.15,
  },
  "rusty expert": {
    root: 0.85,
    next: 0.85,
    island: 0.3,
    trade: 0.9,
    tells: true,
    admits: 0.5,
    slip: 0.12,
    hearsay: 0.15,
  },
  "second language": {
    root: 0.15,
    next: 0.3,
    island: 0.1,
    trade: 0.8,
    tells: true,
    admits: 0.3,
    slip: 0.25,
    hearsay: 0.15,
  },
  guesser: {
    root: 0.08,
    next: 0.25,
    island: 0.03,
    trade: null,
    tells: true,
    admits: 0,
    slip: 0.1,
    hearsay: 0.15,
  },
} satisfies Record<string, Profile>;

const file = skillsFileSchema.parse(parse(readFileSync("content/skills.yaml", "utf8")));
const safety = new Set(file.areas.filter((area) => area.safety).map((area) => area.id));

/** The 68 skills, each after those it stands on. */
export const framework: Skill[] = inOrder(file.skills);

/** Eight questions on each skill, most of them with four options, as the written courses have them. */
export const questions: PlacementQuestion[] = framework.flatMap(({ id }) =>
  [-0.9, -0.3, -0.3, 0.3, 0.3, 0.3, 0.9, 0.9].map((difficulty, index) => ({
    id: `${id}/${index + 1}`,
    skill: id,
    difficulty,
    guess: [0.25, 0.25, 0, 0.25, 0.25, 0, 0.04, 0.25][index],
  })),
);

export function skillsOf(trade: string | null): PlacementSkill[] {
  return framework.map(({ id, prerequisites, bridges, area }) => ({
    id,
    requires: prerequisites,
    prior: bridges.some((bridge) => bridge === trade) ? selfReportPrior : defaultPrior,
    isAskable: !safety.has(area),
  }));
}

export type Taken = {
  placement: Placement;
  beliefs: Record<string, number>;
  skips: string[];
  /** What the person really knows. */
  known: Set<string>;
};

/** One person takes the first check to its end. */
export function takePlacement(profile: Profile, seed: number): Taken {
  const random = randomFrom(seedFrom("person", seed));
  const trade = trades[seed % trades.length] ?? null;
  const person = makePerson(profile, trade, random);
  let placement: Placement = {
    rules,
    skills: skillsOf(profile.tells ? trade : null),
    answers: [],
    contested: {},
  };
  for (;;) {
    const beliefs = beliefsOf(placement);
    const used = new Set(placement.answers.map(({ question }) => question));
    const left = questions.filter(({ id }) => !used.has(id));
    const wanted = skillsToAsk(placement, beliefs, new Set(left.map(({ skill }) => skill)));
    const asked = left.filter(({ skill }) => wanted.includes(skill));
    const next = chooseQuestion(asked, beliefs, seed);
    const { known } = person;
    if (!next) return { placement, beliefs, skips: skipsOf(placement, beliefs), known };
    const answer = answerOf(person, next, random);
    placement = { ...placement, answers: [...placement.answers, answer] };
  }
}

type Person = { profile: Profile; known: Set<string>; heardOf: Set<string> };

function makePerson(profile: Profile, trade: string | null, random: () => number): Person {
  const known = new Set<string>();
  const heardOf = new Set<string>();
  for (const { id, prerequisites, bridges } of framework) {
    const isNext = prerequisites.every((one) => known.has(one));
    const { root, next, island } = profile;
    const usual = prerequisites.length === 0 ? root : isNext ? next : island;
    const isOld = bridges.some((bridge) => bridge === trade);
    if (random() < (isOld ? (profile.trade ?? usual) : usual)) known.add(id);
    else if (random() < profile.hearsay) heardOf.add(id);
  }
  return { profile, known, heardOf };
}

function answerOf(
  { profile, known, heardOf }: Person,
  { id, skill, guess = 0 }: PlacementQuestion,
  random: () => number,
): PlacementAnswer {
  const asked = { question: id, skill, guess };
  const isBlank = !known.has(skill) && !heardOf.has(skill);
  if (isBlank && random() < profile.admits) return { ...asked, outcome: 0, isUnknown: true };
  const luck = heardOf.has(skill) ? 0.5 : Math.max(guess, 0.05);
  const chance = known.has(skill) ? 1 - profile.slip : luck;
  return { ...asked, outcome: random() < chance ? 1 : 0 };
}

function inOrder(skills: readonly Skill[]): Skill[] {
  const placed: Skill[] = [];
  while (placed.length < skills.length) {
    const done = new Set(placed.map(({ id }) => id));
    const ready = skills.filter(
      ({ id, prerequisites }) => !done.has(id) && prerequisites.every((one) => done.has(one)),
    );
    if (ready.length === 0) throw new Error("The skills need each other in a circle");
    placed.push(...ready);
  }
  return placed;
}
