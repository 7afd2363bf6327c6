// Kept in the transaction that moves a path: the results of its exams and where each of them stands.
import { isDeepStrictEqual } from "node:util";
import { examsOf } from "~/domain/path/exam-standing";
import type { Memory, PathContext } from "~/domain/path/memory";
import type { Db, Trx } from "~db/queries/connection.server";
import { listExams, replaceExams } from "~db/queries/exam-results.server";
import type { OpenPath } from "./read-path.server";

/** Notes what a move has changed about the exams of a path; most moves change nothing. */
export async function noteResults(
  trx: Trx,
  { before, after }: { before: PathContext; after: OpenPath },
): Promise<void> {
  const exams = examsOf(after.context.memory);
  if (isDeepStrictEqual(exams, examsOf(before.memory))) return;
  await replaceExams(trx, { pathId: after.id, ...exams });
}

/** Whether what is stored of a path's exams is what its log leads to. */
export async function areExamsTrue(db: Db, pathId: string, memory: Memory): Promise<boolean> {
  return isDeepStrictEqual(await listExams(db, { pathId }), inUtc(examsOf(memory)));
}

// An instant of a log may be written with another offset than the one that is read back.
function inUtc({ results, standings }: ReturnType<typeof examsOf>) {
  const utc = (instant: string) => new Date(instant).toISOString();
  return {
    results: results.map((result) => ({ ...result, at: utc(result.at) })),
    standings: standings.map((one) => ({ ...one, notBefore: one.notBefore && utc(one.notBefore) })),
  };
}
