// A stored snapshot is read again: checked, and brought to today's statechart where it is older.
import { z } from "zod";
import { isStateOf, machineVersion } from "./advance";
import { lessonMemory, startMemory } from "./memory";
import { type PathSnapshot, snapshotSchema } from "./snapshot";
import type { StrategyId } from "./strategy";

type Migration = (snapshot: unknown) => unknown;

/** What turns a snapshot of version n into one of version n + 1. Version 1 is the first that shipped. */
const migrations: Readonly<Record<number, Migration>> = {
  1: fromVersion1,
  2: fromVersion2,
};

const version1Schema = z.looseObject({
  memory: z.looseObject({
    placement: z.looseObject({}),
    lessons: z.record(z.string(), z.looseObject({})),
  }),
});

/** Version 2 remembers rounds, remedies and visits, recognition, contests, and what the first check believed. */
function fromVersion1(stored: unknown): unknown {
  const parsed = version1Schema.safeParse(stored);
  if (!parsed.success) return stored;
  const { memory, ...rest } = parsed.data;
  const fresh = startMemory("", {});
  const lessons = Object.entries(memory.lessons).map(([id, own]) => [
    id,
    { ...lessonMemory(fresh, id), ...own },
  ]);
  return {
    ...rest,
    memory: {
      ...fresh,
      ...memory,
      placement: { ...fresh.placement, ...memory.placement },
      lessons: Object.fromEntries(lessons),
    },
  };
}

const version2Schema = z.looseObject({ memory: z.looseObject({}) });

/** Version 3 remembers workplace tasks that were judged. */
function fromVersion2(stored: unknown): unknown {
  const parsed = version2Schema.safeParse(stored);
  if (!parsed.success) return stored;
  const { memory, ...rest } = parsed.data;
  return { ...rest, memory: { ...memory, tasks: {} } };
}

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
