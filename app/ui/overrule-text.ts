import { formatDate, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";

/**
 * What a person has decided on a path, as one sentence to anybody.
 * @param type of the event
 * @param subjects titles of what it is about, or the day that it sets
 */
export function overruleText(type: string, subjects: string[]): string {
  const [lesson = ""] = subjects;
  const module = lesson;
  const skills = formatList(subjects);
  switch (type) {
    case "STEP_OVERRULED":
      return m.overrule_did_step({ lesson });
    case "LESSON_GRANTED":
      return m.overrule_did_lesson({ lesson });
    case "LESSON_COOL_DOWN_RESET":
      return m.overrule_did_lesson_wait({ lesson });
    case "EXAM_COOL_DOWN_RESET":
      return m.overrule_did_exam_wait({ module });
    case "TIME_EXTENDED":
      return m.overrule_did_time({ date: formatDate(subjects[0] ?? "") });
    case "SITTING_GRANTED":
      return m.overrule_did_sitting({ module });
    case "SKILLS_RECOGNISED":
      return m.overrule_did_recognise({ skills });
    case "RECOGNITION_WITHDRAWN":
      return m.overrule_did_withdraw({ skills });
    default:
      return m.overrule_did_other();
  }
}
