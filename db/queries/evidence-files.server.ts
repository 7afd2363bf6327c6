// Documents that learners have given as evidence: what is known of each, and under which name its bytes are stored.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { findGuidedCase } from "./guided-claims.server";
import type { Asker } from "./guided-paths.server";
import { findCaseOfLearner } from "./prior-learning-cases.server";

export type EvidenceFile = {
  id: string;
  /** As the learner called it: text, never a path. */
  name: string;
  kind: "pdf" | "jpeg" | "png";
  bytes: number;
  sha256: string;
  storedAs: string;
};

export async function insertEvidenceFile(
  trx: Trx,
  { caseId, file, now }: { caseId: string; file: EvidenceFile; now: Date },
): Promise<void> {
  await trx
    .insertInto("evidence_files")
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

/** The documents of a claim. Whether the asker may see the claim is asked before. */
export async function listEvidenceFiles(
  db: Db,
  { caseId }: { caseId: string },
): Promise<EvidenceFile[]> {
  return db
    .selectFrom("evidence_files")
    .select(["id", "name", "bytes", "sha256", "stored_as as storedAs"])
    .select(sql<EvidenceFile["kind"]>`kind`.as("kind"))
    .where("case_id", "=", caseId)
    .orderBy("uploaded_at")
    .orderBy("id")
    .execute();
}

type Wanted = { caseId: string; fileId: string };

/** A document of the learner's own claim. */
export async function findOwnEvidenceFile(
  db: Db,
  { learnerId, caseId, fileId }: Wanted & { learnerId: string },
): Promise<EvidenceFile | undefined> {
  const row = await findCaseOfLearner(db, { learnerId, caseId });
  return row && findFile(db, { caseId, fileId });
}

/** A document of a claim that was sent to one of the asker's organisations. */
export async function findGuidedEvidenceFile(
  db: Db,
  { caseId, fileId, ...asker }: Wanted & Asker,
): Promise<EvidenceFile | undefined> {
  const row = await findGuidedCase(db, { caseId, ...asker });
  return row && findFile(db, { caseId, fileId });
}

async function findFile(db: Db, { caseId, fileId }: Wanted): Promise<EvidenceFile | undefined> {
  const files = await listEvidenceFiles(db, { caseId });
  return files.find(({ id }) => id === fileId);
}

/** Forgets the documents of a claim. @returns the names under which their bytes are stored */
export async function deleteEvidenceFiles(
  trx: Trx,
  { caseId }: { caseId: string },
): Promise<string[]> {
  const rows = await trx
    .deleteFrom("evidence_files")
    .where("case_id", "=", caseId)
    .returning("stored_as as storedAs")
    .execute();
  return rows.map(({ storedAs }) => storedAs);
}

/**
 * Those of the stored names that a document of a claim or of an exchange or a photo of a task still has; the bytes of
 * all others belong to nobody.
 */
export async function listKeptFiles(db: Db, storedAs: readonly string[]): Promise<Set<string>> {
  const isAsked = sql<string>`any(${storedAs}::text[])`;
  const rows = await db
    .selectFrom("evidence_files")
    .select("stored_as")
    .where("stored_as", "=", isAsked)
    .unionAll(db.selectFrom("task_files").select("stored_as").where("stored_as", "=", isAsked))
    .unionAll(db.selectFrom("exchange_files").select("stored_as").where("stored_as", "=", isAsked))
    .execute();
  return new Set(rows.map((row) => row.stored_as));
}
