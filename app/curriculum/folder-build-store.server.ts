import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildStore } from "./build-lessons.server";

/** Keeps compiled lessons in a folder, one file by hash, so that checking twice compiles once. */
export function folderBuildStore(folder: string): BuildStore {
  const fileOf = (hash: string) => join(folder, `${hash}.json`);
  return {
    has: (hash) =>
      access(fileOf(hash)).then(
        () => true,
        () => false,
      ),
    put: async (build) => {
      await mkdir(folder, { recursive: true });
      // Written aside first: a check that is broken off leaves no half file behind.
      const draft = `${fileOf(build.hash)}.${process.pid}`;
      await writeFile(draft, JSON.stringify(build));
      await rename(draft, fileOf(build.hash));
    },
  };
}
