// Pages about many people read summaries: what is kept of a path beside its snapshot, and of answers week by week.
// All of it is written in the transaction that moves the path or stores the answer, and rebuilt by `npm run replay`.
import type { PathContext } from "~/domain/path/memory";
import { progressOf } from "~/domain/path/standing";
import type { Trx } from "~db/queries/connection.server";
import type { PathSummary } from "~db/queries/paths.server";
import { type CountedAnswer, countAnswer, countMastered } from "~db/queries/weeks.server";

/** What is kept of a path for pages about many. */
export function summaryOf(context: PathContext, stage: string): PathSummary {
  const { skipped, recognised } = context.memory;
  return { phase: stage, ...progressOf(context), skipped, recognised };
}

/** Counts an answer in its week, with the skills that it has brought to mastery. */
export async function summariseAnswer(trx: Trx, answer: CountedAnswer): Promise<void> {
  await countAnswer(trx, answer);
}

/** Counts skills that were mastered by something else than an answer. */
export async function summariseMastered(
  trx: Trx,
  mastered: Pick<CountedAnswer, "pathId" | "mastered" | "now">,
): Promise<void> {
  await countMastered(trx, mastered);
}
