// A skill stands on others: the graph has no circle, and nothing is needed before it is taught.
import type { Skill } from "./course";

/** What the graph needs to know of a skill. */
export type SkillNode = Pick<Skill, "id" | "prerequisites">;

/** What the order of teaching needs to know of a lesson. */
export type TeachingStep = { id: string; skills: readonly string[] };

/** A skill that a lesson stands on although it is taught later, or (`taughtIn` undefined) nowhere. */
export type Gap = { lesson: string; skill: string; prerequisite: string; taughtIn?: string };

/**
 * A circle of prerequisites, as the skills one meets going round it, or undefined where there is none.
 * A skill that names itself is a circle of one. Prerequisites that are no skill of the list are passed over.
 */
export function findCycle(skills: readonly SkillNode[]): string[] | undefined {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const cleared = new Set<string>();

  function follow(id: string, trail: string[]): string[] | undefined {
    const start = trail.indexOf(id);
    if (start >= 0) return trail.slice(start);
    if (cleared.has(id)) return undefined;
    for (const prerequisite of byId.get(id)?.prerequisites ?? []) {
      const cycle = follow(prerequisite, [...trail, id]);
      if (cycle) return cycle;
    }
    cleared.add(id);
    return undefined;
  }

  for (const { id } of skills) {
    const cycle = follow(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/**
 * The wanted skills with everything they stand on, directly or through others. Wanted ids that are no skill of
 * the list are kept, so that a caller never loses a goal. Ends on circles too.
 */
export function closureOf(skills: readonly SkillNode[], wanted: Iterable<string>): Set<string> {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const closure = new Set<string>();
  const open = [...wanted];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (closure.has(id)) continue;
    closure.add(id);
    open.push(...(byId.get(id)?.prerequisites ?? []));
  }
  return closure;
}

/** The skills that name this one as a direct prerequisite, in the order of the list. */
export function dependentsOf(skills: readonly SkillNode[], id: string): string[] {
  return skills.filter((skill) => skill.prerequisites.includes(id)).map((skill) => skill.id);
}

/**
 * Lessons in an order in which nothing is needed before it is taught: the given order, except that a lesson waits
 * until those have come that first teach what it stands on. Lessons that wait for each other stay as they were given.
 */
export function inTeachingOrder<Lesson extends TeachingStep>(
  skills: readonly SkillNode[],
  lessons: readonly Lesson[],
): Lesson[] {
  const prerequisites = new Map(skills.map((skill) => [skill.id, skill.prerequisites]));
  const ordered = new Set<Lesson>();
  const begun = new Set<Lesson>();

  function place(lesson: Lesson): void {
    if (begun.has(lesson)) return;
    begun.add(lesson);
    for (const prerequisite of lesson.skills.flatMap((skill) => prerequisites.get(skill) ?? [])) {
      if (lesson.skills.includes(prerequisite)) continue;
      const teaching = lessons.find((other) => other.skills.includes(prerequisite));
      if (teaching) place(teaching);
    }
    ordered.add(lesson);
  }

  for (const lesson of lessons) place(lesson);
  return [...ordered];
}

/**
 * Every place where the lessons, taken in the given order, need a skill before they have taught it. A lesson may
 * teach a skill and what it stands on together. A prerequisite that no lesson teaches is a gap only when nothing
 * more is coming (`isComplete`): a course still to be written may teach it.
 */
export function taughtBeforeNeeded(
  skills: readonly SkillNode[],
  lessons: readonly TeachingStep[],
  isComplete: boolean,
): Gap[] {
  const prerequisites = new Map(skills.map((skill) => [skill.id, skill.prerequisites]));
  const firstTaught = new Map<string, number>();
  for (const [position, lesson] of lessons.entries()) {
    for (const skill of lesson.skills) {
      if (!firstTaught.has(skill)) firstTaught.set(skill, position);
    }
  }

  function gapBelow(
    lesson: TeachingStep,
    position: number,
    skill: string,
    prerequisite: string,
  ): Gap[] {
    const taught = firstTaught.get(prerequisite);
    const isGap = taught === undefined ? isComplete : taught > position;
    if (!isGap) return [];
    const taughtIn = taught === undefined ? undefined : lessons[taught]?.id;
    return [{ lesson: lesson.id, skill, prerequisite, ...(taughtIn && { taughtIn }) }];
  }

  return lessons.flatMap((lesson, position) =>
    lesson.skills.flatMap((skill) =>
      (prerequisites.get(skill) ?? []).flatMap((prerequisite) =>
        gapBelow(lesson, position, skill, prerequisite),
      ),
    ),
  );
}
