// What a case of a workplace task remembers: what was brought, whom it waits for, and how it was judged.
import { type CriteriaLevels, isAccepted } from "./judgement";
import type { TaskBegun, TaskKind } from "./task-event";

/** How one person judged it. */
export type ToldJudgement = {
  role: "supervisor" | "instructor";
  /** User id of an instructor, id of the request of a supervisor. */
  by: string;
  who: string;
  criteria: CriteriaLevels;
  sentence: string;
  at: string;
};

export type TaskMemory = {
  learner: string;
  kind: TaskKind;
  /** "course/module" */
  module: string;
  /** The skill of each criterion; null where none is bound to it. */
  skills: TaskBegun["skills"];
  organisation: string | null;
  begunAt: string;
  text: string;
  files: { file: string; name: string }[];
  /** The supervisor who was asked last, and by which request; null where none is asked. */
  supervisor: { request: string; name: string; askedAt: string } | null;
  /** Every judgement, the first one first: a returned task is judged again. */
  judgements: ToldJudgement[];
  /** Since when it waits for whoever is to act now; null once nobody is. */
  waitingSince: string | null;
};

/** A case at its beginning. */
export function startTaskMemory(begun: TaskBegun): TaskMemory {
  return {
    learner: begun.by,
    kind: begun.kind,
    module: begun.module,
    skills: begun.skills,
    organisation: begun.organisation,
    begunAt: begun.now,
    text: "",
    files: [],
    supervisor: null,
    judgements: [],
    waitingSince: begun.now,
  };
}

/** The judgement that counts now: the newest one. */
export function newestJudgement({
  judgements,
}: Pick<TaskMemory, "judgements">): ToldJudgement | null {
  return judgements.at(-1) ?? null;
}

/** Whether the newest judgement accepts the task. */
export function isTaskAccepted(memory: Pick<TaskMemory, "judgements">): boolean {
  const newest = newestJudgement(memory);
  return newest !== null && isAccepted(newest.criteria);
}

/** Something to judge: a text or a file. */
export function hasEvidence({ text, files }: Pick<TaskMemory, "text" | "files">): boolean {
  return text.trim() !== "" || files.length > 0;
}
