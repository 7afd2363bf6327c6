import fc from "fast-check";
import { expect, test } from "vitest";
import { advanceGapCase, replayGapCase, startGapCase } from "./advance-gap-case";
import type { GapCaseEvent, GapSeen } from "./gap-case-event";

const now = "2026-11-22T10:00:00.000Z";
const own = { by: "coordinator", organisationId: "own", now };
const others = { by: "neighbour", organisationId: "other", now };
const place = { region: "kymenlaakso", area: "A3", eqf: 4, quarter: "2027-Q2" };
const seen: GapSeen = { type: "GAP_SEEN", ...place, people: 12, ...own };

const listOpened: GapCaseEvent = { type: "LIST_OPENED", ...own };
const drafted: GapCaseEvent = { type: "DRAFTED", offeringId: "offering", ...own };
const published: GapCaseEvent = { type: "OFFERING_PUBLISHED", offeringId: "offering", now };

function walk(...events: GapCaseEvent[]) {
  return events.reduce((snapshot, event) => {
    const next = advanceGapCase(snapshot, event);
    expect(next.isAccepted, event.type).toBe(true);
    return next.snapshot;
  }, startGapCase(seen));
}

test("from seen to closed by the offering that was drafted for it", () => {
  expect(startGapCase(seen).stage).toBe("seen");
  expect(walk(listOpened).stage).toBe("collecting");
  expect(walk(listOpened, drafted).memory.offeringId).toBe("offering");
  expect(walk(listOpened, drafted, published).stage).toBe("closed");
});

test("another offering closes nothing, and a draft that is given up leaves the list open", () => {
  const before = walk(listOpened, drafted);
  const other = advanceGapCase(before, { ...published, offeringId: "another" });
  expect(other).toEqual({ isAccepted: false, snapshot: before });
  const given = walk(listOpened, drafted, { type: "DRAFT_GIVEN_UP", ...own });
  expect(given).toMatchObject({ stage: "collecting", memory: { offeringId: null } });
  expect(advanceGapCase(given, published).isAccepted).toBe(false);
});

const act = fc.oneof(
  fc
    .record({ type: fc.constantFrom("LIST_OPENED", "DRAFT_GIVEN_UP"), who: fc.boolean() })
    .map(({ type, who }) => ({ type, ...(who ? own : others) }) as GapCaseEvent),
  fc.record({ offeringId: fc.constantFrom("offering", "another"), who: fc.boolean() }).map(
    ({ offeringId, who }): GapCaseEvent => ({
      type: "DRAFTED",
      offeringId,
      ...(who ? own : others),
    }),
  ),
  fc.boolean().map(
    (who): GapCaseEvent => ({
      type: "DROPPED",
      reason: "No teacher",
      ...(who ? own : others),
    }),
  ),
  fc
    .constantFrom("offering", "another")
    .map((offeringId): GapCaseEvent => ({ type: "OFFERING_PUBLISHED", offeringId, now })),
);

test("another organisation moves nothing, closed is over, and the log leads to where it stands", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (events) => {
      let snapshot = startGapCase(seen);
      const log: unknown[] = [seen];
      for (const event of events) {
        const next = advanceGapCase(snapshot, event);
        if ("organisationId" in event && event.organisationId === "other") {
          expect(next.isAccepted).toBe(false);
        }
        if (["closed", "dropped"].includes(snapshot.stage)) expect(next.isAccepted).toBe(false);
        if (next.isAccepted) log.push(event);
        snapshot = next.snapshot;
      }
      expect(replayGapCase(log)).toEqual(snapshot);
      expect(snapshot.memory.reason !== null).toBe(snapshot.stage === "dropped");
    }),
  );
});

test("a log with an event out of its place is refused", () => {
  expect(() => replayGapCase([seen, drafted])).toThrow("Event 1 (DRAFTED)");
});
