import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildCache } from "./build-cache.server";

/** Where this machine keeps what it has compiled, whatever the database. */
export const ownBuildFolder = fileURLToPath(new URL("../../.cache/lessons", import.meta.url));

/** Keeps compiled lessons and proofs in a folder, one file by hash, so that checking twice does the work once. */
export function folderBuildStore(folder: string): BuildCache {
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
    get: (hash) =>
      readFile(buildFile(hash), "utf8").then(
        (text) => JSON.parse(text),
        () => undefined,
      ),
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
