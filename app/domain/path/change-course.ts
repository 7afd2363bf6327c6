// A path goes on in another course: newer content, another goal or another strategy. What was earned comes along.
import type { StateValue } from "xstate";
import { earnedLessons } from "./earned";
import type { EventOf } from "./event";
import type { LessonMemory, Memory, PathContext, Remedy } from "./memory";
import { remedyOf } from "./remediation";
import type { Course, PathSnapshot } from "./snapshot";
import { lessonOf } from "./standing";

export type CourseChange = EventOf<"CONTENT_REVISED" | "GOAL_SWITCHED" | "STRATEGY_SWITCHED">;

/**
 * The snapshot as the statechart of the next course takes it up, just before it hears of the change.
 * @returns undefined where the path cannot change now: a completed path stays what it is, and an exam that was begun
 * is finished under the rules that it was begun with
 */
export function changeCourse(
  from: Course,
  to: Course,
  { value, memory }: PathSnapshot,
  event: CourseChange,
): PathSnapshot | undefined {
  const hasSitting = Object.values(memory.modules).some(({ sitting }) => sitting !== null);
  if (value === "completed") return undefined;
  if (hasSitting && event.type !== "CONTENT_REVISED") return undefined;
  const renamed = event.type === "CONTENT_REVISED" ? event.renamed : {};
  const changed = event.type === "CONTENT_REVISED" ? event.changed : [];
  const pinned = pinServed(memory, event.from.publicationId);
  const moved = withKeptHours(from, to, rename(pinned, renamed), memory, renamed);
  return { value: valueIn(from, to, value), memory: markChanged(dropLost(to, moved), changed) };
}

/** Questions that were served stay those of the publication they came from. */
function pinServed(memory: Memory, publicationId: string): Memory {
  const pin = <Served extends { pinnedTo?: string }>(served: Served): Served => ({
    ...served,
    pinnedTo: served.pinnedTo ?? publicationId,
  });
  return {
    ...memory,
    placement: memory.placement.serving ? pin(memory.placement) : memory.placement,
    probe: memory.probe && pin(memory.probe),
    lessons: mapValues(memory.lessons, (own) => ({ ...own, check: own.check && pin(own.check) })),
    modules: mapValues(memory.modules, (own) => ({
      ...own,
      sitting: own.sitting && pin(own.sitting),
    })),
  };
}

function rename(memory: Memory, renamed: Readonly<Record<string, string>>): Memory {
  const named = (id: string) => renamed[id] ?? id;
  // A question is named after its lesson: "course/lesson/question".
  const namedQuestion = (id: string) => {
    const end = id.lastIndexOf("/");
    return named(id.slice(0, end)) + id.slice(end);
  };
  return {
    ...memory,
    lesson: memory.lesson && named(memory.lesson),
    lessons: Object.fromEntries(
      Object.entries(memory.lessons).map(([id, own]) => [
        named(id),
        { ...own, practised: own.practised.map(namedQuestion) },
      ]),
    ),
    visits: memory.visits.map((visit) => ({
      ...visit,
      lesson: named(visit.lesson),
      of: named(visit.of),
    })),
    probe: memory.probe && { ...memory.probe, lesson: named(memory.probe.lesson) },
    ordered: memory.ordered && { ...memory.ordered, lesson: named(memory.ordered.lesson) },
    kept: memory.kept.map(({ id, hours }) => ({ id: named(id), hours })),
  };
}

/** Hours that the next course does not count as earned are kept beside it, each lesson once. */
function withKeptHours(
  from: Course,
  to: Course,
  moved: Memory,
  before: Memory,
  renamed: Readonly<Record<string, string>>,
): Memory {
  const earned = earnedLessons({ ...from, memory: before });
  const isCounted = new Set(
    [...earnedLessons({ ...to, memory: moved }), ...moved.kept].map(({ id }) => id),
  );
  const lost = earned
    .map(({ id, hours }) => ({ id: renamed[id] ?? id, hours }))
    .filter(({ id }) => !isCounted.has(id));
  return { ...moved, kept: [...moved.kept, ...lost] };
}

/** Ways back, probes and orders that lead to a lesson which is gone end here. */
function dropLost(to: Course, memory: Memory): Memory {
  const { plan } = to;
  const has = (id: string) => [...plan.lessons, ...plan.enrichment].some((one) => one.id === id);
  const { probe, ordered } = memory;
  const withRemedy = (own: LessonMemory, id: string): LessonMemory =>
    own.remedy === "probe" ? { ...own, remedy: remedyIn({ ...to, memory }, id) } : own;
  return {
    ...memory,
    visits: memory.visits.filter(({ lesson, of }) => has(lesson) && has(of)),
    probe: probe && has(probe.lesson) ? probe : null,
    ordered: ordered && has(ordered.lesson) ? ordered : null,
    lessons: mapValues(memory.lessons, withRemedy),
  };
}

/** What the lesson stands on may be gone, and cannot be looked at then. */
function remedyIn(context: PathContext, id: string): Remedy | null {
  const lesson = lessonOf(context, id);
  return lesson ? remedyOf(context, lesson) : null;
}

/** A lesson that was passed and reads differently now says so, until it is read again. */
function markChanged(memory: Memory, changed: readonly string[]): Memory {
  const isTouched = new Set(changed);
  return {
    ...memory,
    lessons: Object.fromEntries(
      Object.entries(memory.lessons).map(([id, own]) => [
        id,
        { ...own, isChanged: own.isChanged || (own.passedAt !== null && isTouched.has(id)) },
      ]),
    ),
  };
}

const beginnings = { retrainee: "intake", degree: "orientation" } as const;

/** The same place in the other statechart; a lesson in hand is opened again by the learner. */
function valueIn(from: Course, to: Course, value: StateValue): StateValue {
  if (from.strategy.id === to.strategy.id) return value;
  if (value === beginnings[from.strategy.id]) return beginnings[to.strategy.id];
  return typeof value === "string" ? value : { studying: "choosing" };
}

function mapValues<Value, Next>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Next,
): Record<string, Next> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
