// A stored snapshot is read again: checked, and brought to today's statechart where it is older.
import { isStateOf, machineVersion, type PathSnapshot, snapshotSchema } from "./advance";
import type { StrategyId } from "./strategy";

type Migration = (snapshot: unknown) => unknown;

/** What turns a snapshot of version n into one of version n + 1. Version 1 is the first that shipped. */
const migrations: Readonly<Record<number, Migration>> = {};

/**
 * The snapshot as today's statechart understands it, or undefined where it cannot be read: then the log is
 * replayed (see `replay`), which is slower and always right.
 * @param version of the statechart that wrote it
 * @param strategy whose statechart it has to be
 */
export function restoreSnapshot(
  stored: unknown,
  version: number,
  strategy: StrategyId,
): PathSnapshot | undefined {
  let snapshot = stored;
  for (let from = version; from < machineVersion; from += 1) {
    const migrate = migrations[from];
    if (!migrate) return undefined;
    snapshot = migrate(snapshot);
  }
  const parsed = version > machineVersion ? undefined : snapshotSchema.safeParse(snapshot);
  return parsed?.success && isStateOf(strategy, parsed.data.value) ? parsed.data : undefined;
}
