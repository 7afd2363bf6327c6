import { describe, expect, it } from "vitest";
import type { Agreement } from "./agreement";
import { changeBetween, exchangeStory } from "./exchange-story";
import * as said from "./test-exchange-events";

const before: Agreement = {
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
const nothing = {
  added: [],
  removed: [],
  hours: [],
  days: null,
  language: null,
  isWorkplace: false,
};
const workplace = { name: "Demo works", contactRole: "Supervisor", email: "line@works.example" };
const volts = { skill: "volts", hours: 4, isSafety: false };

describe("exchange-story: a change tells what it changed, and nothing else", () => {
  it.each<[string, Partial<Agreement>, object]>([
    ["nothing", {}, {}],
    ["the order of skills", { skills: [...before.skills].reverse() }, {}],
    ["a language", { language: "en" }, { language: "en" }],
    ["a day", { endsOn: "2027-02-12" }, { days: { startsOn: "2027-01-11", endsOn: "2027-02-12" } }],
    ["a workplace", { workplace }, { isWorkplace: true }],
    [
      "skills and their hours",
      { skills: [{ skill: "coating", hours: 24.5, isSafety: false }, volts] },
      {
        added: [volts],
        removed: ["fire"],
        hours: [{ skill: "coating", from: 20, to: 24.5 }],
      },
    ],
  ])("%s", (_, changed, told) => {
    expect(changeBetween(before, { ...before, ...changed })).toEqual({ ...nothing, ...told });
  });
});

describe("exchange-story: what a workplace does is told, with whose yes fell with it", () => {
  it("a yes, what it has seen, and a no that takes all approvals back", () => {
    const events = [
      ...[said.begunAtWork, said.agreed, said.homeApproved, said.hostApprovedAsking],
      ...[said.asked(), said.askedNoMore, said.asked("new"), said.saidYes(), said.seenAtWork()],
      said.saidNo(said.host),
    ];
    const log = events.map(({ type, ...payload }) => ({ type, payload, actorName: null }));
    const saidBy = "Supervisor of the line";
    expect(exchangeStory(log).slice(4)).toMatchObject([
      ...[{ kind: "workplace-asked" }, { kind: "workplace-asked-no-more" }],
      ...[{ kind: "workplace-asked" }, { kind: "workplace-agreed", saidBy, role: "workplace" }],
      { kind: "workplace-seen", seenBy: saidBy, skills: ["coating"] },
      {
        ...{ kind: "workplace-declined", role: "host", text: said.reason },
        takenBack: ["home", "host", "workplace"],
      },
    ]);
  });
});
