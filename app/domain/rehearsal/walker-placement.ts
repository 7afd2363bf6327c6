// The first check as a walker takes it: every answer brings the next question and a new picture.
import { recordPlacement } from "../path/change";
import type { EventOf } from "../path/event";
import type { Memory, PathContext, Serving } from "../path/memory";
import { beliefsOf, nextPlacementQuestion } from "../path/placement";
import type { Asking } from "./asking";

type Placing = { context: PathContext; asking: Asking; seedOf: (kind: string) => number };

/** @param memory with what was told at intake */
export function firstQuestion(placing: Placing, memory: Memory): Serving | null {
  return next(placing, { ...placing.context, memory });
}

/** @throws Error where the first check asks nothing */
export function placementAnswer(placing: Placing): EventOf<"PLACEMENT_ANSWERED"> {
  const { context, asking } = placing;
  const { serving } = context.memory.placement;
  if (!serving) throw new Error("The first check asks nothing");
  const { skill, guess } = asking.questionOf(serving.question);
  const { answered, isUnknown } = asking.hear(serving, "placement");
  const event = { type: "PLACEMENT_ANSWERED" as const, ...answered, skill, guess, isUnknown };
  const memory = recordPlacement(context.memory, { ...event, next: null });
  const after = { ...context, memory };
  const beliefs = beliefsOf(after);
  return { ...event, beliefs, next: next(placing, after, beliefs) };
}

function next(
  { asking, seedOf }: Placing,
  context: PathContext,
  beliefs?: Record<string, number>,
): Serving | null {
  const { seen } = asking.knowledge;
  return nextPlacementQuestion(context, asking.pool, seen, seedOf("placement"), beliefs);
}
