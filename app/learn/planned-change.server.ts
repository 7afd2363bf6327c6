import { advance } from "~/domain/path/advance";
import type { PathEvent } from "~/domain/path/event";
import { isOpenGoal, levelsOfGoal } from "~/domain/path/goal-levels";
import type { Goal } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import { type CourseChangeOrder, pinAfter } from "~/progress/change-course.server";
import { missedNews } from "~/progress/missed-news.server";
import { courseOf, type OpenPath, withSnapshot } from "~/progress/read-path.server";
import { listOwnAssigners } from "~db/queries/assignments.server";
import type { Db } from "~db/queries/connection.server";
import { findEnrolment } from "~db/queries/enrolments.server";

/** Where the learner would rather go. */
export type WantedCourse = { goal: Goal; eqf: number; strategy: StrategyId };

type Change = Exclude<CourseChangeOrder["change"], { kind: "CONTENT_REVISED" }>;

export type PlannedChange = {
  changes: Change[];
  /** What the new plan needs to hear and the old one had no use for. */
  news: PathEvent[];
  after: OpenPath;
};

/**
 * `same` nothing would change · `assigned` a teacher has set goal, level and way · `exam-open` an exam is finished
 * first · `completed` the path stays what it is.
 */
export type ChangeRefusal =
  | "unknown-goal"
  | "same"
  | "assigned"
  | "already-enrolled"
  | "completed"
  | "exam-open";

/** What the change would do to the path, with nothing moved yet. */
export async function planChange(
  db: Db,
  path: OpenPath,
  wanted: WantedCourse,
  now: Date,
): Promise<({ ok: true } & PlannedChange) | { ok: false; reason: ChangeRefusal }> {
  const { learnerId, catalogue, id: pathId } = path;
  const { goal, eqf } = wanted;
  const mayChoose = isSameGoal(path.pin.goal, goal) || isOpenGoal(catalogue, goal);
  if (!mayChoose || !levelsOfGoal(catalogue, goal).includes(eqf)) {
    return { ok: false, reason: "unknown-goal" };
  }
  const changes = changesTo(path, wanted);
  if (changes.length === 0) return { ok: false, reason: "same" };
  const standing = standingRefusal(path);
  if (standing) return { ok: false, reason: standing };
  if ((await listOwnAssigners(db, { learnerId, pathId })).length > 0) {
    return { ok: false, reason: "assigned" };
  }
  const other = await findEnrolment(db, { learnerId, goalKind: goal.kind, goalId: goal.id });
  if (other && other.id !== pathId) return { ok: false, reason: "already-enrolled" };

  const found = inAnOrder(path, changes, now);
  if (!found) return { ok: false, reason: "completed" };
  const news = await missedNews(db, found.after, now);
  return { ok: true, changes: found.changes, news, after: withEvents(found.after, news) };
}

/** Why the path cannot change now, whatever is wanted. */
export function standingRefusal({ stage, context }: OpenPath): "completed" | "exam-open" | null {
  if (stage === "completed") return "completed";
  const modules = Object.values(context.memory.modules);
  return modules.some(({ sitting }) => sitting !== null) ? "exam-open" : null;
}

function changesTo({ pin }: OpenPath, { goal, eqf, strategy }: WantedCourse): Change[] {
  const { version: strategyVersion } = newestStrategy(strategy);
  return [
    ...(isSameGoal(pin.goal, goal) && pin.eqf === eqf
      ? []
      : [{ kind: "GOAL_SWITCHED" as const, goal, eqf }]),
    ...(pin.strategy === strategy
      ? []
      : [{ kind: "STRATEGY_SWITCHED" as const, strategy, strategyVersion }]),
  ];
}

function isSameGoal(one: Goal, other: Goal): boolean {
  return one.kind === other.kind && one.id === other.id;
}

// Halfway the path may be complete, and a complete path changes no more: then the other way round.
function inAnOrder(path: OpenPath, changes: Change[], now: Date) {
  for (const order of [changes, changes.toReversed()]) {
    const after = withChanges(path, order, now);
    if (after) return { changes: order, after };
  }
  return undefined;
}

function withChanges(path: OpenPath, changes: Change[], now: Date): OpenPath | undefined {
  let after = path;
  for (const change of changes) {
    const { pin: from, catalogue } = after;
    const pin = pinAfter(from, change);
    const course = courseOf(pin, catalogue);
    const event = { type: change.kind, from, to: pin, now: now.toISOString() };
    const next = advance(after.course, after.snapshot, event, course);
    if (!next.isAccepted) return undefined;
    after = withSnapshot({ ...after, pin, course }, next.snapshot);
  }
  return after;
}

function withEvents(path: OpenPath, events: PathEvent[]): OpenPath {
  let { snapshot } = path;
  for (const event of events) ({ snapshot } = advance(path.course, snapshot, event));
  return withSnapshot(path, snapshot);
}
