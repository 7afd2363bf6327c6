// Long random stories of an exchange.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advanceExchange,
  type ExchangeSnapshot,
  type ExchangeStage,
  exchangeStage,
  exchangeStages,
  replayExchange,
  startExchange,
} from "./advance-exchange";
import { type ExchangeAct, exchangeActs, exchangeWaitsFor } from "./exchange-acts";
import { type ExchangeEvent, type ExchangeRole, exchangeRoles } from "./exchange-event";
import { isWorkplaceAwaited, recognisedSkills } from "./exchange-memory";
import * as said from "./test-exchange-events";

const { changed, decided, home, learner, noted, parties, refused, started } = said;

const actOf: Record<ExchangeEvent["type"], ExchangeAct> = {
  AGREEMENT_CHANGED: "change",
  AGREED: "agree",
  HOME_APPROVED: "approve",
  HOST_APPROVED: "approve",
  WORKPLACE_ASKED: "ask-workplace",
  WORKPLACE_ASKED_NO_MORE: "ask-workplace-no-more",
  WORKPLACE_AGREED: "agree-at-work",
  WORKPLACE_DECLINED: "decline-at-work",
  WORKPLACE_SEEN: "note-seen",
  REFUSED: "refuse",
  STARTED: "start",
  EVIDENCE_NOTED: "note-evidence",
  FILE_ADDED: "add-file",
  FILE_REMOVED: "remove-file",
  EVIDENCE_RETURNED: "return-evidence",
  SENT_BACK: "send-back",
  DECIDED: "decide",
  EXCHANGE_WITHDRAWN: "withdraw",
};

/** What leads on to recognition, from wherever a story stands. */
const onward = [
  ...[said.agreed, said.homeApproved, said.hostApproved, said.hostApprovedAsking, said.asked()],
  ...[said.saidYes(), said.saidYes(said.host), started(), said.seenAtWork(), noted()],
  ...[said.fileAdded(), said.returned, decided("recognised", "noted")],
];
/** Whatever happens besides, by whomever. */
const besides = [
  ...[changed(), changed(home, "sv"), changed(learner, "fi", said.atWork), refused(home)],
  ...[said.fileAdded("f2"), said.fileRemoved, said.asked("other"), said.askedNoMore],
  ...[said.saidNo(), said.seenAtWork(["coating", "fire"]), said.seenAtWork(["volts"])],
  ...[noted("not-yet"), noted("with-help", ["fire"]), said.sentBack],
  ...[decided("refused", "refused"), said.withdrawn],
];
const byAnybody = fc
  .tuple(fc.constantFrom(...onward, ...besides), fc.constantFrom(...exchangeRoles))
  .map(([event, role]) => ({ ...event, ...parties[role] }) as ExchangeEvent);

/** One event as it is, or the so-manyth of those that lead on from where the story stands. */
type Step = ExchangeEvent | number;
const anyStep = fc.oneof(
  { arbitrary: fc.nat({ max: 1000 }), weight: 6 },
  { arbitrary: fc.constantFrom(...besides), weight: 1 },
  { arbitrary: byAnybody, weight: 3 },
);
const anyStory = (maxLength: number) =>
  fc.tuple(
    fc.constantFrom(said.begun, said.begunAtWork),
    fc.array<Step>(anyStep, { maxLength, size: "max" }),
  );

function eventOf(snapshot: ExchangeSnapshot, step: Step): ExchangeEvent {
  if (typeof step !== "number") return step;
  const fitting = onward.filter((event) => said.accepts(snapshot, event));
  return fitting[step % Math.max(1, fitting.length)] ?? said.withdrawn;
}

type Advanced = ReturnType<typeof advanceExchange>;

/** Who may act was told so before, and what has no place changes nothing. */
function expectTold(before: ExchangeSnapshot, event: ExchangeEvent, next: Advanced) {
  if (!next.isAccepted) return expect(next.snapshot).toBe(before);
  const known = { stage: exchangeStage(before), memory: before.memory };
  expect(exchangeActs(known, event.role)).toContain(actOf[event.type]);
  expect(exchangeWaitsFor(known)).not.toBe("nobody");
  if (event.type === "STARTED") expect(isWorkplaceAwaited(before.memory)).toBe(false);
}

describe("exchange: in any story", () => {
  it("the log leads to the case, who may act is told so, and it waits for whoever may", () => {
    const reached = new Set<ExchangeStage>();
    fc.assert(
      fc.property(anyStory(40), ([begun, story]) => {
        let snapshot = startExchange(begun);
        const log: unknown[] = [begun];
        for (const step of story) {
          const event = eventOf(snapshot, step);
          const next = advanceExchange(snapshot, event);
          expectTold(snapshot, event, next);
          if (!next.isAccepted) continue;
          snapshot = next.snapshot;
          reached.add(exchangeStage(snapshot));
          log.push(JSON.parse(JSON.stringify(event)));
        }
        const stage = exchangeStage(snapshot);
        const { memory } = snapshot;
        expect(replayExchange(log)).toEqual(snapshot);
        const turn = exchangeWaitsFor({ stage, memory });
        expect(memory.waitingSince !== null).toBe(turn !== "nobody");
        if (turn !== "nobody") expect(exchangeActs({ stage, memory }, turn)).not.toEqual([]);
        const isApproved = ["ongoing", "evidence-returned", "recognised"].includes(stage);
        if (isApproved) {
          expect([memory.approvals.home, memory.approvals.host]).not.toContain(null);
        }
        const safety = memory.agreement.skills.filter(({ isSafety }) => isSafety);
        const away = recognisedSkills(memory).map(({ skill }) => skill);
        expect(safety.filter(({ skill }) => away.includes(skill))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // Stories that get nowhere would prove nothing.
    expect([...reached].sort()).toEqual([...exchangeStages].sort());
  });

  it("what a party may do, the statechart takes", () => {
    const toTry = (role: ExchangeRole, actor: said.Actor): ExchangeEvent[] =>
      [
        ...[changed(actor, "fi"), said.agreed],
        role === "host" ? said.hostApproved : said.homeApproved,
        ...[said.asked("new"), said.askedNoMore, said.saidYes(), said.saidNo(), said.seenAtWork()],
        ...[refused(actor), started(), noted(), said.fileAdded("f9"), said.returned],
        ...[said.sentBack, decided("refused", "refused"), said.withdrawn],
      ].map((event) => ({ ...event, ...actor }) as ExchangeEvent);
    fc.assert(
      fc.property(anyStory(30), ([begun, story]) => {
        const snapshot = story.reduce<ExchangeSnapshot>(
          (at, step) => advanceExchange(at, eventOf(at, step)).snapshot,
          startExchange(begun),
        );
        const { memory } = snapshot;
        // A change to the words that stand already is none.
        if (memory.agreement.language === "fi" && memory.agreement.workplace === null) return;
        const known = { stage: exchangeStage(snapshot), memory };
        for (const role of exchangeRoles) {
          const acts = exchangeActs(known, role);
          const by = memory.workplace.link ?? "link";
          const actor = role === "workplace" ? { ...parties.workplace, by } : parties[role];
          for (const event of toTry(role, actor)) {
            expect([event.type, said.accepts(snapshot, event)]).toEqual([
              event.type,
              acts.includes(actOf[event.type]),
            ]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a log that was tampered with is refused", () => {
    expect(() => replayExchange([said.begun, decided("recognised", "noted")])).toThrow(
      "has no place",
    );
    expect(() => replayExchange([said.begun, { type: "DECIDED" }])).toThrow();
    expect(() => replayExchange([])).toThrow();
  });
});
