// Photos of workplace tasks: what is known of each, and under which name its bytes are stored.
import type { Db, Trx } from "./connection.server";

export type TaskFile = {
  id: string;
  /** As the learner called it: text, never a path. */
  name: string;
  /** What is to be seen, in the learner's words; may be empty. */
  description: string;
  kind: "pdf" | "jpeg" | "png";
  bytes: number;
  sha256: string;
  storedAs: string;
};

/** @returns whether it is new: the same picture twice is one */
export async function insertTaskFile(
  trx: Trx,
  { caseId, file, now }: { caseId: string; file: TaskFile; now: Date },
): Promise<boolean> {
  const row = await trx
    .insertInto("task_files")
    .values({
      id: file.id,
      case_id: caseId,
      name: file.name,
      description: file.description,
      kind: file.kind,
      bytes: file.bytes,
      sha256: file.sha256,
      stored_as: file.storedAs,
      uploaded_at: now,
    })
    .onConflict((conflict) => conflict.columns(["case_id", "sha256"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The photos of a case. Whether the asker may see the case is asked before. */
export function listTaskFiles(db: Db, { caseId }: { caseId: string }): Promise<TaskFile[]> {
  return db
    .selectFrom("task_files")
    .select(["id", "name", "description", "kind", "bytes", "sha256", "stored_as as storedAs"])
    .where("case_id", "=", caseId)
    .orderBy("uploaded_at")
    .orderBy("id")
    .execute();
}

/** One photo of a case. Whether the asker may see the case is asked before. */
export async function findTaskFile(
  db: Db,
  { caseId, fileId }: { caseId: string; fileId: string },
): Promise<TaskFile | undefined> {
  const files = await listTaskFiles(db, { caseId });
  return files.find(({ id }) => id === fileId);
}

/** Forgets photos of a case: one, or all. @returns the names under which their bytes are stored */
export async function deleteTaskFiles(
  trx: Trx,
  { caseId, fileId }: { caseId: string; fileId?: string },
): Promise<string[]> {
  const rows = await trx
    .deleteFrom("task_files")
    .where("case_id", "=", caseId)
    .$if(fileId !== undefined, (query) => query.where("id", "=", fileId ?? ""))
    .returning("stored_as as storedAs")
    .execute();
  return rows.map(({ storedAs }) => storedAs);
}
