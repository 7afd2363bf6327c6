import type { Titles } from "~/domain/course/titles";
import type { LessonPlace } from "~/domain/path/step-picture";
import { formatDateTime, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** Where a lesson stood, in words. */
export type ShownPlace = {
  kind: LessonPlace["kind"];
  word: string;
  /** What it waited for; empty where for nothing. */
  detail: string;
};

export function placeWords(place: LessonPlace, titles: Pick<Titles, "lesson">): ShownPlace {
  const { kind } = place;
  return { kind, word: placeWord(kind), detail: detailOf(place, titles) };
}

export function placeWord(kind: LessonPlace["kind"]): string {
  switch (kind) {
    case "done":
      return m.story_place_done();
    case "person":
      return m.guide_needs_you_word();
    case "in-hand":
      return m.story_place_in_hand();
    case "begun":
      return m.story_place_begun();
    case "open":
      return m.story_place_open();
    case "waiting":
      return m.story_place_waiting();
    case "locked":
      return m.story_place_locked();
  }
}

/** As many lessons as are named of those that come first. */
const named = 2;

function lockedWords(lessons: string[]): string {
  const count = lessons.length - named;
  if (count <= 0) return m.story_after({ lessons: formatList(lessons) });
  return m.story_after_more({ lessons: lessons.slice(0, named).join(", "), count });
}

function detailOf(place: LessonPlace, titles: Pick<Titles, "lesson">): string {
  switch (place.kind) {
    case "waiting":
      return m.story_until({ time: formatDateTime(place.until) });
    case "locked":
      return lockedWords(place.missing.map(titles.lesson));
    default:
      return "";
  }
}
