// The workplace as a party of an exchange: asked once the host has approved, and never in anybody's way.
import { describe, expect, it } from "vitest";
import { exchangeStage, replayExchange } from "./advance-exchange";
import { exchangeActs, exchangeSteps, exchangeWaitsFor } from "./exchange-acts";
import type { ExchangeEvent } from "./exchange-event";
import { isEvidenceOpenTo } from "./exchange-memory";
import * as said from "./test-exchange-events";
import { lastDayOfLink } from "./workplace-link";

const { accepts, asked, host, home, learner, saidNo, saidYes, seenAtWork, started } = said;

const walk = (...events: ExchangeEvent[]) => said.exchangeFrom(said.begunAtWork, events);
const asking = [said.agreed, said.homeApproved, said.hostApprovedAsking];
const waitsFor = (...events: ExchangeEvent[]) => {
  const snapshot = walk(...events);
  return exchangeWaitsFor({ stage: exchangeStage(snapshot), memory: snapshot.memory });
};

describe("exchange-workplace: it is asked by the host, once the host has approved", () => {
  it("not before, not by others, and not where the agreement names none", () => {
    for (const events of [[], [said.agreed], [said.agreed, said.homeApproved]]) {
      expect(accepts(walk(...events), asked())).toBe(false);
    }
    const ready = walk(...asking);
    for (const other of [learner, home, { ...host, organisation: "another" }]) {
      expect(accepts(ready, { ...asked(), ...other } as ExchangeEvent)).toBe(false);
    }
    expect(accepts(said.exchangeAfter(...asking), asked())).toBe(false);
    expect(accepts(ready, asked())).toBe(true);
  });

  it("it waits for the host until it has asked, then for the workplace, then for the learner", () => {
    expect(waitsFor(...asking)).toBe("host");
    expect(waitsFor(...asking, asked())).toBe("workplace");
    expect(waitsFor(...asking, asked(), said.askedNoMore)).toBe("host");
    expect(waitsFor(...asking, asked(), saidYes())).toBe("learner");
    expect(exchangeStage(walk(...asking, asked(), saidYes()))).toBe("workplace-agreed");
  });

  it("a new link takes the place of the old one, and the waiting goes on", () => {
    const again = { ...asked("new"), now: "2026-12-01T09:00:00.000Z" };
    const renewed = walk(...asking, asked(), again);
    expect(accepts(renewed, saidYes())).toBe(false);
    expect(accepts(renewed, { ...saidYes(), by: "new" } as ExchangeEvent)).toBe(true);
    expect(renewed.memory).toMatchObject({
      waitingSince: said.later,
      workplace: { askedAt: said.later },
    });
  });
});

describe("exchange-workplace: nobody hangs on a link that is never opened", () => {
  it("the learner comes only after the yes, of the workplace or written down by the host", () => {
    const waiting = walk(...asking, asked());
    expect([accepts(waiting, started()), accepts(waiting, started(host))]).toEqual([false, false]);
    for (const [asks, yes] of [
      [[asked()], saidYes()],
      [[asked()], saidYes(host)],
      [[], saidYes(host)],
    ] as const) {
      expect(exchangeStage(walk(...asking, ...asks, yes, started()))).toBe("ongoing");
    }
    for (const other of [learner, home]) {
      expect(accepts(waiting, saidYes(other))).toBe(false);
    }
  });

  it("a no goes back to the learner and the home school, who have to agree on something else", () => {
    const declined = walk(...asking, asked(), saidNo());
    expect(declined.memory).toMatchObject({
      agreedAt: null,
      approvals: { home: null, host: null },
      takenBack: [
        { of: "home", changedBy: "workplace" },
        { of: "host", changedBy: "workplace" },
      ],
      workplace: { link: null },
      declined: { reason: said.reason },
    });
    expect(accepts(declined, said.agreed)).toBe(false);
    const known = { stage: exchangeStage(declined), memory: declined.memory };
    expect(exchangeWaitsFor(known)).toBe("learner");
    expect(exchangeActs(known, "learner")).toEqual(["change", "withdraw"]);
    expect(exchangeActs(known, "home")).toEqual(["change"]);
    const other = said.exchangeFrom(said.begunAtWork, [
      ...[...asking, asked(), saidNo(), said.changed(home, "sv")],
      ...[said.agreed, said.homeApproved, said.hostApproved, started()],
    ]);
    expect([exchangeStage(other), other.memory.declined]).toEqual(["ongoing", null]);
  });

  it("may be said until the learner has come, and not after", () => {
    const agreed = [...asking, asked(), saidYes()];
    expect(walk(...agreed, saidNo()).memory.takenBack.map(({ of }) => of)).toEqual([
      ...["home", "host", "workplace"],
    ]);
    expect(accepts(walk(...agreed, started()), saidNo())).toBe(false);
  });

  it("a change of the agreement takes its yes back, and its link opens nothing any more", () => {
    const changed = walk(...asking, asked(), saidYes(), said.changed(home, "fi", said.atWork));
    expect(changed.memory.workplace).toMatchObject({ link: null, yes: null, askedAt: null });
    expect(changed.memory.takenBack.at(-1)).toMatchObject({ of: "workplace", changedBy: "home" });
  });
});

