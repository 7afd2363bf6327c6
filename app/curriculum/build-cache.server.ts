import type { BuildStore, LessonBuild } from "./build-lessons.server";
import type { ProofStore } from "./prove-paths.server";

/** A store that gives back what it keeps. */
export type BuildCache = BuildStore &
  ProofStore & { get: (hash: string) => Promise<LessonBuild | undefined> };

/**
 * A store before which a cache stands: what any database of this machine has needed before is neither compiled nor
 * proven again. A cache that cannot be written costs time and nothing else.
 */
export function cached(store: BuildStore & ProofStore, cache: BuildCache): BuildStore & ProofStore {
  return {
    has: async (hash) => {
      if (await store.has(hash)) return true;
      const build = await cache.get(hash);
      if (build) await store.put(build);
      return build !== undefined;
    },
    put: async (build) => {
      await store.put(build);
      await cache.put(build).catch(ignore);
    },
    hasProof: async (hash) => {
      if (await store.hasProof(hash)) return true;
      const isKnown = await cache.hasProof(hash);
      if (isKnown) await store.putProof(hash);
      return isKnown;
    },
    putProof: async (hash) => {
      await store.putProof(hash);
      await cache.putProof(hash).catch(ignore);
    },
  };
}

function ignore(): void {}
