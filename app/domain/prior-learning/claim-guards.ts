// Who may do what to a claim, and when: asked before anything is written.
import type { ClaimEvent } from "./claim-event";
import { mostDocuments, mostEvidence } from "./claim-event";
import {
  type ClaimMemory,
  documentsOf,
  earlierDeciders,
  openSkills,
  recognisedSkills,
} from "./claim-memory";

type Asked = { context: { memory: ClaimMemory }; event: ClaimEvent };

/** The learner whose claim it is. */
export function isOwnAct({ context: { memory }, event }: Asked): boolean {
  return event.role === "learner" && event.by === memory.learner;
}

/** Somebody of the staff; nobody decides about a claim of their own. */
export function isStaffAct({ context: { memory }, event }: Asked): boolean {
  return event.role !== "learner" && event.by !== memory.learner;
}

/**
 * Answers and documents come from the learner, what somebody has seen from the staff; five documents, thirty pieces
 * in all. Answers speak about claimed skills alone.
 */
export function isFittingEvidence(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "EVIDENCE_GIVEN") return false;
  const { evidence } = event;
  const { memory } = context;
  if (memory.evidence.length >= mostEvidence) return false;
  switch (evidence.kind) {
    case "questions":
      return isOwnAct(asked) && evidence.skills.every(({ skill }) => memory.skills.includes(skill));
    case "document":
      return isOwnAct(asked) && documentsOf(memory) < mostDocuments;
    default:
      return isStaffAct(asked);
  }
}

/** Says something about each skill that is still open, and about no other: nothing recognised is taken back by it. */
export function isWholeDecision(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "DECIDED" || !isStaffAct(asked)) return false;
  const told = event.verdicts.map(({ skill }) => skill).sort();
  const open = openSkills(context.memory).sort();
  return told.length === open.length && told.every((skill, place) => skill === open[place]);
}

/** The same, by somebody who has decided nothing about this claim before. */
export function isOthersDecision(asked: Asked): boolean {
  const isOther = !earlierDeciders(asked.context.memory).includes(asked.event.by);
  return isOther && isWholeDecision(asked);
}

export function mayBeAppealed(asked: Asked): boolean {
  return isOwnAct(asked) && asked.context.memory.mayAppeal;
}

export function isOfRecognised(asked: Asked): boolean {
  const { event, context } = asked;
  return (
    event.type === "RECOGNITION_WITHDRAWN" &&
    isStaffAct(asked) &&
    recognisedSkills(context.memory).includes(event.skill)
  );
}

/** After a decision: how much of the claim stands recognised. */
export function isAllRecognised({ context: { memory } }: { context: { memory: ClaimMemory } }) {
  return openSkills(memory).length === 0;
}

export function isNoneRecognised({ context: { memory } }: { context: { memory: ClaimMemory } }) {
  return recognisedSkills(memory).length === 0;
}
