// The statechart of an exchange, walked to every corner, and long random stories of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SnapshotFrom } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from "xstate/graph";
import {
  advanceExchange,
  type ExchangeSnapshot,
  exchangeStage,
  exchangeStages,
  replayExchange,
  startExchange,
} from "./advance-exchange";
import { type Agreement, agreementSchema, isSameAgreement } from "./agreement";
import { allowedVerdicts } from "./allowed-verdicts";
import { exchangeMachine } from "./exchange.machine";
import { type ExchangeAct, exchangeActs, exchangeWaitsFor } from "./exchange-acts";
import {
  type ExchangeBegun,
  type ExchangeEvent,
  type ExchangeRole,
  exchangeRoles,
  mostFiles,
  type ShownSkill,
} from "./exchange-event";
import { recognisedSkills } from "./exchange-memory";

const now = "2026-11-22T09:00:00.000Z";
const later = "2026-11-25T09:00:00.000Z";
type Actor = { by: string; role: ExchangeRole; organisation: string | null; now: string };
const learner: Actor = { by: "learner", role: "learner", organisation: null, now };
const home: Actor = { by: "coordinator", role: "home", organisation: "home-school", now: later };
const host: Actor = { by: "receiver", role: "host", organisation: "host-school", now: later };
const parties: Record<ExchangeRole, Actor> = { learner, home, host };
const reason = "Because of what was shown";

const agreement: Agreement = {
  skills: [
    { skill: "coating", hours: 20, isSafety: false },
    { skill: "fire", hours: 8, isSafety: true },
  ],
  startsOn: "2027-01-11",
  endsOn: "2027-02-05",
  language: "sv",
  offering: null,
  workplace: null,
};
const begun: ExchangeBegun = {
  type: "EXCHANGE_BEGUN",
  home: "home-school",
  host: "host-school",
  agreement,
  ...learner,
};

const changed = (actor = learner, language: Agreement["language"] = "en"): ExchangeEvent => ({
  type: "AGREEMENT_CHANGED",
  agreement: { ...agreement, language },
  ...actor,
});
const agreed: ExchangeEvent = { type: "AGREED", ...learner };
const homeApproved: ExchangeEvent = { type: "HOME_APPROVED", ...home };
const hostApproved: ExchangeEvent = { type: "HOST_APPROVED", ...host };
const refused = (actor: Actor): ExchangeEvent => ({ type: "REFUSED", reason, ...actor });
const started = (actor = learner): ExchangeEvent => ({ type: "STARTED", ...actor });
const seen = (skill: string, level: ShownSkill["level"] = "on-own"): ShownSkill => ({
  ...{ skill, level, hours: 10, sentence: "Seen at the line", seenBy: null },
});
const noted = (level?: ShownSkill["level"], skills = ["coating", "fire"]): ExchangeEvent => ({
  type: "EVIDENCE_NOTED",
  shown: skills.map((skill) => seen(skill, level)),
  ...host,
});
const fileAdded = (file = "f1"): ExchangeEvent => ({
  type: "FILE_ADDED",
  ...{ file, name: "record.pdf" },
  ...host,
});
const fileRemoved: ExchangeEvent = { type: "FILE_REMOVED", file: "f1", ...host };
const returned: ExchangeEvent = { type: "EVIDENCE_RETURNED", ...host };
const sentBack: ExchangeEvent = { type: "SENT_BACK", reason, ...home };
type Verdict = "recognised" | "noted" | "refused";
const decided = (coating: Verdict, fire: Verdict): ExchangeEvent => ({
  type: "DECIDED",
  verdicts: [
    { skill: "coating", verdict: coating, reason },
    { skill: "fire", verdict: fire, reason },
  ],
  ...home,
});
const withdrawn: ExchangeEvent = { type: "EXCHANGE_WITHDRAWN", ...learner };

function exchangeAfter(...events: ExchangeEvent[]): ExchangeSnapshot {
  return events.reduce((snapshot, event) => {
    const next = advanceExchange(snapshot, event);
    if (!next.isAccepted) throw new Error(`${event.type} has no place`);
    return next.snapshot;
  }, startExchange(begun));
}
const accepts = (snapshot: ExchangeSnapshot, event: ExchangeEvent) =>
  advanceExchange(snapshot, event).isAccepted;
