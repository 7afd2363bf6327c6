import type { SignedInUser } from "~/auth/session.server";
import type { Db } from "~db/queries/connection.server";
import { countWaitingEvidence } from "~db/queries/evidence-queue.server";
import { countStuck } from "~db/queries/guide-counts.server";
import { claimAskerOf } from "./claim-asker.server";
import { queueAsker } from "./evidence-asker.server";

export type GuideCounts = {
  /** Learners who are stuck. */
  stuck: number;
  /** All that stands in the asker's evidence queue. */
  waiting: number;
};

/** What waits for somebody who guides: the same numbers as their lists show. */
export async function guideCounts(db: Db, user: SignedInUser): Promise<GuideCounts> {
  const asker = claimAskerOf(user);
  const [stuck, { elsewhere: _, ...evidence }] = await Promise.all([
    countStuck(db, { organisationIds: asker.guidedIds }),
    queueAsker(db, asker).then((queue) => countWaitingEvidence(db, queue)),
  ]);
  const waiting = Object.values(evidence).reduce((sum, count) => sum + count, 0);
  return { stuck, waiting };
}
