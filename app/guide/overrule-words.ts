import { m } from "~/i18n/messages";
import type { ActKind } from "./overrule-act";

/** The name of a kind of decision, which is also what its button says. */
export function actText(kind: ActKind): string {
  switch (kind) {
    case "step":
      return m.overrule_act_step();
    case "lesson":
      return m.overrule_act_lesson();
    case "lesson-cool-down":
      return m.overrule_act_lesson_wait();
    case "exam-cool-down":
      return m.overrule_act_exam_wait();
    case "time":
      return m.overrule_act_time();
    case "sitting":
      return m.overrule_act_sitting();
  }
}
