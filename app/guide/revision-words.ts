import type { Effect } from "~/curriculum/publication-change";
import { m } from "~/i18n/messages";
import type { ReviseRefusal } from "~/progress/revise.server";
import type { LandingKind } from "~/progress/revise-landing";
import type { ChangeGroup } from "./revision-view.server";

const changes: Record<string, () => string> = {
  "lesson added": m.revision_lesson_added,
  "lesson removed": m.revision_lesson_removed,
  "lesson renamed": m.revision_lesson_renamed,
  "lesson text": m.revision_lesson_text,
  "lesson plan": m.revision_lesson_plan,
  "course added": m.revision_course_added,
  "course removed": m.revision_course_removed,
  "course order": m.revision_course_order,
  "course words": m.revision_course_words,
  "question added": m.revision_question_added,
  "question removed": m.revision_question_removed,
  "question key": m.revision_question_key,
  "question settings": m.revision_question_settings,
  "question wording": m.revision_question_wording,
  "skill added": m.revision_skill_added,
  "skill removed": m.revision_skill_removed,
  "skill prerequisites": m.revision_skill_prerequisites,
  "skill words": m.revision_skill_words,
  "track added": m.revision_track_added,
  "track removed": m.revision_track_removed,
  "track plan": m.revision_track_plan,
  "track words": m.revision_track_words,
};

export function changeText({ about, kind }: Pick<ChangeGroup, "about" | "kind">): string {
  return changes[`${about} ${kind}`]?.() ?? `${about} ${kind}`;
}

export function effectText(effect: Effect): string {
  switch (effect) {
    case "flows":
      return m.revision_effect_flows();
    case "pinned":
      return m.revision_effect_pinned();
    case "mapped":
      return m.revision_effect_mapped();
  }
}

export function landingText(kind: LandingKind): string {
  switch (kind) {
    case "no-place":
      return m.revision_landing_no_place();
    case "elsewhere":
      return m.revision_landing_elsewhere();
    case "completed":
      return m.revision_landing_completed();
    case "part":
      return m.revision_landing_part();
    case "same":
      return m.revision_landing_same();
  }
}

export function refusalText(reason: ReviseRefusal): string {
  switch (reason) {
    case "gone":
      return m.revision_skipped_gone();
    case "moved-on":
      return m.revision_skipped_moved_on();
    case "not-accepted":
      return m.revision_skipped_completed();
    case "no-goal":
      return m.revision_skipped_no_goal();
  }
}