describe("exchange-workplace: what it has seen are statements", () => {
  const ongoing = [...asking, asked(), saidYes(), started()];

  it("of agreed skills, while the learner is there; they move nothing", () => {
    const snapshot = walk(...ongoing, seenAtWork(["coating", "fire"]));
    expect(exchangeStage(snapshot)).toBe("ongoing");
    expect(snapshot.memory.workplace.seen).toMatchObject({
      coating: { level: "with-help", seenBy: "Supervisor of the line" },
      fire: { level: "with-help" },
    });
    expect(snapshot.memory).toMatchObject({ shown: {}, waitingSince: said.now });
    // The host's own word is still missing.
    expect(accepts(snapshot, said.returned)).toBe(false);
    expect(accepts(walk(...ongoing), seenAtWork(["volts"]))).toBe(false);
    expect(accepts(walk(...asking, asked(), saidYes()), seenAtWork())).toBe(false);
    expect(accepts(walk(...ongoing), seenAtWork(["coating"], host))).toBe(false);
    expect(accepts(walk(...ongoing, said.noted(), said.returned), seenAtWork())).toBe(false);
  });

  it("are the host's to read, and everybody's once it has handed over", () => {
    const { memory } = walk(...ongoing, seenAtWork());
    expect(
      ["host", "home", "learner", null].map((role) => isEvidenceOpenTo(memory, role as null)),
    ).toEqual([true, false, false, false]);
    const returned = walk(...ongoing, seenAtWork(), said.noted(), said.returned);
    expect(isEvidenceOpenTo(returned.memory, "home")).toBe(true);
  });

  it("the link ends with the exchange, and can be ended at any time before", () => {
    const whole = [...ongoing, said.noted(), said.returned];
    expect(walk(...whole, said.decided("recognised", "noted")).memory.workplace.link).toBe(null);
    expect(walk(...ongoing, said.withdrawn).memory.workplace.link).toBe(null);
    expect(walk(...whole, said.askedNoMore).memory.workplace.link).toBe(null);
  });

  it("its link lasts two weeks longer than the exchange, or than today", () => {
    expect(lastDayOfLink({ endsOn: "2027-02-05" }, "2026-11-23")).toBe("2027-02-19");
    expect(lastDayOfLink({ endsOn: "2027-02-05" }, "2027-03-01")).toBe("2027-03-15");
  });
});

describe("exchange-workplace: logs of before the workplace was a party mean what they meant", () => {
  /** As they were stored: no approval asks the workplace. */
  const old = (begun: object, events: readonly object[]) =>
    JSON.parse(JSON.stringify([begun, ...events])) as unknown[];
  const whole = [...said.shown, said.sentBack, said.noted(), said.returned];

  it.each([
    ["without a workplace", said.begun],
    ["with one", said.begunAtWork],
  ])("%s the learner began by the schools' approvals alone", (_, begun) => {
    const stages = [...whole, said.decided("recognised", "noted")].map((_event, index, events) =>
      exchangeStage(replayExchange(old(begun, events.slice(0, index + 1)))),
    );
    expect(stages).toEqual([
      ...["agreed", "home-approved", "host-approved", "ongoing", "ongoing", "evidence-returned"],
      ...["ongoing", "ongoing", "evidence-returned", "recognised"],
    ]);
    const { memory } = replayExchange(old(begun, whole));
    expect(memory).toMatchObject({
      ...{ agreedAt: said.now, approvals: { home: { by: "coordinator" } }, takenBack: [] },
      ...{ waitingSince: said.later, returnedAt: said.later, verdicts: [] },
    });
    expect(exchangeSteps(memory)).not.toContain("workplace-agreed");
  });

  it("it waits for the learner as before, unless the host asks the workplace now", () => {
    const approved = [said.agreed, said.homeApproved, said.hostApproved];
    expect(waitsFor(...approved)).toBe("learner");
    expect(waitsFor(...approved, asked())).toBe("workplace");
    expect(accepts(walk(...approved, asked()), started())).toBe(false);
    const ongoing = walk(...approved, started(), asked(), seenAtWork());
    expect(exchangeStage(ongoing)).toBe("ongoing");
    expect(waitsFor(...approved, started(), asked())).toBe("host");
  });
});
