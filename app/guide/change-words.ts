import type { Titles } from "~/domain/course/titles";
import type { PathChange } from "~/domain/path/changes-between";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { cellWords } from "./cell-words";
import { placeWord } from "./place-words";
import { stageText } from "./step-text";

/** One thing that is different between two steps, as a line; empty where no reader would see a difference. */
export function changeWords(change: PathChange, titles: Titles): string {
  switch (change.kind) {
    case "stage":
      return fromTo(m.story_path(), stageText(change.from), stageText(change.to));
    case "lesson":
      return lessonWords(change, titles.lesson(change.lesson));
    case "skill":
      return fromTo(titles.skill(change.skill), cellWords(change.from), cellWords(change.to));
    case "exam": {
      const module = titles.module(change.module);
      return change.grade > 0
        ? m.story_change_exam({ module, grade: change.grade })
        : m.story_change_exam_failed({ module });
    }
    case "sitting":
      return m.story_change_sitting({ module: titles.module(change.module) });
    case "ordered":
      return m.story_change_ordered({ lesson: titles.lesson(change.lesson) });
    case "due":
      return m.story_change_due({ date: formatDate(change.day) });
  }
}

function lessonWords(
  { from, to }: Extract<PathChange, { kind: "lesson" }>,
  lesson: string,
): string {
  if (!to) return m.story_change_gone({ lesson });
  if (!from) return m.story_change_came({ lesson });
  return fromTo(lesson, placeWord(from.kind), placeWord(to.kind));
}

function fromTo(subject: string, from: string, to: string): string {
  return from === to ? "" : m.story_from_to({ subject, from, to });
}
