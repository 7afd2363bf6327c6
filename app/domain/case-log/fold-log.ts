// A case that moves by events alone is its log: folding the log gives the case as it stands.
import type { z } from "zod";

type Case<Begun, Event, Snapshot> = {
  begunSchema: z.ZodType<Begun>;
  eventSchema: z.ZodType<Event>;
  start: (begun: Begun) => Snapshot;
  advance: (snapshot: Snapshot, event: Event) => { isAccepted: boolean; snapshot: Snapshot };
};

/**
 * The case that its log leads to, the first event being its beginning.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function foldLog<Begun, Event extends { type: string }, Snapshot>(
  [begun, ...events]: readonly unknown[],
  { begunSchema, eventSchema, start, advance }: Case<Begun, Event, Snapshot>,
): Snapshot {
  return events.reduce<Snapshot>(
    (snapshot, stored, index) => {
      const event = eventSchema.parse(stored);
      const next = advance(snapshot, event);
      if (!next.isAccepted) {
        throw new Error(`Event ${index + 1} (${event.type}) has no place in the replay`);
      }
      return next.snapshot;
    },
    start(begunSchema.parse(begun)),
  );
}
