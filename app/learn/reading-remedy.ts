import { lessonMemory } from "~/domain/path/memory";
import type { PlanLesson } from "~/domain/path/plan";
import type { OpenPath } from "~/progress/read-path.server";

/** Why this section is read again: as a worked example, or in another light; null where it is not. */
export function readingRemedy(
  { context }: OpenPath,
  lesson: PlanLesson,
  section: number,
): "example" | "explain" | null {
  const { remedy } = lessonMemory(context.memory, lesson.id);
  if (section !== (lesson.workedSection ?? 1)) return null;
  return remedy === "probe" ? null : remedy;
}
