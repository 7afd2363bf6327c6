import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildStore } from "./build-lessons.server";
import type { ProofStore } from "./prove-paths.server";

/** Keeps compiled lessons and proofs in a folder, one file by hash, so that checking twice does the work once. */
export function folderBuildStore(folder: string): BuildStore & ProofStore {
  const buildFile = (hash: string) => join(folder, `${hash}.json`);
  const proofFile = (hash: string) => join(folder, `${hash}.proof`);

  // Written aside first: a check that is broken off leaves no half file behind.
  async function write(file: string, text: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, text);
    await rename(draft, file);
  }

  return {
    has: (hash) => isThere(buildFile(hash)),
    put: (build) => write(buildFile(build.hash), JSON.stringify(build)),
    hasProof: (hash) => isThere(proofFile(hash)),
    putProof: (hash) => write(proofFile(hash), ""),
  };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
