// A path as its log alone tells it. Nothing stored is trusted: every event is read by its schema and folded anew.
import { z } from "zod";
import {
  type Course,
  type PathSnapshot,
  replay,
  snapshotSchema,
  startPath,
} from "~/domain/path/advance";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import { type SkillNews, skillNewsSchema } from "~/domain/path/memory";

type LoggedEvent = { seq: number; type: string; payload: unknown };

const startedSchema = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  skills: z.record(z.string(), skillNewsSchema),
});

export type Rebuilt = {
  snapshot: PathSnapshot;
  /** Number of the last event. */
  revision: number;
  /** The newest that the log tells of each skill. */
  news: Record<string, SkillNews>;
};

/**
 * The path that a log leads to.
 * @param log the whole of it, first event first
 * @throws Error when the log has a gap, an event that cannot be read, or one that has no place
 */
export function rebuildPath(course: Course, log: readonly LoggedEvent[]): Rebuilt {
  const [first, ...rest] = log;
  const gap = log.findIndex(({ seq }, place) => seq !== place);
  if (gap >= 0) throw new Error(`Event ${gap} is missing`);
  if (first?.type !== "STARTED") throw new Error("The log does not begin with STARTED");
  const start = startedSchema.parse(first.payload);
  const events = rest.map(({ type, payload }) =>
    eventSchema.parse({ ...z.record(z.string(), z.unknown()).parse(payload), type }),
  );
  const snapshot = replay(course, startPath(course, start.now, start.skills), events);
  return {
    // As it is stored and read again: a key without a value is no difference.
    snapshot: snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot))),
    revision: events.length,
    news: events.reduce((told, event) => newer(told, newsIn(event)), start.skills),
  };
}

function newsIn(event: PathEvent): Record<string, SkillNews> {
  return "skills" in event ? event.skills : {};
}

/** Of two tellings of a skill the one that knows more answers; of equal ones the later. */
export function newer(
  earlier: Record<string, SkillNews>,
  later: Record<string, SkillNews>,
): Record<string, SkillNews> {
  const newest = { ...earlier };
  for (const [id, news] of Object.entries(later)) {
    if (news.answers >= (newest[id]?.answers ?? 0)) newest[id] = news;
  }
  return newest;
}
