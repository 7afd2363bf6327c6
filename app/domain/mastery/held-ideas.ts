// Which wrong ideas a person holds: a wrong first try shows one; later success with the question, or the skill being
// mastered or recognised, clears it.

export type HeldIdea = {
  /** Wrong first tries that showed it; 1 or more. */
  times: number;
  /** ISO instant of the last of them. */
  lastAt: string;
  /** The path that the last of them was given on. */
  pathId: string;
  /** ISO instant; null while the idea is held. */
  clearedAt: string | null;
};

/** Ideas by the id that a grade gives them ("option:slow-wetting"), all of one question. */
export type HeldIdeas = Readonly<Record<string, HeldIdea>>;

export type ShownAnswer = {
  isRight: boolean;
  usedHint: boolean;
  /** Whether it is a first try. */
  isEvidence: boolean;
  misconceptions: readonly string[];
  pathId: string;
  /** ISO instant. */
  at: string;
};

/**
 * A right answer to the very question that was just explained shows memory of the page, not understanding. Our choice:
 * longer than a step of a path (at most forty minutes), shorter than the way to the next shift.
 */
const freshFeedbackMs = 60 * 60 * 1000;

/**
 * The ideas of one question after one more answer to it.
 * @param held what was known of this question before
 */
export function ideasAfter(held: HeldIdeas, answer: ShownAnswer): HeldIdeas {
  if (answer.isRight) return answer.usedHint ? held : clearedByAnswer(held, answer);
  if (!answer.isEvidence) return held;
  const shown = answer.misconceptions.map((idea) => {
    const times = (held[idea]?.times ?? 0) + 1;
    return [idea, { times, lastAt: answer.at, pathId: answer.pathId, clearedAt: null }] as const;
  });
  return { ...held, ...Object.fromEntries(shown) };
}

// With new numbers a question is a first try again, and soon is no hindrance.
function clearedByAnswer(held: HeldIdeas, { at, isEvidence }: ShownAnswer): HeldIdeas {
  const isDue = ({ lastAt }: HeldIdea) =>
    isEvidence ? lastAt < at : Date.parse(at) - Date.parse(lastAt) >= freshFeedbackMs;
  return clearWhere(held, at, isDue);
}

/**
 * The ideas once their skill is mastered, or recognised by a person.
 * @param at ISO instant
 */
export function ideasCleared(held: HeldIdeas, at: string): HeldIdeas {
  return clearWhere(held, at, ({ lastAt }) => lastAt <= at);
}

function clearWhere(held: HeldIdeas, at: string, isDue: (idea: HeldIdea) => boolean): HeldIdeas {
  return Object.fromEntries(
    Object.entries(held).map(([id, idea]) => [
      id,
      idea.clearedAt === null && isDue(idea) ? { ...idea, clearedAt: at } : idea,
    ]),
  );
}
