// Results and standings of exams, kept beside each path for pages about many.
import { sql } from "kysely";
import type { ExamsOfPath } from "~/domain/path/exam-standing";
import type { Db, Trx } from "./connection.server";

/** Writes the exams of a path anew. What a result was at first stays beside it when it rises. */
export async function replaceExams(
  trx: Trx,
  { pathId, results, standings }: ExamsOfPath & { pathId: string },
): Promise<void> {
  const kept = sql<string>`any(${results.map(({ module, sitting }) => `${module} ${sitting}`)}::text[])`;
  await trx
    .deleteFrom("exam_results")
    .where("path_id", "=", pathId)
    .where((eb) => eb.not(sql<boolean>`module_id || ' ' || sitting = ${kept}`))
    .execute();
  await trx.deleteFrom("exam_standings").where("path_id", "=", pathId).execute();
  if (results.length > 0) {
    await trx
      .insertInto("exam_results")
      .values(
        results.map(({ module, sitting, share, grade, at }) => ({
          path_id: pathId,
          module_id: module,
          sitting,
          share,
          grade,
          first_grade: grade,
          at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["path_id", "module_id", "sitting"]).doUpdateSet((eb) => ({
          share: eb.ref("excluded.share"),
          grade: eb.ref("excluded.grade"),
          at: eb.ref("excluded.at"),
        })),
      )
      .execute();
  }
  if (standings.length > 0) {
    await trx
      .insertInto("exam_standings")
      .values(
        standings.map((standing) => ({
          path_id: pathId,
          module_id: standing.module,
          granted: standing.granted,
          is_sitting: standing.isSitting,
          not_before: standing.notBefore,
          exam_grade: standing.exam,
          task_grade: standing.task,
          module_grade: standing.grade,
        })),
      )
      .execute();
  }
}

/** What is stored of a path's exams. For the replay alone, which acts for nobody. */
export async function listExams(db: Db, { pathId }: { pathId: string }): Promise<ExamsOfPath> {
  const results = await db
    .selectFrom("exam_results")
    .select(["module_id", "sitting", "share", "grade", "at"])
    .where("path_id", "=", pathId)
    .orderBy(sql`module_id collate "C"`)
    .orderBy("sitting")
    .execute();
  const standings = await db
    .selectFrom("exam_standings")
    .selectAll()
    .where("path_id", "=", pathId)
    .orderBy(sql`module_id collate "C"`)
    .execute();
  return {
    results: results.map(({ module_id: module, at, ...result }) => ({
      module,
      ...result,
      at: at.toISOString(),
    })),
    standings: standings.map((row) => ({
      module: row.module_id,
      granted: row.granted,
      isSitting: row.is_sitting,
      notBefore: row.not_before?.toISOString() ?? null,
      exam: row.exam_grade,
      task: row.task_grade,
      grade: row.module_grade,
    })),
  };
}
