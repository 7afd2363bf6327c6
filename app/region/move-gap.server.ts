import { advanceGapCase, gapCaseVersion, replayGapCase } from "~/domain/region/advance-gap-case";
import type { GapCaseEvent } from "~/domain/region/gap-case-event";
import { appendEvents, eventsOf, isKnownAct, listEvents } from "~db/queries/case-log.server";
import type { Trx } from "~db/queries/connection.server";
import { type GapRow, lockGap, updateGap } from "~db/queries/gaps.server";

export type MovedGap =
  | {
      ok: true;
      gap: GapRow;
      /** Not where the same key has moved it before. */
      isNew: boolean;
    }
  | { ok: false; reason: "gone" }
  /** Somebody was quicker, or the gap does not take this from here: how it stands now. */
  | { ok: false; reason: "moved"; gap: GapRow };

type Move = {
  gapId: string;
  event: GapCaseEvent;
  /** As the asker had read it, and the key of their form; null where nobody asked. */
  form: { revision: number; clientKey: string } | null;
  now: Date;
};

/** Takes one event into the log of a gap, and writes where the gap stands after it. The same key is the same act. */
export async function moveGap(trx: Trx, { gapId, event, form, now }: Move): Promise<MovedGap> {
  const gap = await lockGap(trx, { gapId });
  if (!gap) return { ok: false, reason: "gone" };
  const log = await listEvents(trx, { kind: "gap", id: gapId });
  if (form && isKnownAct({ log }, form.clientKey)) return { ok: true, gap, isNew: false };
  const { isAccepted, snapshot } = advanceGapCase(replayGapCase(eventsOf(log)), event);
  const isRead = form === null || form.revision === gap.revision;
  if (!isAccepted || !isRead) return { ok: false, reason: "moved", gap };
  const revision = gap.revision + 1;
  const actorId = "by" in event ? event.by : null;
  const clientKey = form?.clientKey ?? null;
  const added = { seq: revision, events: [event], actorId, clientKey, now };
  await appendEvents(trx, { kind: "gap", id: gapId }, added);
  const { stage: state, memory } = snapshot;
  const machineVersion = gapCaseVersion;
  await updateGap(trx, { gapId, state, revision, machineVersion, now, ...memory });
  return { ok: true, gap: { ...gap, ...memory, state, revision }, isNew: true };
}
