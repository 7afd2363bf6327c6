import { describe, expect, it } from "vitest";
import type { PathEvent } from "~/domain/path/event";
import { startMemory } from "~/domain/path/memory";
import { risenResults } from "./regrade-results";

const now = "2026-11-22T09:00:00.000Z";
const module = "basics/first";
const said = { reason: "The key was wrong.", now };
const questions = [1, 2].map((number) => ({ question: `basics/cells/check-${number}`, seed: 7 }));

const events: PathEvent[] = [
  { type: "SITTING_STARTED", module, questions, now },
  ...questions.map(
    ({ question }, index): PathEvent => ({
      ...{ type: "EXAM_ANSWERED", module, index, question, outcome: 0, isRight: false },
      ...{ skills: {}, now },
    }),
  ),
];

function memoryWith(grade: 0 | 3) {
  const results = [{ share: 0, grade, at: now }];
  const modules = { [module]: { sitting: null, results, granted: 0, notBefore: null } };
  return { ...startMemory(now, {}), modules };
}

describe("risenResults", () => {
  const corrected = new Map([[2, 1]]);

  it("lifts a result by its corrected answers", () => {
    expect(risenResults(memoryWith(0), events, corrected, said)).toEqual([
      { type: "RESULT_REGRADED", module, index: 0, share: 0.5, grade: 1, ...said },
    ]);
    expect(risenResults(memoryWith(0), events, new Map(), said)).toEqual([]);
  });

  it("never takes back what a second look gave beyond the points", () => {
    expect(risenResults(memoryWith(3), events, corrected, said)).toMatchObject([
      { share: 0.5, grade: 3 },
    ]);
  });
});
