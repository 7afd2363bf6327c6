// Exam results as corrected answers make them. A result only ever rises.
import { type Grade5, gradeOfShare } from "~/domain/credit/grade-scale";
import type { EventOf, PathEvent } from "~/domain/path/event";
import { type Memory, moduleMemory } from "~/domain/path/memory";

/** Smaller than any share of points, larger than binary rounding. */
const roundingRoom = 1e-9;

type Sitting = { module: string; questions: number; outcomes: number[] };

/**
 * The events that lift results.
 * @param events of the path's log, its beginning left out: number 1 first
 * @param outcomes of exam answers as they count today, by number of the event
 */
export function risenResults(
  memory: Memory,
  events: readonly PathEvent[],
  outcomes: ReadonlyMap<number, number>,
  said: { reason: string; now: string },
): EventOf<"RESULT_REGRADED">[] {
  const closed = closedSittings(events, outcomes);
  const modules = [...new Set(closed.map(({ module }) => module))];
  return modules.flatMap((module) => {
    const { results } = moduleMemory(memory, module);
    const sittings = closed.filter((sitting) => sitting.module === module);
    return sittings.flatMap((sitting, index) => {
      const result = results[index];
      const share = shareOf(sitting);
      if (!result || share <= result.share + roundingRoom) return [];
      const grade = better(result.grade, gradeOfShare(share));
      return [{ type: "RESULT_REGRADED" as const, module, index, share, grade, ...said }];
    });
  });
}

function closedSittings(
  events: readonly PathEvent[],
  outcomes: ReadonlyMap<number, number>,
): Sitting[] {
  const sittings: Sitting[] = [];
  for (const [place, event] of events.entries()) {
    if (event.type === "SITTING_STARTED") {
      sittings.push({ module: event.module, questions: event.questions.length, outcomes: [] });
    } else if (event.type === "EXAM_ANSWERED") {
      sittings.at(-1)?.outcomes.push(outcomes.get(place + 1) ?? event.outcome);
    }
  }
  return sittings.filter(({ questions, outcomes: given }) => given.length === questions);
}

// A person may have given more than the points do, after a second look.
function better(one: Grade5, other: Grade5): Grade5 {
  return one > other ? one : other;
}

function shareOf({ questions, outcomes }: Sitting): number {
  return outcomes.reduce((sum, one) => sum + one, 0) / questions;
}