const approved = [agreed, homeApproved, hostApproved];
const shown = [...approved, started(), noted(), returned];

describe("exchange: an agreement is written by the learner and the home school", () => {
  it.each([
    ["ends before it starts", { endsOn: "2027-01-10" }],
    ["names a skill twice", { skills: [...agreement.skills, ...agreement.skills] }],
    ["has no skill", { skills: [] }],
    ["has no hours", { skills: [{ skill: "coating", hours: 0, isSafety: false }] }],
    [
      "is longer than a year",
      { skills: ["a", "b"].map((skill) => ({ skill, hours: 801, isSafety: false })) },
    ],
  ])("one that %s is none", (_, wrong) => {
    expect(agreementSchema.safeParse(agreement).success).toBe(true);
    expect(agreementSchema.safeParse({ ...agreement, ...wrong }).success).toBe(false);
  });

  it("the order of skills says nothing, everything else does", () => {
    const turned = { ...agreement, skills: [...agreement.skills].reverse() };
    expect(isSameAgreement(agreement, turned)).toBe(true);
    expect(isSameAgreement(agreement, { ...agreement, language: "fi" })).toBe(false);
    expect(accepts(startExchange(begun), changed(learner, "sv"))).toBe(false);
  });

  it("a change after an approval takes the approvals back, and it is remembered", () => {
    const snapshot = exchangeAfter(...approved, changed(home));
    expect(exchangeStage(snapshot)).toBe("draft");
    expect(snapshot.memory).toMatchObject({
      agreedAt: null,
      approvals: { home: null, host: null },
      takenBack: [
        { of: "home", changedBy: "home" },
        { of: "host", changedBy: "home" },
      ],
    });
    expect(exchangeWaitsFor("draft")).toBe("learner");
    expect(accepts(snapshot, homeApproved)).toBe(false);
  });

  it("the host changes nothing, and nothing is changed once the learner has come", () => {
    expect(accepts(exchangeAfter(agreed, homeApproved), changed(host))).toBe(false);
    for (const actor of [learner, home]) {
      expect(accepts(exchangeAfter(...approved, started()), changed(actor))).toBe(false);
    }
  });
});

describe("v5.0.0-8.2.1 each party does its own acts alone", () => {
  it("nobody approves for another organisation, nor about themselves", () => {
    const atHome = exchangeAfter(agreed);
    for (const other of [
      { ...home, organisation: "another" },
      { ...home, by: "learner" },
      host,
      learner,
    ]) {
      expect(accepts(atHome, { ...homeApproved, ...other } as ExchangeEvent)).toBe(false);
    }
    const atHost = exchangeAfter(agreed, homeApproved);
    for (const other of [{ ...host, organisation: "home-school" }, home, learner]) {
      expect(accepts(atHost, { ...hostApproved, ...other } as ExchangeEvent)).toBe(false);
    }
  });

  it("only the learner agrees and withdraws, only the host shows, only home decides", () => {
    expect(accepts(startExchange(begun), { ...agreed, ...home } as ExchangeEvent)).toBe(false);
    expect(accepts(exchangeAfter(agreed), { ...withdrawn, ...home } as ExchangeEvent)).toBe(false);
    const ongoing = exchangeAfter(...approved, started());
    expect(accepts(ongoing, { ...noted(), ...home } as ExchangeEvent)).toBe(false);
    const whole = decided("recognised", "noted");
    expect(accepts(exchangeAfter(...shown), { ...whole, ...host } as ExchangeEvent)).toBe(false);
  });
});

