import { advanceGapCase, replayGapCase } from "~/domain/region/advance-gap-case";
import type { GapCaseEvent } from "~/domain/region/gap-case-event";
import type { Trx } from "~db/queries/connection.server";
import {
  type GapRow,
  insertGapEvent,
  listGapEvents,
  lockGap,
  updateGap,
} from "~db/queries/gaps.server";

export type MovedGap =
  | { ok: true; gap: GapRow }
  | { ok: false; reason: "gone" }
  /** Somebody was quicker, or the gap does not take this from here: how it stands now. */
  | { ok: false; reason: "moved"; gap: GapRow };

type Move = {
  gapId: string;
  event: GapCaseEvent;
  /** As the asker had read it; left out where nobody asked. */
  revision?: number;
  now: Date;
};

/** Takes one event into the log of a gap, and writes where the gap stands after it. */
export async function moveGap(trx: Trx, { gapId, event, revision, now }: Move): Promise<MovedGap> {
  const gap = await lockGap(trx, { gapId });
  if (!gap) return { ok: false, reason: "gone" };
  const before = replayGapCase(await listGapEvents(trx, { gapId }));
  const { isAccepted, snapshot } = advanceGapCase(before, event);
  const isRead = revision === undefined || revision === gap.revision;
  if (!isAccepted || !isRead) return { ok: false, reason: "moved", gap };
  const seq = gap.revision + 1;
  const actorId = "by" in event ? event.by : null;
  await insertGapEvent(trx, { gapId, seq, event, actorId, now });
  const { stage, memory } = snapshot;
  await updateGap(trx, { gapId, state: stage, revision: seq, now, ...memory });
  return { ok: true, gap: { ...gap, ...memory, state: stage, revision: seq } };
}
