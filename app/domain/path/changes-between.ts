// What is different about a path between two moments, as people would tell it.
import { stageOf } from "./advance";
import { moduleMemory } from "./memory";
import type { Course, PathSnapshot } from "./snapshot";
import { type LessonPlace, lessonPlace, type SkillPlace, skillPlace } from "./step-picture";

/** A path at one moment; `at` is the ISO instant of its last event. */
export type Moment = { course: Course; snapshot: PathSnapshot; at: string };

export type PathChange =
  | { kind: "stage"; from: string; to: string }
  /** `from` is null for a lesson that came to the plan, `to` for one that left it. */
  | { kind: "lesson"; lesson: string; from: LessonPlace | null; to: LessonPlace | null }
  | { kind: "skill"; skill: string; from: SkillPlace; to: SkillPlace }
  /** A result of an exam, 0 for one that was not passed. */
  | { kind: "exam"; module: string; grade: number }
  /** One more sitting than before. */
  | { kind: "sitting"; module: string }
  | { kind: "ordered"; lesson: string }
  /** YYYY-MM-DD */
  | { kind: "due"; day: string };

/**
 * Everything that changed, in the order of the later plan.
 * @param from the earlier moment
 */
export function changesBetween(from: Moment, to: Moment): PathChange[] {
  return [...stageChange(from, to), ...lessonChanges(from, to), ...skillChanges(from, to)].concat(
    moduleChanges(from, to),
    decidedChanges(from, to),
  );
}

function stageChange(from: Moment, to: Moment): PathChange[] {
  const [before, after] = [stageOf(from.snapshot), stageOf(to.snapshot)];
  return before === after ? [] : [{ kind: "stage", from: before, to: after }];
}

function lessonChanges(from: Moment, to: Moment): PathChange[] {
  const ids = [...to.course.plan.lessons, ...from.course.plan.lessons].map(({ id }) => id);
  return [...new Set(ids)].flatMap((lesson): PathChange[] => {
    const [before, after] = [from, to].map((moment) => placeOf(moment, lesson));
    const isSame = before?.kind === after?.kind;
    return isSame ? [] : [{ kind: "lesson", lesson, from: before ?? null, to: after ?? null }];
  });
}

function placeOf({ course, snapshot, at }: Moment, id: string): LessonPlace | null {
  const lesson = course.plan.lessons.find((one) => one.id === id);
  return lesson ? lessonPlace({ ...course, memory: snapshot.memory }, lesson, at) : null;
}

function skillChanges(from: Moment, to: Moment): PathChange[] {
  const skills = new Set(to.course.plan.lessons.flatMap((lesson) => lesson.skills));
  return [...skills].flatMap((skill): PathChange[] => {
    const before = skillPlace(from.snapshot.memory, skill, from.at);
    const after = skillPlace(to.snapshot.memory, skill, to.at);
    const isSame = before.kind === after.kind && before.percent === after.percent;
    return isSame ? [] : [{ kind: "skill", skill, from: before, to: after }];
  });
}

function moduleChanges(from: Moment, to: Moment): PathChange[] {
  return to.course.plan.modules.flatMap(({ id: module }): PathChange[] => {
    const before = moduleMemory(from.snapshot.memory, module);
    const after = moduleMemory(to.snapshot.memory, module);
    const results = after.results.slice(before.results.length);
    const granted = after.granted > before.granted;
    return [
      ...results.map(({ grade }): PathChange => ({ kind: "exam", module, grade })),
      ...(granted ? [{ kind: "sitting" as const, module }] : []),
    ];
  });
}

function decidedChanges(from: Moment, to: Moment): PathChange[] {
  const { ordered, extendedTo } = to.snapshot.memory;
  const before = from.snapshot.memory;
  const isOrdered = ordered !== null && ordered.lesson !== before.ordered?.lesson;
  const isExtended = extendedTo !== null && extendedTo !== before.extendedTo;
  return [
    ...(isOrdered ? [{ kind: "ordered" as const, lesson: ordered.lesson }] : []),
    ...(isExtended ? [{ kind: "due" as const, day: extendedTo }] : []),
  ];
}
