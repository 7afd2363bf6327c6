// Who may do what to a proposal: the teacher chooses about their name, editors about the lesson.
import type { ProposalEvent } from "./proposal-event";
import type { ProposalMemory } from "./proposal-memory";

type Asked = { context: { memory: ProposalMemory }; event: ProposalEvent };

/** The teacher who proposed it. */
export function isOwnAct({ context: { memory }, event }: Asked): boolean {
  return event.role === "teacher" && event.by === memory.teacher;
}

/** An editor. An editor who teaches may take up an own proposal: nothing is decided about a person here. */
export function isEditorAct({ event }: Asked): boolean {
  return event.role === "editor";
}

/** The change came after the proposal, never before it. */
export function mayPublish(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "PUBLISHED") return false;
  return isEditorAct(asked) && event.publication.number > context.memory.proposedAfter;
}
