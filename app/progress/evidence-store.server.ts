// Bytes of documents that people gave as evidence: in the data folder, outside everything that is served, each under a
// random name. The rows of evidence_files say what they are; see docs/decisions/0012-evidence-files.md.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "~db/queries/connection.server";
import { listKeptFiles } from "~db/queries/evidence-files.server";

/** A file without a row may be one whose row is being written: it is left alone for so long. */
const youngMs = 60 * 60 * 1000;
const storedName = /^[0-9a-f]{32}$/;

export type StoredBytes = { storedAs: string; sha256: string };

function folderIn(dataFolder: string): string {
  return join(dataFolder, "evidence");
}

/** Writes bytes that nobody but this account can read, and returns when they are on the disk. */
export async function writeEvidence(dataFolder: string, bytes: Uint8Array): Promise<StoredBytes> {
  const folder = folderIn(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const storedAs = randomBytes(16).toString("hex");
  const path = join(folder, storedAs);
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { storedAs, sha256: sha256Of(bytes) };
}

/** The bytes as they were given; undefined where they are gone or are others now. */
export async function readEvidence(
  dataFolder: string,
  { storedAs, sha256 }: StoredBytes,
): Promise<Uint8Array | undefined> {
  if (!storedName.test(storedAs)) return undefined;
  const bytes = await readFile(join(folderIn(dataFolder), storedAs)).catch(() => undefined);
  return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
}

/** Removes bytes whose rows are gone. */
export async function removeEvidence(
  dataFolder: string,
  storedAs: readonly string[],
): Promise<void> {
  for (const name of storedAs.filter((one) => storedName.test(one))) {
    await rm(join(folderIn(dataFolder), name), { force: true });
  }
}

/** Removes what belongs to nobody any more: of erased accounts, and of uploads that a crash cut off. */
export async function sweepEvidence(db: Db, dataFolder: string, now: Date): Promise<number> {
  const folder = folderIn(dataFolder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => storedName.test(name));
  const kept = await listKeptFiles(db, names);
  let removed = 0;
  for (const name of names.filter((one) => !kept.has(one))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs < youngMs) continue;
    await rm(join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

/** By which the same bytes are known again. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
