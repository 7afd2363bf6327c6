// A statechart as boxes and arrows, read from the machine itself, so that a picture of it cannot rot.
import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import { degreeMachine } from "./degree.machine";
import { heardAnywhere } from "./path-setup";
import { retraineeMachine } from "./retrainee.machine";
import type { StrategyId } from "./strategy";

export type ChartState = { id: string; name: string; isFirst: boolean; states: ChartState[] };

/** What leads from one state to another; nothing has to happen where `events` is empty. */
export type ChartArrow = { from: string; to: string; events: string[] };

export type Chart = {
  states: ChartState[];
  arrows: ChartArrow[];
  /** Heard in every state, without leaving it. */
  heardAnywhere: string[];
};

const machines = { retrainee: retraineeMachine, degree: degreeMachine };

/** The chart of a strategy's machine, with all nested states. What changes no state is left out. */
export function chartOf(strategy: StrategyId): Chart {
  const { root } = machines[strategy];
  return {
    states: statesBelow(root),
    arrows: merged(gathered(arrowsBelow(root))),
    heardAnywhere: Object.keys(heardAnywhere).map(wordsOf),
  };
}

function children(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states);
}

function statesBelow(node: AnyStateNode): ChartState[] {
  return children(node).map((child) => ({
    id: child.id,
    name: wordsOf(child.key),
    isFirst: node.initial.target.includes(child),
    states: statesBelow(child),
  }));
}

function arrowsBelow(node: AnyStateNode): ChartArrow[] {
  return children(node).flatMap((child) => [
    ...[...child.transitions.values()].flat().flatMap((one) => arrowsOf(child, one)),
    ...alwaysOf(child),
    ...arrowsBelow(child),
  ]);
}

/** Where nobody can rest, the way leads on to where it was left: no arrow to each of its neighbours. */
function alwaysOf(node: AnyStateNode): ChartArrow[] {
  const arrows = (node.always ?? []).flatMap((one) => arrowsOf(node, one));
  return arrows.length >= several ? [] : arrows;
}

function arrowsOf(
  from: AnyStateNode,
  { target, eventType }: AnyTransitionDefinition,
): ChartArrow[] {
  const events = eventType === "" ? [] : [wordsOf(eventType)];
  return (target ?? []).map((to) => ({ from: from.id, to: to.id, events }));
}

/** From so many states of a box, the same event with the same end is drawn once, from the box. */
const several = 4;

function gathered(arrows: readonly ChartArrow[]): ChartArrow[] {
  const boxOf = (id: string) => id.slice(0, id.lastIndexOf("."));
  const isAlike = (one: ChartArrow, other: ChartArrow) =>
    one.to === other.to &&
    boxOf(one.from) === boxOf(other.from) &&
    one.events.join() === other.events.join();
  return arrows.map((arrow) => {
    const sources = new Set(arrows.filter((one) => isAlike(one, arrow)).map(({ from }) => from));
    return sources.size < several ? arrow : { ...arrow, from: boxOf(arrow.from) };
  });
}

/** One arrow for all that leads the same way. */
function merged(arrows: readonly ChartArrow[]): ChartArrow[] {
  const byWay = new Map<string, ChartArrow>();
  for (const { from, to, events } of arrows) {
    const way = `${from} ${to}`;
    const known = byWay.get(way)?.events ?? [];
    byWay.set(way, { from, to, events: [...new Set([...known, ...events])] });
  }
  return [...byWay.values()];
}

/** CHECK_STARTED and needsAPerson as people say them. */
function wordsOf(name: string): string {
  const isState = /[a-z]/.test(name);
  const apart = isState
    ? name.replace(/[A-Z]/g, (capital) => ` ${capital}`)
    : name.replaceAll("_", " ");
  return apart.toLowerCase();
}
