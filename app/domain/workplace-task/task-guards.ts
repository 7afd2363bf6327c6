// Who may do what to a case of a workplace task, and when: asked before anything is written.
import { type CriteriaLevels, isAccepted } from "./judgement";
import { mostFiles, type TaskEvent } from "./task-event";
import { hasEvidence, type TaskMemory } from "./task-memory";

type Asked = { context: { memory: TaskMemory }; event: TaskEvent };

/** The learner whose task it is. */
export function isOwnAct({ context: { memory }, event }: Asked): boolean {
  return event.role === "learner" && event.by === memory.learner;
}

/** There is room for one more file, and it is not there yet. */
export function mayAddFile(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "FILE_ADDED") return false;
  const { files } = context.memory;
  const isThere = files.some(({ file }) => file === event.file);
  return isOwnAct(asked) && !isThere && files.length < mostFiles;
}

export function isOwnFile(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "FILE_REMOVED") return false;
  return isOwnAct(asked) && context.memory.files.some(({ file }) => file === event.file);
}

/**
 * There is something to judge. An exam task goes on from the supervisor to an instructor: there has to be somewhere
 * for it to go.
 */
export function mayAskSupervisor(asked: Asked): boolean {
  const { memory } = asked.context;
  const hasNext = memory.kind === "workplace" || memory.organisation !== null;
  return isOwnAct(asked) && hasEvidence(memory) && hasNext;
}

export function mayHandIn(asked: Asked): boolean {
  return isOwnAct(asked) && hasEvidence(asked.context.memory);
}

/** The supervisor who is asked now, by the request that was sent to them. */
export function isAskedSupervisor({ context: { memory }, event }: Asked): boolean {
  return event.role === "supervisor" && event.by === memory.supervisor?.request;
}

/** An instructor; nobody judges a task of their own. */
export function isInstructor({ context: { memory }, event }: Asked): boolean {
  return event.role === "instructor" && event.by !== memory.learner;
}

/** A supervisor's word on an exam task goes along to the instructor, who decides. */
export function goesAlong(asked: Asked): boolean {
  return isAskedSupervisor(asked) && asked.context.memory.kind === "exam-task";
}

export function isAcceptedBySupervisor(asked: Asked): boolean {
  return isAskedSupervisor(asked) && saysYes(asked);
}

export function isAcceptedByInstructor(asked: Asked): boolean {
  return isInstructor(asked) && saysYes(asked);
}

function saysYes({ event }: Asked): boolean {
  return event.type === "JUDGED" && isAccepted(event.criteria satisfies CriteriaLevels);
}
