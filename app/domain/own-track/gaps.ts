// What a composed track needs is taught in it or brought along. A gap is what is neither; its cure is the lesson that
// teaches it together with all that this lesson needs in turn, or that learners bring it.
import { type Catalogue, type CatalogueLesson, lessonsInScope } from "../course/catalogue";
import { inTeachingOrder, taughtBeforeNeeded } from "../course/prerequisites";
import type { TrackParts } from "./own-track";

type Courses = Pick<Catalogue, "courses" | "skills">;

export type TrackGap = {
  /** The skill that nothing in the track teaches. */
  skill: string;
  /** Lessons of the track that stand on it directly. */
  neededBy: string[];
  /** Nothing at the track's level teaches it yet: then learners can only bring it. */
  cure: Cure | null;
};

export type Cure = {
  /** Lessons to take in, those that are needed first come first. */
  lessons: string[];
  /** Skills on the way that no lesson teaches: learners bring them. */
  brought: string[];
  /** Whole student work of the lessons. */
  hours: number;
};

/** Lessons of the parts up to their level, in the order in which they are taught. */
export function lessonsOfParts(catalogue: Courses, parts: TrackParts): CatalogueLesson[] {
  const lessons = lessonsInScope(catalogue, parts)
    .map(({ lesson }) => lesson)
    .filter(({ eqf }) => eqf <= parts.eqf);
  return inTeachingOrder(catalogue.skills, lessons);
}

/** What the lessons need and neither they nor the learners have, each skill once. */
export function gapsOf(catalogue: Courses, parts: TrackParts): TrackGap[] {
  const lessons = lessonsOfParts(catalogue, parts);
  const missing = taughtBeforeNeeded(catalogue.skills, lessons, true).filter(
    ({ prerequisite, taughtIn }) => taughtIn === undefined && !parts.brought.includes(prerequisite),
  );
  return [...new Set(missing.map(({ prerequisite }) => prerequisite))].map((skill) => ({
    skill,
    neededBy: [
      ...new Set(
        missing.filter(({ prerequisite }) => prerequisite === skill).map(({ lesson }) => lesson),
      ),
    ],
    cure: cureOf(catalogue, parts, skill),
  }));
}

/**
 * The lessons that close one gap, nothing left open below them.
 * @returns null where no lesson up to the track's level teaches the skill
 */
export function cureOf(catalogue: Courses, parts: TrackParts, skill: string): Cure | null {
  const prerequisites = new Map(catalogue.skills.map((one) => [one.id, one.prerequisites]));
  const teachable = lessonsInScope(catalogue, everything(catalogue))
    .map(({ lesson }) => lesson)
    .filter(({ eqf }) => eqf <= parts.eqf);
  const there = new Set([
    ...lessonsOfParts(catalogue, parts).flatMap(({ skills }) => skills),
    ...parts.brought,
  ]);
  const added = new Set<CatalogueLesson>();
  const brought: string[] = [];

  function close(wanted: string): void {
    if (there.has(wanted)) return;
    there.add(wanted);
    const lesson = teachable.find(({ skills }) => skills.includes(wanted));
    if (!lesson) {
      brought.push(wanted);
      return;
    }
    for (const taught of lesson.skills) there.add(taught);
    for (const needed of lesson.skills.flatMap((one) => prerequisites.get(one) ?? []))
      close(needed);
    added.add(lesson);
  }

  close(skill);
  if (brought.includes(skill)) return null;
  const lessons = [...added];
  return {
    lessons: lessons.map(({ id }) => id),
    brought,
    hours: lessons.reduce((sum, { hours }) => sum + hours, 0),
  };
}

/** The parts with the gap closed by lessons; unchanged where nothing teaches the skill. */
export function cured(catalogue: Courses, parts: TrackParts, skill: string): TrackParts {
  const cure = cureOf(catalogue, parts, skill);
  if (!cure) return parts;
  return {
    ...parts,
    lessons: [...parts.lessons, ...cure.lessons],
    brought: [...parts.brought, ...cure.brought],
  };
}

/** The parts with every gap closed: by lessons where something teaches it, else learners bring it. */
export function curedOfAll(catalogue: Courses, parts: TrackParts): TrackParts {
  return gapsOf(catalogue, parts).reduce(
    (sofar, { skill }) =>
      cureOf(catalogue, sofar, skill) ? cured(catalogue, sofar, skill) : broughtBy(sofar, skill),
    parts,
  );
}

/** The parts with one skill more that learners bring along. */
export function broughtBy(parts: TrackParts, skill: string): TrackParts {
  if (parts.brought.includes(skill)) return parts;
  return { ...parts, brought: [...parts.brought, skill] };
}

/**
 * The parts without what says nothing: what the catalogue does not have, modules of chosen courses, lessons of chosen
 * modules, and what learners need not bring because it is taught or nothing stands on it.
 */
export function tidied(catalogue: Courses, parts: TrackParts): TrackParts {
  const known = catalogue.courses.filter(({ id }) => parts.courses.includes(id));
  const courses = known.map(({ id }) => id);
  const modules = catalogue.courses
    .filter(({ id }) => !courses.includes(id))
    .flatMap((course) => course.modules.map(({ id }) => `${course.id}/${id}`))
    .filter((id) => parts.modules.includes(id));
  const whole = lessonsInScope(catalogue, { courses, modules, lessons: [] });
  const lessons = lessonsInScope(catalogue, everything(catalogue))
    .map(({ lesson }) => lesson.id)
    .filter((id) => parts.lessons.includes(id) && !whole.some(({ lesson }) => lesson.id === id));
  const chosen = { courses, modules, lessons, brought: [], eqf: parts.eqf };
  const needed = gapsOf(catalogue, chosen).map(({ skill }) => skill);
  return { ...chosen, brought: needed.filter((skill) => parts.brought.includes(skill)) };
}

function everything({ courses }: Courses) {
  return { courses: courses.map(({ id }) => id), modules: [], lessons: [] };
}
