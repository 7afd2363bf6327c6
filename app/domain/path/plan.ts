// A plan is what a goal asks of one person: its written lessons up to a level, in the author's order as far as nothing
// is needed before it is taught.
import {
  type Catalogue,
  type CatalogueLesson,
  lessonsInScope,
  type Scope,
  trackOf,
} from "../course/catalogue";
import { inTeachingOrder } from "../course/prerequisites";
import type { Strategy } from "./strategy";

export type Goal = { kind: "track" | "course"; id: string };

export type PlanLesson = {
  /** "course/lesson" */
  id: string;
  /** "course/module" */
  module: string;
  skills: string[];
  /**
   * Skills that this lesson stands on directly and that an earlier lesson of this plan teaches. Looking back only,
   * no two lessons can ever wait for each other.
   */
  requires: string[];
  /** Reading and playing, in minutes. */
  minutes: number;
  sections: number;
  /** Ids of the questions that stand in the text. */
  practice: string[];
  /** Whole student work in hours. */
  hours: number;
  /** Teaches a skill of a safety area: placement and self-report never replace its check. */
  isSafety: boolean;
  /** Areas of the framework that its skills belong to. */
  areas: string[];
  /** Number of the section with a worked example, 1 first; null where none has one. */
  workedSection: number | null;
};

export type PlanModule = { id: string; lessons: string[]; hours: number };

export type Plan = {
  goal: Goal;
  lessons: PlanLesson[];
  modules: PlanModule[];
  /** Lessons above the level, for those who are ahead: open to all, asked of nobody. */
  enrichment: PlanLesson[];
  /** Courses of the goal that are still to be written: they never stand in anybody's way. */
  coming: string[];
};

/**
 * The plan of a goal.
 * @param eqf lessons up to this level belong to it, 4..7
 * @throws Error when the catalogue has no such goal
 */
export function planOf(catalogue: Catalogue, goal: Goal, eqf: number, strategy: Strategy): Plan {
  const scope = scopeOf(catalogue, goal);
  const inScope = lessonsInScope(catalogue, scope);
  const upToLevel = inScope.filter(({ lesson }) => lesson.eqf <= eqf);
  const order = inTeachingOrder(
    catalogue.skills,
    upToLevel.map(({ lesson }) => lesson),
  );
  const lessons = [...upToLevel].sort((a, b) => order.indexOf(a.lesson) - order.indexOf(b.lesson));
  const planned = lessons.map(({ lesson, module }, place) => {
    const taught = lessons.slice(0, place).flatMap((earlier) => earlier.lesson.skills);
    return planLesson(catalogue, lesson, module, taught);
  });
  const taught = lessons.flatMap(({ lesson }) => lesson.skills);
  const enrichment = inScope
    .filter(({ lesson }) => lesson.eqf > eqf)
    .map(({ lesson, module }) => planLesson(catalogue, lesson, module, taught));
  const written = new Set(catalogue.courses.map((course) => course.id));
  return {
    goal,
    lessons: planned,
    modules: strategy.hasExams ? modulesOf(planned) : [],
    enrichment,
    coming: scope.courses.filter((id) => !written.has(id)),
  };
}

/** Whether the catalogue still has the course or track, so that `planOf` finds it. */
export function hasGoal(catalogue: Catalogue, { kind, id }: Goal): boolean {
  if (kind === "track") return trackOf(catalogue, id) !== undefined;
  return catalogue.courses.some((course) => course.id === id);
}

function scopeOf(catalogue: Catalogue, goal: Goal): Scope {
  if (goal.kind === "course") {
    if (!catalogue.courses.some((course) => course.id === goal.id)) throw unknownGoal(goal);
    return { courses: [goal.id], modules: [], lessons: [] };
  }
  const track = trackOf(catalogue, goal.id);
  if (!track) throw unknownGoal(goal);
  return { courses: track.core, modules: track.alsoModules ?? [], lessons: track.alsoLessons };
}

function unknownGoal(goal: Goal): Error {
  return new Error(`The catalogue has no ${goal.kind} “${goal.id}”`);
}

function planLesson(
  catalogue: Catalogue,
  lesson: CatalogueLesson,
  module: string,
  taught: readonly string[],
): PlanLesson {
  const skills = catalogue.skills.filter((skill) => lesson.skills.includes(skill.id));
  const safety = new Set(catalogue.areas.filter((area) => area.safety).map((area) => area.id));
  const requires = skills
    .flatMap((skill) => skill.prerequisites)
    .filter((id) => taught.includes(id) && !lesson.skills.includes(id));
  return {
    id: lesson.id,
    module,
    skills: lesson.skills,
    requires: [...new Set(requires)],
    minutes: lesson.minutes,
    sections: lesson.sections,
    practice: lesson.practice,
    hours: lesson.hours,
    isSafety: skills.some((skill) => safety.has(skill.area)),
    areas: [...new Set(skills.map((skill) => skill.area))],
    workedSection: lesson.workedSection ?? null,
  };
}

/** Place of a lesson in the plan, 0 first; −1 for a lesson that is not of the plan, such as enrichment. */
export function placeInPlan(plan: Plan, lesson: string): number {
  return placesOf(plan).lessons.get(lesson) ?? -1;
}

/** Whether the last lesson of a module stands before this lesson. Its first may: lessons are brought forward. */
export function endsBefore(plan: Plan, module: string, lesson: string): boolean {
  const { lessons, ends } = placesOf(plan);
  return (ends.get(module) ?? -1) < (lessons.get(lesson) ?? -1);
}

type Places = { lessons: ReadonlyMap<string, number>; ends: ReadonlyMap<string, number> };

// A plan never changes, and every step of a path asks for these places.
const knownPlaces = new WeakMap<Plan, Places>();

function placesOf(plan: Plan): Places {
  const known = knownPlaces.get(plan);
  if (known) return known;
  const places = {
    lessons: new Map(plan.lessons.map(({ id }, place) => [id, place])),
    ends: new Map(plan.lessons.map(({ module }, place) => [module, place])),
  };
  knownPlaces.set(plan, places);
  return places;
}

/** In the order in which their last lessons come: that is when their exams open. */
function modulesOf(lessons: PlanLesson[]): PlanModule[] {
  const ids = [...new Set([...lessons].reverse().map((lesson) => lesson.module))].reverse();
  return ids.map((id) => {
    const inModule = lessons.filter((lesson) => lesson.module === id);
    return {
      id,
      lessons: inModule.map((lesson) => lesson.id),
      hours: inModule.reduce((sum, lesson) => sum + lesson.hours, 0),
    };
  });
}
