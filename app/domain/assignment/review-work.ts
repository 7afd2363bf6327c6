// The teacher's and instructor's own work that an assignment brings: workplace tasks to judge, claims of prior learning
// to decide, learners who get stuck. Estimates, until the organisation's own figures are many enough.
import type { StrategyId } from "../path/strategy";
import { addDays, mondayOf } from "./day";
import type { Milestone } from "./learner-dates";
import type { Weeks } from "./weekly-load";

export type ReviewKind = "task" | "claim" | "help";
export const reviewKinds: readonly ReviewKind[] = ["task", "claim", "help"];

/** Minutes that one takes. Our estimate: three criteria and a sentence; documents to read; a talk. */
const estimatedMinutes: Record<ReviewKind, number> = { task: 8, claim: 15, help: 12 };

/** How many own decisions make a median that is better than our estimate. Issue 5, ASSIGN: "when there are ≥ 20". */
const enoughMeasured = 20;

/**
 * How often it comes, by learner and module with a task, by learner, and by learner and module. Our estimates: a third
 * of the tasks comes a second time; supervisors settle half of the retrainees' tasks, none of the degree's (decision 3
 * of issue 5); every second retrainee and every tenth student claims something; one module in ten needs a person.
 */
const frequency: Record<StrategyId, Record<ReviewKind, number>> = {
  retrainee: { task: 0.5 * 1.33, claim: 0.5, help: 0.1 },
  degree: { task: 1.33, claim: 0.1, help: 0.1 },
};

/** The median minutes of an organisation's own decisions, with how many there were. */
export type Measured = Partial<Record<ReviewKind, { minutes: number; count: number }>>;

export type ReviewFigure = {
  kind: ReviewKind;
  /** How many are expected, whole. */
  count: number;
  /** Minutes for one. */
  minutes: number;
  /** From the organisation's own decisions, not our estimate. */
  isMeasured: boolean;
};

export type ReviewWork = {
  figures: ReviewFigure[];
  /** Minutes by week. */
  weeks: Weeks<number>;
};

type Reviewed = {
  strategy: StrategyId;
  learners: number;
  startsOn: string;
  milestones: readonly Milestone[];
  /** Modules (ids) with a workplace task. */
  withTask: readonly string[];
  measured: Measured;
};

/**
 * What there will be to decide. Tasks and calls for help come in the week of a module's due date, claims in the first
 * two weeks, when paths begin.
 */
export function reviewWork(asked: Reviewed): ReviewWork {
  const { strategy, learners, startsOn, milestones, withTask, measured } = asked;
  const often = frequency[strategy];
  const minutes = (kind: ReviewKind) => minutesOf(kind, measured).minutes;
  const weeks: Weeks<number> = new Map();
  const add = (day: string, more: number) => {
    const monday = mondayOf(day);
    weeks.set(monday, (weeks.get(monday) ?? 0) + more);
  };
  for (const { moduleId, dueOn } of milestones) {
    if (withTask.includes(moduleId)) add(dueOn, learners * often.task * minutes("task"));
    add(dueOn, learners * often.help * minutes("help"));
  }
  for (const week of [0, 7])
    add(addDays(startsOn, week), (learners * often.claim * minutes("claim")) / 2);

  const tasks = milestones.filter(({ moduleId }) => withTask.includes(moduleId)).length;
  const times: Record<ReviewKind, number> = { task: tasks, claim: 1, help: milestones.length };
  const figures = reviewKinds.map((kind) => ({
    kind,
    count: Math.round(learners * often[kind] * times[kind]),
    ...minutesOf(kind, measured),
  }));
  return { figures, weeks };
}

function minutesOf(kind: ReviewKind, measured: Measured) {
  const own = measured[kind];
  return own && own.count >= enoughMeasured
    ? { minutes: own.minutes, isMeasured: true }
    : { minutes: estimatedMinutes[kind], isMeasured: false };
}
