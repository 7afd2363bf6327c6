// The statechart of an exchange, walked to every corner.
import { describe, expect, it } from "vitest";
import type { SnapshotFrom } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from "xstate/graph";
import { exchangeStages } from "./advance-exchange";
import { exchangeMachine } from "./exchange.machine";
import type { ExchangeEvent } from "./exchange-event";
import * as said from "./test-exchange-events";

type Machine = typeof exchangeMachine;

/** Each event with each actor that makes a difference. */
function eventsIn({ context: { memory } }: SnapshotFrom<Machine>): ExchangeEvent[] {
  const { learner, home, host, changed, refused, started, noted, decided } = said;
  const to = memory.agreement;
  const decisions = (["recognised", "noted", "refused"] as const).flatMap((coating) =>
    (["recognised", "noted", "refused"] as const).map((fire) => decided(coating, fire)),
  );
  const isBoring = memory.takenBack.length >= 2 && memory.declined === null;
  return [
    ...(isBoring ? [] : [changed(learner, "en", to), changed(home, "sv", to), changed(home)]),
    ...[said.agreed, said.homeApproved, said.hostApproved, said.hostApprovedAsking],
    ...[refused(home), refused(host), refused(learner)],
    ...[said.asked(), said.askedNoMore, said.seenAtWork()],
    ...(memory.takenBack.length < 2 ? [said.saidNo(), said.saidNo(host)] : []),
    ...[said.saidYes(), said.saidYes(host), said.saidYes(learner)],
    ...[started(), started(host), started(home), noted(), noted("not-yet")],
    ...[said.returned, said.sentBack, ...decisions, said.withdrawn],
  ];
}

/** What decides where an exchange can go: one change is as good as many. */
const keyOf = ({ value, context: { memory } }: SnapshotFrom<Machine>) =>
  JSON.stringify([
    ...[value, memory.agreement.language, Math.min(memory.takenBack.length, 2)],
    ...[memory.agreement.workplace !== null, memory.workplace.isAwaited, memory.workplace.link],
    ...[memory.workplace.yes !== null, memory.declined !== null],
    ...[memory.approvals.home !== null, memory.approvals.host !== null],
    ...[memory.shown.coating?.level, memory.verdicts],
  ]);

const options = {
  input: said.begunAtWork,
  events: eventsIn,
  serializeState: keyOf,
  limit: 200_000,
};

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
