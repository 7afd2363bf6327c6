// What each party of an exchange may do, and what is never done.
import { describe, expect, it } from "vitest";
import { advanceExchange, exchangeStage, startExchange } from "./advance-exchange";
import { agreementSchema, isSameAgreement } from "./agreement";
import { allowedVerdicts } from "./allowed-verdicts";
import { exchangeWaitsFor } from "./exchange-acts";
import { type ExchangeEvent, mostFiles } from "./exchange-event";
import { recognisedSkills } from "./exchange-memory";
import {
  accepts,
  agreed,
  agreement,
  approved,
  begun,
  changed,
  decided,
  exchangeAfter,
  fileAdded,
  fileRemoved,
  home,
  homeApproved,
  host,
  hostApproved,
  learner,
  noted,
  reason,
  returned,
  sentBack,
  shown,
  started,
  withdrawn,
} from "./test-exchange-events";

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
    expect(exchangeWaitsFor({ stage: "draft", memory: snapshot.memory })).toBe("learner");
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
