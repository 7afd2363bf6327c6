// Long work beside requests: a little at a time, with pauses in which everybody else is served, and in each lane one
// thing at once.

/** Longest time that requests wait for such work, and the pause after it. */
const sliceMs = 12;
const pauseMs = 6;

/** `proof` somebody waits for the answer with a form in hand · `preview` a page looks again by itself. */
type Lane = "proof" | "preview";

const last: Record<Lane, Promise<unknown>> = {
  proof: Promise.resolve(),
  preview: Promise.resolve(),
};

/**
 * Runs work that yields now and then, after all that was begun before it in its lane.
 * @returns what the work gives in the end
 */
export function inSlices<T>(work: Iterator<unknown, T>, lane: Lane): Promise<T> {
  const start = () => run(work);
  const mine = last[lane].then(start, start);
  last[lane] = mine;
  return mine;
}

async function run<T>(work: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}
