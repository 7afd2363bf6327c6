import { median } from "./row";

/** Seconds of one run, and how many runs of each side there are. */
export type Rounds = { seconds: number; runs: number };

/** Measures two things in turn, so that what else the machine does meets both. The first turn of each warms up. */
export async function compare(
  rounds: Rounds,
  subject: (seconds: number) => Promise<number>,
  limit: (seconds: number) => Promise<number>,
): Promise<{ median: number; ratio: number }> {
  const measured: number[] = [];
  const ratios: number[] = [];
  for (let run = 0; run <= rounds.runs; run += 1) {
    const seconds = run === 0 ? 1 : rounds.seconds;
    const rate = await subject(seconds);
    const most = await limit(seconds);
    if (run === 0) continue;
    measured.push(rate);
    ratios.push(rate / most);
  }
  return { median: median(measured), ratio: median(ratios) };
}
