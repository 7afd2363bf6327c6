/**
 * Keeps what never changes by its key, the `limit` most recently used. Whoever asks while it is being loaded waits
 * for the same load; what was not found, or failed, is asked for again.
 */
export function createMemory<T>(limit: number) {
  const kept = new Map<string, Promise<T | undefined>>();

  return async function remember(
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const value = kept.get(key) ?? load();
    // A Map keeps the order of insertion: the first key is the one used longest ago.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    let found: T | undefined;
    try {
      found = await value;
      return found;
    } finally {
      if (found === undefined && kept.get(key) === value) kept.delete(key);
    }
  };
}
