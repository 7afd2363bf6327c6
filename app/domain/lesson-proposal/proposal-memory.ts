// What a proposal to change a lesson remembers, and what each event writes down.
import type { LessonProposed, ProposalEventOf } from "./proposal-event";

export type ProposalMemory = {
  teacher: string;
  organisation: string;
  /** "course/lesson" */
  lesson: string;
  section: number | null;
  text: string;
  /** Number of the newest publication when it was proposed. */
  proposedAfter: number;
  proposedAt: string;
  isNamed: boolean;
  takenUp: { by: string; at: string } | null;
  declined: { reason: string; by: string; at: string } | null;
  published: { id: string; number: number; by: string; at: string } | null;
};

/** A proposal at its beginning. */
export function startProposalMemory(proposed: LessonProposed): ProposalMemory {
  return {
    teacher: proposed.by,
    organisation: proposed.organisation,
    lesson: proposed.lesson,
    section: proposed.section,
    text: proposed.text,
    proposedAfter: proposed.publication,
    proposedAt: proposed.now,
    isNamed: proposed.isNamed,
    takenUp: null,
    declined: null,
    published: null,
  };
}

/** An editor works on it. */
export function takeUp(
  memory: ProposalMemory,
  { by, now }: ProposalEventOf<"TAKEN_UP">,
): ProposalMemory {
  return { ...memory, takenUp: { by, at: now } };
}

/** The lesson stays as it is. */
export function decline(
  memory: ProposalMemory,
  { reason, by, now }: ProposalEventOf<"DECLINED">,
): ProposalMemory {
  return { ...memory, declined: { reason, by, at: now } };
}

/** The change is in the lesson, in this publication. */
export function publish(
  memory: ProposalMemory,
  { publication, by, now }: ProposalEventOf<"PUBLISHED">,
): ProposalMemory {
  return { ...memory, published: { ...publication, by, at: now } };
}

/** Whether the teacher's name may stand on the page of the lesson. */
export function nameTeacher(
  memory: ProposalMemory,
  { isNamed }: ProposalEventOf<"CREDIT_CHOSEN">,
): ProposalMemory {
  return { ...memory, isNamed };
}