describe("exchange: evidence and what home makes of it", () => {
  it("goes back once something is said of each agreed skill, and of no other", () => {
    const ongoing = exchangeAfter(...approved, started(host));
    expect(accepts(ongoing, noted("on-own", ["volts"]))).toBe(false);
    expect(accepts(ongoing, noted("on-own", ["coating", "coating"]))).toBe(false);
    const half = exchangeAfter(...approved, started(), noted("with-help", ["coating"]));
    expect(accepts(half, returned)).toBe(false);
    expect(exchangeStage(exchangeAfter(...shown))).toBe("evidence-returned");
  });

  it(`holds ${mostFiles} documents, each once`, () => {
    const files = Array.from({ length: mostFiles }, (_, index) => fileAdded(`f${index}`));
    expect(accepts(exchangeAfter(...approved, started(), ...files), fileAdded("more"))).toBe(false);
    const one = exchangeAfter(...approved, started(), fileAdded());
    expect(accepts(one, fileAdded())).toBe(false);
    expect(advanceExchange(one, fileRemoved).snapshot.memory.files).toEqual([]);
  });

  it("a skill of safety is never recognised away, whatever was shown", () => {
    const snapshot = exchangeAfter(...shown);
    expect(accepts(snapshot, decided("recognised", "recognised"))).toBe(false);
    expect(accepts(snapshot, decided("noted", "noted"))).toBe(false);
    const next = advanceExchange(snapshot, decided("recognised", "noted")).snapshot;
    expect(exchangeStage(next)).toBe("recognised");
    expect(recognisedSkills(next.memory).map(({ skill }) => skill)).toEqual(["coating"]);
  });

  it("what the host has not seen yet can only be refused", () => {
    const snapshot = exchangeAfter(...approved, started(), noted("not-yet"), returned);
    expect(allowedVerdicts(snapshot.memory, "coating")).toEqual(["refused"]);
    expect(accepts(snapshot, decided("recognised", "refused"))).toBe(false);
    expect(exchangeStage(advanceExchange(snapshot, decided("refused", "refused")).snapshot)).toBe(
      "refused",
    );
  });

  it("home may ask for more, and the host may say something else then", () => {
    const again = exchangeAfter(...shown, sentBack, noted("with-help"), returned);
    expect(again.memory).toMatchObject({ sentBack: null, shown: { fire: { level: "with-help" } } });
    expect(exchangeAfter(...shown, sentBack).memory.sentBack).toMatchObject({ reason });
  });
});

type Machine = typeof exchangeMachine;

/** Each event with each actor that makes a difference. */
function eventsIn({ context: { memory } }: SnapshotFrom<Machine>): ExchangeEvent[] {
  const decisions = (["recognised", "noted", "refused"] as const).flatMap((coating) =>
    (["recognised", "noted", "refused"] as const).map((fire) => decided(coating, fire)),
  );
  return [
    ...(memory.takenBack.length < 2 ? [changed(), changed(home), changed(home, "sv")] : []),
    ...[agreed, homeApproved, hostApproved, refused(home), refused(host), refused(learner)],
    ...[started(), started(host), started(home), noted(), noted("not-yet"), returned, sentBack],
    ...decisions,
    withdrawn,
  ];
}

/** What decides where an exchange can go: one change is as good as many. */
const keyOf = ({ value, context: { memory } }: SnapshotFrom<Machine>) =>
  JSON.stringify([
    ...[value, memory.agreement.language, memory.takenBack.length],
    ...[memory.approvals.home !== null, memory.approvals.host !== null],
    ...[memory.shown.coating?.level, memory.verdicts],
  ]);

const options = { input: begun, events: eventsIn, serializeState: keyOf, limit: 20_000 };

describe("exchange: the statechart", () => {
  const graph = getAdjacencyMap(exchangeMachine, options);

  it("reaches each of its states, and leaves no end again", () => {
    const edges = adjacencyMapToArray(graph);
    const reached = new Set(Object.values(graph).map(({ state }) => state.value));
    expect([...reached].sort()).toEqual([...exchangeStages].sort());
    const left = edges.filter(
      ({ state, nextState }) =>
        ["recognised", "refused", "withdrawn"].includes(String(state.value)) &&
        keyOf(state) !== keyOf(nextState),
    );
    expect(left).toEqual([]);
  });

  it("comes from every open state to recognition: no dead end", () => {
    const saved = new Set<string>();
    const edges = adjacencyMapToArray(graph);
    for (let isGrowing = true; isGrowing; ) {
      const before = saved.size;
      for (const { state, nextState } of edges) {
        const isSaved = nextState.value === "recognised" || saved.has(keyOf(nextState));
        if (isSaved) saved.add(keyOf(state));
      }
      isGrowing = saved.size > before;
    }
    const open = Object.values(graph).filter(({ state }) => state.status === "active");
    expect(open.length).toBeGreaterThan(20);
    expect(open.filter(({ state }) => !saved.has(keyOf(state)))).toEqual([]);
  });

  it("has a shortest story to recognition that passes both approvals and the evidence", () => {
    const [path] = getShortestPaths(exchangeMachine, {
      ...options,
      toState: (state) => state.value === "recognised",
    });
    expect(path?.steps.slice(1).map(({ event }) => event.type)).toEqual([
      ...["AGREED", "HOME_APPROVED", "HOST_APPROVED", "STARTED"],
      ...["EVIDENCE_NOTED", "EVIDENCE_RETURNED", "DECIDED"],
    ]);
  });
});

