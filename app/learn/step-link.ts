import type { Step } from "~/domain/path/step";
import type { Locale } from "~/i18n/locale";

/** Where a step is done. */
export function stepHref(step: Step, pathId: string, locale: Locale): string {
  const base = `/${locale}/learn`;
  switch (step.kind) {
    case "lesson": {
      const lesson = `${base}/courses/${step.lesson}`;
      if (step.part === "read") return `${lesson}?section=${step.section ?? 1}`;
      if (step.part === "check" || step.part === "finish") return `${lesson}/check`;
      return `${lesson}/practice`;
    }
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
