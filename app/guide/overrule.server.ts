import { isDeepStrictEqual } from "node:util";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listGuidedPaths } from "~db/queries/guided-paths.server";
import {
  findOverruleByKey,
  findOverruleByOthers,
  insertOverruleKey,
  type Overrule,
} from "~db/queries/overrules.server";
import { type Act, eventOf, subjectOf } from "./overrule-act";
import { refusalOf } from "./overrule-choices";
import { readOverruleChoices } from "./overrule-offers.server";

type Order = {
  instructorId: string;
  /** Where the instructor guides. */
  organisationIds: readonly string[];
  learnerId: string;
  pathId: string;
  act: Act;
  /** In the instructor's words; the learner reads it. */
  reason: string;
  /** Number of the last event that the instructor has seen. */
  expectedRevision: number;
  /** Of the form: sent twice, it decides once. */
  clientKey: string;
  now: Date;
};

export type Overruled =
  | { ok: true }
  /** `gone`: no such path for this person. `not-accepted`: the path has no place for it now. */
  | { ok: false; reason: "gone" | "not-accepted" }
  | { ok: false; reason: "too-early"; firstDay: string }
  /** Somebody else has decided meanwhile. */
  | { ok: false; reason: "overruled"; other: Overrule };

const refused = { ok: false, reason: "not-accepted" } as const;

/**
 * A person decides in place of the machine. The path is held before it is looked at: of two who decide at once the
 * second is told what the first has decided. What the learner has done meanwhile stops nobody.
 */
export async function overrule(db: Db, order: Order): Promise<Overruled> {
  const { instructorId: actorId, organisationIds, pathId, act, reason, clientKey, now } = order;
  return inTransaction(db, async (trx) => {
    const [row] = await listGuidedPaths(trx, { pathIds: [pathId], organisationIds });
    if (row?.learner_id !== order.learnerId) return { ok: false, reason: "gone" };
    const readCatalogue = (id: string) => catalogueOf(trx, id);
    const path = await lockOpenPath(trx, { pathId, readCatalogue });
    if (!path) return { ok: false, reason: "gone" };

    const event = eventOf(act, { reason, now: now.toISOString() });
    const guided = { organisationIds, pathId, actorId };
    const earlier = await findOverruleByKey(trx, { ...guided, clientKey });
    if (earlier) return isSame(earlier, event) ? { ok: true } : refused;
    const other = await findOverruleByOthers(trx, { ...guided, after: order.expectedRevision });
    if (other) return { ok: false, reason: "overruled", other };
    const refusal = refusalOf(act, await readOverruleChoices(trx, path, order));
    if (refusal) return { ok: false, ...refusal };

    const moved = await applyEvents(trx, path, { actorId, now, events: [event] });
    if (!moved.ok) return moved;
    await insertOverruleKey(trx, { pathId, seq: moved.path.revision, clientKey });
    await insertAuditEntry(trx, {
      action: "overrule",
      subject: `path:${pathId}`,
      actorId,
      details: { kind: act.kind, about: subjectOf(act), seq: moved.path.revision },
      now,
    });
    return { ok: true };
  });
}

// A page that has decided already may come back with its old key and another decision: that one was not made.
function isSame({ type, payload }: Overrule, event: PathEvent): boolean {
  return isDeepStrictEqual(
    { ...eventSchema.parse({ ...Object(payload), type }), now: event.now },
    event,
  );
}
