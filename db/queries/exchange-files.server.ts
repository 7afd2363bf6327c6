// Documents that a host gave as evidence: what is known of each, and under which name its bytes are stored.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import type { EvidenceFile } from "./evidence-files.server";

export async function insertExchangeFile(
  trx: Trx,
  { caseId, file, now }: { caseId: string; file: EvidenceFile; now: Date },
): Promise<void> {
  await trx
    .insertInto("exchange_files")
    .values({
      id: file.id,
      case_id: caseId,
      name: file.name,
      kind: file.kind,
      bytes: file.bytes,
      sha256: file.sha256,
      stored_as: file.storedAs,
      uploaded_at: now,
    })
    .execute();
}

/** The documents of an exchange. Whether the asker may see it is asked before. */
export function listExchangeFiles(db: Db, { caseId }: { caseId: string }): Promise<EvidenceFile[]> {
  return db
    .selectFrom("exchange_files")
    .select(["id", "name", "bytes", "sha256", "stored_as as storedAs"])
    .select(sql<EvidenceFile["kind"]>`kind`.as("kind"))
    .where("case_id", "=", caseId)
    .orderBy("uploaded_at")
    .orderBy("id")
    .execute();
}

/** @returns the name under which its bytes are stored; undefined where it is not there */
export async function deleteExchangeFile(
  trx: Trx,
  { caseId, fileId }: { caseId: string; fileId: string },
): Promise<string | undefined> {
  const row = await trx
    .deleteFrom("exchange_files")
    .where("case_id", "=", caseId)
    .where("id", "=", fileId)
    .returning("stored_as as storedAs")
    .executeTakeFirst();
  return row?.storedAs;
}
