import { describe, expect, it } from "vitest";
import { dueNotices, type WaitingNotice } from "./due-notices";
import type { Notice } from "./notice";
import type { Choices } from "./topic";

const id = "11111111-1111-4111-8111-111111111111";
const assigned: Notice = { kind: "assigned", assignmentId: id };
const decided: Notice = { kind: "claim-decided", caseId: id };
const note: Notice = { kind: "note-written", noteId: id };
const waiting: Notice = { kind: "evidence-waiting", what: "claim", caseId: id };

/** Sunday noon in Helsinki. */
const sunday = new Date("2026-11-22T10:00:00Z");
const monday7 = new Date("2026-11-23T05:00:00Z");
const tuesday7 = new Date("2026-11-24T05:00:00Z");

function told(notice: Notice, createdAt = sunday): WaitingNotice {
  return { id: `${notice.kind} ${createdAt.toISOString()}`, notice, createdAt };
}

function due(notices: WaitingNotice[], now: Date, choices: Choices = {}) {
  const sorted = dueNotices(notices, { choices, timeZone: "Europe/Helsinki" }, now);
  const kinds = (some: WaitingNotice[]) => some.map(({ notice }) => notice.kind);
  return { goOut: kinds(sorted.goOut), unwanted: kinds(sorted.unwanted) };
}

describe("notices", () => {
  it("wait for the next morning, unless somebody chose otherwise", () => {
    expect(due([told(assigned)], sunday)).toEqual({ goOut: [], unwanted: [] });
    expect(due([told(assigned)], monday7)).toEqual({ goOut: ["assigned"], unwanted: [] });
  });

  it("that come after seven wait for the day after", () => {
    const late = new Date("2026-11-23T05:00:01Z");
    expect(due([told(assigned, late)], new Date("2026-11-23T20:00:00Z")).goOut).toEqual([]);
    expect(due([told(assigned, late)], tuesday7).goOut).toEqual(["assigned"]);
  });

  it("go by the choice of their topic alone", () => {
    const choices: Choices = { plan: "at-once", decisions: "weekly", evidence: "never" };
    const all = [told(assigned, monday7), told(decided, monday7), told(waiting, monday7)];
    expect(due(all, monday7, choices)).toEqual({
      goOut: ["assigned"],
      unwanted: ["evidence-waiting"],
    });
    expect(due(all, new Date("2026-11-30T05:00:00Z"), choices).goOut).toEqual([
      "assigned",
      "claim-decided",
    ]);
  });

  it("that ask for an act come first, the oldest before the newer", () => {
    const earlier = new Date("2026-11-22T08:00:00Z");
    const all = [told(note), told(decided, earlier), told(assigned), told(waiting)];
    expect(due(all, monday7).goOut).toEqual([
      "evidence-waiting",
      "assigned",
      "claim-decided",
      "note-written",
    ]);
  });
});
