// Which questions a check or an exam asks: what the person has seen least, spread over skills and difficulty.
import { seedFrom, shuffle } from "../assessment/draw";
import type { Serving } from "./memory";

export type PoolQuestion = {
  id: string;
  skill: string;
  difficulty: number;
  /** Probability of a right answer by luck, 0..1; missing counts as 0. */
  guess?: number;
};

/** How often and when a person last met a question; one that is missing was never met. */
export type Seen = ReadonlyMap<string, { times: number; lastAt: string }>;

/**
 * Questions of a check, no more than `length`. Unseen ones are taken before those met longest ago. The skills come in
XX * @param seed fixes the draw; the same seed and history give the same check
 * @throws RangeError when the pool is empty
 */
export function drawQuestions(
  pool: readonly PoolQuestion[],
  seen: Seen,
  length: number,
  seed: number,
): Serving[] {
  if (pool.length === 0) throw new RangeError("A check needs at least one question");
  const ranked = rank(pool, seen, seed);
  const first = inTurn(ranked, length);
  const easiestFirst = inTurn(
    [...first].sort((a, b) => a.difficulty - b.difficulty),
    first.length,
  );
  return easiestFirst.map((question, index) => ({
    question: question.id,
    seed: seedFrom(seed, question.id, index),
  }));
}

function rank(pool: readonly PoolQuestion[], seen: Seen, seed: number): PoolQuestion[] {
  const metAt = (question: PoolQuestion) => {
    const met = seen.get(question.id);
    return met ? Date.parse(met.lastAt) : Number.NEGATIVE_INFINITY;
  };
  return shuffle(pool, seed)
    .map((question) => ({ question, at: metAt(question) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ question }) => question);
}

// One of each skill in turn, so that no skill of a lesson or module is left out.
function inTurn(ranked: readonly PoolQuestion[], length: number): PoolQuestion[] {
  const bySkill = new Map<string, PoolQuestion[]>();
  for (const question of ranked) {
    bySkill.set(question.skill, [...(bySkill.get(question.skill) ?? []), question]);
  }
  const queues = [...bySkill.values()];
  const picked: PoolQuestion[] = [];
  for (let round = 0; picked.length < Math.min(length, ranked.length); round += 1) {
    for (const queue of queues) {
      const question = queue[round];
      if (question && picked.length < length) picked.push(question);
    }
  }
  return picked;
}
