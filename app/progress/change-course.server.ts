import type { Catalogue } from "~/domain/course/catalogue";
import type { PathEvent } from "~/domain/path/event";
import type { Pin } from "~/domain/path/pin";
import { hasGoal } from "~/domain/path/plan";
import type { Trx } from "~db/queries/connection.server";
import { findEnrolment } from "~db/queries/enrolments.server";
import { applyEvents, lockOpenPath, type Moved } from "./move-path.server";
import { courseOf } from "./read-path.server";

export type CourseChangeOrder = {
  pathId: string;
  /** Publication that the path is pinned to now; another one by then is `moved-on`. */
  publicationId: string;
  change:
    | {
        kind: "CONTENT_REVISED";
        publicationId: string;
        renamed: Record<string, string>;
        changed: string[];
      }
    | { kind: "GOAL_SWITCHED"; goal: Pin["goal"]; eqf: number }
    | { kind: "STRATEGY_SWITCHED"; strategy: Pin["strategy"]; strategyVersion: number };
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** Null for the operator, who is nobody's account. */
  actorId: string | null;
  now: Date;
};

export type CourseChanged =
  | Moved
  /**
   * `already-enrolled`: the learner walks a path to that goal. `moved-on`: the path is pinned elsewhere by now.
   * `no-goal`: the publication has no such course or track.
   */
  | { ok: false; reason: "already-enrolled" | "moved-on" | "no-goal" };

/** Moves a path into another course: newer content, another goal or another strategy. What was earned stays. */
export async function changeCourse(trx: Trx, order: CourseChangeOrder): Promise<CourseChanged> {
  const { pathId, change, readCatalogue, actorId, now } = order;
  const path = await lockOpenPath(trx, { pathId, readCatalogue });
  if (!path) return { ok: false, reason: "gone" };
  if (path.publicationId !== order.publicationId) return { ok: false, reason: "moved-on" };
  const pin = pinAfter(path.pin, change);
  if (change.kind === "GOAL_SWITCHED") {
    const { kind: goalKind, id: goalId } = change.goal;
    const other = await findEnrolment(trx, { learnerId: path.learnerId, goalKind, goalId });
    // The same goal at another level is no other path.
    if (other && other.id !== pathId) return { ok: false, reason: "already-enrolled" };
  }
  const catalogue = await readCatalogue(pin.publicationId);
  if (!hasGoal(catalogue, pin.goal)) return { ok: false, reason: "no-goal" };
  const to = { pin, catalogue, course: courseOf(pin, catalogue) };
  const event = eventOf(change, path.pin, pin, now);
  return applyEvents(trx, path, { actorId, now, events: [event], to });
}

/** What the path is pinned to after a change. */
export function pinAfter(pin: Pin, change: CourseChangeOrder["change"]): Pin {
  switch (change.kind) {
    case "CONTENT_REVISED":
      return { ...pin, publicationId: change.publicationId };
    case "GOAL_SWITCHED":
      return { ...pin, goal: change.goal, eqf: change.eqf };
    case "STRATEGY_SWITCHED":
      return { ...pin, strategy: change.strategy, strategyVersion: change.strategyVersion };
  }
}

function eventOf(change: CourseChangeOrder["change"], from: Pin, to: Pin, now: Date): PathEvent {
  const common = { from, to, now: now.toISOString() };
  if (change.kind !== "CONTENT_REVISED") return { type: change.kind, ...common };
  const { renamed, changed } = change;
  return { type: change.kind, ...common, renamed, changed };
}
