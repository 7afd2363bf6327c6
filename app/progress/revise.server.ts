// Running paths and newer content: each moves by an act of a person, one transaction for each.
import type { Catalogue } from "~/domain/course/catalogue";
import type { Trx } from "~db/queries/connection.server";
import { changeCourse } from "./change-course.server";
import { missedNews } from "./missed-news.server";
import { applyEvents } from "./move-path.server";
import type { Revision } from "./revise-landing";

export type ReviseOrder = {
  pathId: string;
  /** Publication that the path was pinned to when the move was decided. */
  publicationId: string;
  to: Revision;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** Null for the operator, who is nobody's account. */
  actorId: string | null;
  now: Date;
};

/**
 * `gone` there is no such path · `moved-on` it is pinned to another publication by now · `not-accepted` it is
 * completed · `no-goal` the newer publication has no such course or track.
 */
export type ReviseRefusal = "gone" | "moved-on" | "not-accepted" | "no-goal";
export type Revised = { ok: true } | { ok: false; reason: ReviseRefusal };

/**
 * Moves one path to a newer publication; what was earned stays, and what its new skills have seen elsewhere is told.
 * Twice is once: then it has `moved-on`.
 */
export async function revisePath(trx: Trx, { to, ...order }: ReviseOrder): Promise<Revised> {
  const moved = await changeCourse(trx, { ...order, change: { kind: "CONTENT_REVISED", ...to } });
  if (moved.ok) {
    const { actorId, now } = order;
    const events = await missedNews(trx, moved.path, now);
    if (events.length > 0) await applyEvents(trx, moved.path, { actorId, now, events });
    return { ok: true };
  }
  // Only another goal can be one that the learner walks already.
  if (moved.reason === "already-enrolled") throw new Error(`Path ${order.pathId} met itself`);
  return { ok: false, reason: moved.reason };
}
