// What has the same key belongs together, in the order in which it came.

/** Keys in the order of their first one; each list is never empty. */
export function groupBy<One>(
  ones: readonly One[],
  keyOf: (one: One) => string,
): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of ones) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