const actOf: Record<ExchangeEvent["type"], ExchangeAct> = {
  AGREEMENT_CHANGED: "change",
  AGREED: "agree",
  HOME_APPROVED: "approve",
  HOST_APPROVED: "approve",
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

/** The way to recognition comes more often, so that stories get that far. */
const usual = fc.constantFrom(...shown, decided("recognised", "noted"));
const anyEvent = fc.oneof(
  { arbitrary: usual, weight: 60 },
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          ...[changed(), changed(learner, "sv"), changed(learner, "fi"), ...shown],
          ...[refused(home), fileAdded(), fileAdded("f2"), fileRemoved, sentBack],
          ...[noted("not-yet"), noted("with-help", ["fire"]), decided("refused", "refused")],
        ),
        fc.constantFrom(...exchangeRoles),
      )
      .map(([event, role]) => ({ ...event, ...parties[role] }) as ExchangeEvent),
    weight: 60,
  },
  { arbitrary: fc.constant(withdrawn), weight: 1 },
);

describe("exchange: in any story", () => {
  it("the log leads to the case, who may act is told so, and it waits for whoever may", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (story) => {
        let snapshot = startExchange(begun);
        const log: unknown[] = [begun];
        for (const event of story) {
          const stage = exchangeStage(snapshot);
          const acts = exchangeActs({ stage, memory: snapshot.memory }, event.role);
          const next = advanceExchange(snapshot, event);
          if (next.isAccepted) expect(acts).toContain(actOf[event.type]);
          else expect(next.snapshot).toBe(snapshot);
          expect(next.isAccepted && exchangeWaitsFor(stage) === "nobody").toBe(false);
          if (!next.isAccepted) continue;
          snapshot = next.snapshot;
          log.push(JSON.parse(JSON.stringify(event)));
        }
        const stage = exchangeStage(snapshot);
        const { memory } = snapshot;
        expect(replayExchange(log)).toEqual(snapshot);
        expect(memory.waitingSince !== null).toBe(exchangeWaitsFor(stage) !== "nobody");
        const turn = exchangeWaitsFor(stage);
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
  });

  it("what a party may do, the statechart takes", () => {
    const toTry = (role: ExchangeRole): ExchangeEvent[] => [
      ...[changed(parties[role], "fi"), { ...agreed, ...parties[role] }],
      role === "host" ? hostApproved : { ...homeApproved, ...parties[role] },
      ...[refused(parties[role]), started(parties[role]), { ...noted(), ...parties[role] }],
      { ...fileAdded("f9"), ...parties[role] },
      { ...returned, ...parties[role] },
      { ...sentBack, ...parties[role] },
      { ...decided("refused", "refused"), ...parties[role] },
      { ...withdrawn, ...parties[role] },
    ];
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (story) => {
        const snapshot = story.reduce(
          (at, event) => advanceExchange(at, event).snapshot,
          startExchange({ ...begun, agreement: { ...agreement, workplace: null } }),
        );
        // A change to the words that stand already is none.
        if (snapshot.memory.agreement.language === "fi") return;
        const known = { stage: exchangeStage(snapshot), memory: snapshot.memory };
        for (const role of exchangeRoles) {
          const acts = exchangeActs(known, role);
          for (const event of toTry(role)) {
            expect([event.type, accepts(snapshot, event)]).toEqual([
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
    expect(() => replayExchange([begun, decided("recognised", "noted")])).toThrow("has no place");
    expect(() => replayExchange([begun, { type: "DECIDED" }])).toThrow();
    expect(() => replayExchange([])).toThrow();
  });
});
