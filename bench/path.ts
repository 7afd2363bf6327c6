// One event of a path with the decision that follows, and a whole log folded anew.
import { randomFrom } from "~/domain/assessment/draw";
import { advance, replay, stageOf, startPath } from "~/domain/path/advance";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import { decideNextStep } from "~/domain/path/next-step";
import type { PathSnapshot } from "~/domain/path/snapshot";
import type { StrategyId } from "~/domain/path/strategy";
import { nineLessons, start } from "~/domain/path/test-course";
import { TestLearner } from "~/domain/path/test-learner";
import { median, type Row } from "./row";

/** Seconds of one event with its decision. issue 3, §4. */
const transitionLimit = 150e-6;
/** Events folded in a second. issue 3, §4. */
const replayAim = 5000;
const rounds = 9;

/** Both statecharts on the first course, by a learner who is right seven times of ten. */
export function benchPath(): Row[] {
  return (["retrainee", "degree"] as const).flatMap((id) => benchStrategy(id));
}

function benchStrategy(id: StrategyId): Row[] {
  const learner = walkThrough(id);
  const { course, log } = learner;
  const transitions: number[] = [];
  const folds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    transitions.push(...timeTransitions(learner));
    const text = JSON.stringify(log);
    const begun = performance.now();
    const events = (JSON.parse(text) as unknown[]).map((event) => eventSchema.parse(event));
    replay(course, startPath(course, start, {}), events);
    folds.push(log.length / ((performance.now() - begun) / 1000));
  }
  const transition = median(transitions);
  const fold = median(folds);
  return [
    {
      name: `${id}: event with decision`,
      connections: 1,
      median: transition * 1e6,
      unit: "µs",
      ratio: transition / transitionLimit,
      against: "limit of 150 µs",
    },
    {
      name: `${id}: replay of ${log.length} events`,
      connections: 1,
      median: fold,
      unit: "events/s",
      ratio: fold / replayAim,
      against: `aim of ${replayAim} events/s`,
    },
  ];
}

function walkThrough(id: StrategyId): TestLearner {
  const random = randomFrom(3);
  const learner = new TestLearner(nineLessons(id), () => random() < 0.7);
  learner.walk(600);
  return learner;
}

function timeTransitions({ course, log }: TestLearner): number[] {
  let snapshot: PathSnapshot = startPath(course, start, {});
  return log.map((event: PathEvent) => {
    const begun = performance.now();
    snapshot = advance(course, snapshot, event).snapshot;
    const context = { ...course, memory: snapshot.memory };
    decideNextStep(context, stageOf(snapshot), event.now);
    return (performance.now() - begun) / 1000;
  });
}
