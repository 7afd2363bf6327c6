// What a path needs a person for, and since when: a need begins when it appears and ends by itself with success.
import { helpWanted } from "./help-wanted";
import type { PathContext } from "./memory";

export type Need = {
  kind: "lesson" | "module";
  /** Id of the lesson or module. */
  subject: string;
  /** The first skill that the lesson teaches; null for a module. */
  skill: string | null;
};

/** `since`: ISO instant. */
export type DatedNeed = Need & { since: string };

/** Everything that a path needs a person for now, in the order of the plan. */
export function needsOf(context: PathContext): Need[] {
  const { lessons, modules } = helpWanted(context);
  return [
    ...lessons.map((subject) => ({
      kind: "lesson" as const,
      subject,
      skill: skillOf(context, subject),
    })),
    ...modules.map((subject) => ({ kind: "module" as const, subject, skill: null })),
  ];
}

function skillOf({ plan }: PathContext, lesson: string): string | null {
  return plan.lessons.find(({ id }) => id === lesson)?.skills[0] ?? null;
}

/** What is new in a path's needs and what is gone. */
export function changeOfNeeds(
  before: readonly Need[],
  after: readonly Need[],
): { added: Need[]; gone: Need[] } {
  return {
    added: after.filter((need) => !before.some((one) => isSame(one, need))),
    gone: before.filter((need) => !after.some((one) => isSame(one, need))),
  };
}

/**
 * The needs after one step of a path: those that stood before keep their beginning.
 * @param now ISO instant of the step
 */
export function needsAfter(
  before: readonly DatedNeed[],
  after: readonly Need[],
  now: string,
): DatedNeed[] {
  return after.map((need) => ({
    ...need,
    since: before.find((one) => isSame(one, need))?.since ?? now,
  }));
}

function isSame(one: Need, other: Need): boolean {
  return one.kind === other.kind && one.subject === other.subject;
}
