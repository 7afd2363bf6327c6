// What a person may know, as a cloud of states: to know a skill without what it stands on is possible, but rarer.
import { randomFrom, shuffle } from "../assessment/draw";
import { greatestKnown, leastKnown } from "../mastery/bkt";
import { logistic, logit } from "../mastery/logistic";

/** States of the cloud, a multiple of 4. adaptation.md "Placement": "3,000 particles suffice" [M]. */
export const cloudSize = 3000;

/**
 * Log-odds by which a known prerequisite speaks for what stands on it, and the other way round: .7 doubles the odds.
 * Measured in docs/decisions/0009-placement-by-particles.md: adults know odd islands, so that more would bind too hard.
 */
const bond = 0.7;

/** Rounds through all skills before and after the answers are heard. Measured in docs/decisions/0009. */
const rounds = { before: 1, after: 3 } as const;

/** The whole numbers below `cloudSize` in no order, twice over: cut anywhere, it holds a draw for every state. */
const ladder = Int16Array.from(
  [0, 1].flatMap(() =>
    shuffle(
      Array.from({ length: cloudSize }, (_, step) => step),
      1,
    ),
  ),
);

export type CloudSkill = {
  id: string;
  /** Direct prerequisites; ids that are no skill of the list are passed over. */
  requires: readonly string[];
  /** P(known) before the first answer, 0..1. */
  prior: number;
  /** Log-odds that the answers add to it. */
  evidence: number;
};

/**
 * P(known) of every skill, in the order of the list: the share of the cloud that knows it.
 *
 * A state weighs Π odds(skill) over the skills it knows, times e^−bond for each direct prerequisite that it lacks
 * under one of them. Each state is a Gibbs sampler of its own, so that no number of answers thins the cloud. All
 * evidence meets the same draws: more of it for one skill can only add to what a state knows, so that no belief falls
 * by chance when an answer is right, or rises when it is wrong.
 * @param seed fixes every draw
 * @returns probabilities within [leastKnown, greatestKnown]; without evidence within .02 of the priors
 * Source: knowledge spaces, Falmagne et al. (ALEKS), softened; Gibbs sampling, Geman & Geman 1984; order kept under
 * shared draws, Propp & Wilson 1996.
 */
export function cloudBeliefs(skills: readonly CloudSkill[], seed: number): number[] {
  const cloud = startCloud(skills, seed);
  for (let round = 0; round < rounds.before; round += 1) {
    visitAll(cloud, round, (node) => {
      countKnown(cloud, node);
      calibrate(cloud, node);
      draw(cloud, node);
    });
  }
  skills.forEach(({ evidence }, index) => {
    const node = cloud.nodes[index];
    if (node) node.field += evidence;
  });
  for (let round = 0; round < rounds.after; round += 1) {
    visitAll(cloud, round, (node) => {
      countKnown(cloud, node);
      if (round === rounds.after - 1) node.belief = meanChance(cloud, node);
      draw(cloud, node);
    });
  }
  return cloud.nodes.map((node) => bounded(node.belief));
}

type Node = {
  prior: number;
  /** Log-odds where no neighbour is known. */
  field: number;
  /** Direct prerequisites and direct dependents. */
  neighbours: Node[];
  /** 1 where a state knows the skill. */
  known: Uint8Array;
  /** The same bytes, four states at a time. */
  knownByFour: Uint32Array;
  belief: number;
};

type Cloud = {
  nodes: Node[];
  /** How many neighbours of the skill in hand each state knows. */
  counts: Uint8Array;
  countsByFour: Uint32Array;
  random: () => number;
};

function startCloud(skills: readonly CloudSkill[], seed: number): Cloud {
  const random = randomFrom(seed);
  const nodes = skills.map(({ prior }): Node => {
    const known = new Uint8Array(cloudSize);
    const step = Math.round(bounded(prior) * cloudSize);
    const draws = ladder.subarray(turn(random));
    for (let state = 0; state < cloudSize; state += 1) {
      known[state] = ((draws[state] as number) - step) >>> 31;
    }
    const knownByFour = new Uint32Array(known.buffer);
    const field = logit(bounded(prior));
    return { prior: bounded(prior), field, neighbours: [], known, knownByFour, belief: prior };
  });
  const byId = new Map(skills.map(({ id }, index) => [id, nodes[index]]));
  skills.forEach(({ id, requires }) => {
    const node = byId.get(id);
    for (const required of new Set(requires)) {
      const other = byId.get(required);
      if (!node || !other || node === other) continue;
      node.neighbours.push(other);
      other.neighbours.push(node);
    }
  });
  for (const node of nodes) {
    node.field -= bond * node.neighbours.reduce((sum, { prior }) => sum + prior, 0);
  }
  const counts = new Uint8Array(cloudSize);
  return { nodes, counts, countsByFour: new Uint32Array(counts.buffer), random };
}

// There and back in turn: news travels the whole way up and down a chain of prerequisites.
function visitAll({ nodes }: Cloud, round: number, visit: (node: Node) => void): void {
  for (const node of round % 2 === 0 ? nodes : [...nodes].reverse()) visit(node);
}

// Four states are added at a time: a skill has far fewer than 256 neighbours, so that no byte runs over.
function countKnown({ countsByFour }: Cloud, { neighbours }: Node): void {
  countsByFour.fill(0);
  for (const { knownByFour } of neighbours) {
    for (let index = 0; index < countsByFour.length; index += 1) {
      countsByFour[index] = (countsByFour[index] as number) + (knownByFour[index] as number);
    }
  }
}

// Moves the field so that the cloud believes what was told before the first answer.
function calibrate(cloud: Cloud, node: Node): void {
  node.field += logit(node.prior) - logit(bounded(meanChance(cloud, node)));
}

/** The skill's P(known) over the cloud, from what each state knows around it: steadier than counting who knows it. */
function meanChance({ counts }: Cloud, node: Node): number {
  const chances = chancesOf(node);
  let sum = 0;
  for (let state = 0; state < cloudSize; state += 1)
    sum += chances[counts[state] as number] as number;
  return sum / cloudSize;
}

function draw({ counts, random }: Cloud, node: Node): void {
  const { known } = node;
  const steps = chancesOf(node).map((chance) => Math.round(chance * cloudSize));
  const draws = ladder.subarray(turn(random));
  for (let state = 0; state < cloudSize; state += 1) {
    // The sign bit: 1 where the draw lies below the chance. Without a branch it is three times as fast.
    known[state] = ((draws[state] as number) - (steps[counts[state] as number] as number)) >>> 31;
  }
}

/** P(known) by the number of neighbours that are known. */
function chancesOf({ field, neighbours }: Node): number[] {
  const chances = [logistic(field)];
  for (let count = 1; count <= neighbours.length; count += 1) {
    chances.push(logistic(field + bond * count));
  }
  return chances;
}

function turn(random: () => number): number {
  return Math.floor(random() * cloudSize);
}

function bounded(probability: number): number {
  return Math.min(greatestKnown, Math.max(leastKnown, probability));
}
