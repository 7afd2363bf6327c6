// A path as its log alone tells it. Nothing stored is trusted: every event is read by its schema and folded anew.
import { z } from "zod";
import { isCourseChange, replaySteps, startPath } from "~/domain/path/advance";
import { type Checkpoint, isCheckpoint, isFailure } from "~/domain/path/checkpoint";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import { type SkillNews, skillNewsSchema } from "~/domain/path/memory";
import { type DatedNeed, needsAfter, needsOf } from "~/domain/path/needs";
import { type Pin, pinSchema } from "~/domain/path/pin";
import { type Course, type PathSnapshot, snapshotSchema } from "~/domain/path/snapshot";

export type LoggedEvent = { seq: number; type: string; payload: unknown };

const startedSchema = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  skills: z.record(z.string(), skillNewsSchema),
  /** Paths that began before version 2 of the statecharts leave these out. */
  recognised: z.array(z.string()).default([]),
  pin: pinSchema.optional(),
});

export type Rebuilt = {
  snapshot: PathSnapshot;
  /** The course that the path is in at the end of its log. */
  course: Course;
  /** Number of the last event. */
  revision: number;
  /** The newest that the log tells of each skill. */
  news: Record<string, SkillNews>;
  /** What the path needs a person for at the end of its log. */
  needs: DatedNeed[];
  /** The path as it stood on the way. */
  checkpoints: Checkpoint[];
  /** Numbers of the answers that ended a check or an exam that was not passed. */
  failures: number[];
};

/** The events of a log, each read by its schema; its beginning left out. */
export function eventsOf(log: readonly LoggedEvent[]): PathEvent[] {
  return log.slice(1).map(readEvent);
}

/** @throws ZodError when it has not the form of an event */
export function readEvent({ type, payload }: Pick<LoggedEvent, "type" | "payload">): PathEvent {
  return eventSchema.parse({ ...z.record(z.string(), z.unknown()).parse(payload), type });
}

/** Every pin that the path has had, the first one first: a fold needs the courses of all of them. */
export function pinsOf(log: readonly LoggedEvent[], today: Pin): [Pin, ...Pin[]] {
  const changes = eventsOf(log).filter(isCourseChange);
  const [first = today] = changes.map(({ from }) => from);
  return [first, ...changes.map(({ to }) => to)];
}

/**
 * The path that a log leads to.
 * @param today what the enrolment is pinned to now
 * @param courseAt the course of each of `pinsOf(log, today)`
 * @param log the whole of it, first event first
 * @throws Error when the log has a gap, an event that cannot be read, or one that has no place
 */
export function rebuildPath(
  today: Pin,
  courseAt: (pin: Pin) => Course,
  log: readonly LoggedEvent[],
): Rebuilt {
  const [first] = log;
  const gap = log.findIndex(({ seq }, place) => seq !== place);
  if (gap >= 0) throw new Error(`Event ${gap} is missing`);
  if (first?.type !== "STARTED") throw new Error("The log does not begin with STARTED");
  const start = startedSchema.parse(first.payload);
  const events = eventsOf(log);
  let pin = start.pin ?? pinsOf(log, today)[0];
  const course = courseAt(pin);
  const beginning = startPath(course, start.now, start.skills, start.recognised);
  let replayed = { snapshot: beginning, course };
  let needs: DatedNeed[] = [];
  let seq = 0;
  const checkpoints = [{ seq, at: start.now, pin, snapshot: beginning }];
  const failures: number[] = [];
  for (const { event, path } of replaySteps(course, beginning, events, courseAt)) {
    seq += 1;
    if (isCourseChange(event)) pin = event.to;
    if (isFailure(event, replayed.snapshot.memory, path.snapshot.memory)) failures.push(seq);
    if (isCheckpoint(seq)) checkpoints.push({ seq, at: event.now, pin, snapshot: path.snapshot });
    replayed = path;
    const now = needsOf({ ...path.course, memory: path.snapshot.memory });
    needs = needsAfter(needs, now, new Date(event.now).toISOString());
  }
  return {
    // As it is stored and read again: a key without a value is no difference.
    snapshot: snapshotSchema.parse(JSON.parse(JSON.stringify(replayed.snapshot))),
    course: replayed.course,
    revision: events.length,
    news: events.reduce((told, event) => newer(told, newsIn(event)), start.skills),
    needs,
    checkpoints,
    failures,
  };
}

function newsIn(event: PathEvent): Record<string, SkillNews> {
  return "skills" in event && event.type !== "SKILLS_RECOGNISED" ? event.skills : {};
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
