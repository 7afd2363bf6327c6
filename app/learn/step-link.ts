import type { Step } from "~/domain/path/step";
import type { Locale } from "~/i18n/locale";

/** Where a step is done. */
export function stepHref(step: Step, pathId: string, locale: Locale): string {
  const base = `/${locale}/learn`;
  switch (step.kind) {
    case "lesson": {
      const lesson = `${base}/courses/${step.lesson}`;
      switch (step.part) {
        case "read":
        case "example":
        case "explain":
          return `${lesson}?section=${step.section ?? 1}`;
        case "check":
        case "finish":
          return `${lesson}/check`;
        case "probe":
          return `${lesson}/probe`;
        default:
          return `${lesson}/practice`;
      }
    }
    case "review":
      return `${base}/review`;
    case "exam":
      return `${base}/paths/${pathId}/exams/${step.module}`;
    case "wait":
      return step.lesson ? `${base}/courses/${step.lesson}/practice` : base;
    case "completed":
      return `${base}/record`;
    case "person":
      return base;
    default:
      return `${base}/paths/${pathId}/start`;
  }
}
