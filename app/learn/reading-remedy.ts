import type { PlanLesson } from "~/domain/path/plan";
import { remedyNow, remedySection } from "~/domain/path/remediation";
import type { OpenPath } from "~/progress/read-path.server";

/** Why this section is read again: as a worked example, or in another light; null where it is not. */
export function readingRemedy(
  { context }: OpenPath,
  lesson: PlanLesson,
  section: number,
): "example" | "explain" | null {
  const remedy = remedyNow(context, lesson);
  if (section !== remedySection(lesson)) return null;
  return remedy === "probe" ? null : remedy;
}
