import type { Catalogue } from "~/domain/course/catalogue";
import type { Titles } from "~/domain/course/titles";
import type { Chapter, Dropped } from "~/domain/rehearsal/told-walk";
import type { TrackPreview } from "~/domain/rehearsal/track-preview";
import { formatList } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { reasonText } from "~/ui/reason";
import { goTexts } from "./preview-words";

export type ChapterView = {
  day: number;
  minutes: number;
  title: string;
  /** What happened, piece by piece. */
  texts: string[];
  /** Why it came next, as the learner reads it. */
  reason: string | null;
  kind: Chapter["kind"];
};

export type PreviewView = Omit<TrackPreview, "told"> & {
  told: { days: number; minutes: number };
  weeks: { week: number; minutes: number; chapters: ChapterView[] }[];
  droppedLessons: { lesson: string; reasons: string[] }[];
  kept: string[];
};

const daysOfAWeek = 7;

/** A preview in the reader's words. */
export function previewView(
  { told, ...preview }: TrackPreview,
  catalogue: Catalogue,
  titles: Titles,
  locale: Locale,
): PreviewView {
  const chapters = told.chapters.map((chapter) => chapterView(chapter, catalogue, titles, locale));
  const weeks = [...new Set(chapters.map(({ day }) => Math.ceil(day / daysOfAWeek)))];
  return {
    ...preview,
    told: { days: told.days, minutes: told.minutes },
    weeks: weeks.map((week) => {
      const own = chapters.filter(({ day }) => Math.ceil(day / daysOfAWeek) === week);
      const minutes = own.reduce((sum, chapter) => sum + chapter.minutes, 0);
      return { week, minutes, chapters: own };
    }),
    droppedLessons: told.dropped.map((one) => droppedView(one, titles)),
    kept: told.kept.map(titles.lesson),
  };
}

function chapterView(
  chapter: Chapter,
  catalogue: Catalogue,
  titles: Titles,
  locale: Locale,
): ChapterView {
  const { kind, day, minutes } = chapter;
  const at = { kind, day, minutes: Math.round(minutes), reason: null };
  switch (chapter.kind) {
    case "first-check":
      return { ...at, title: m.tracks_first_check(), texts: [m.tracks_answers(chapter)] };
    case "review":
      return { ...at, title: m.tracks_review(), texts: [m.tracks_answers(chapter)] };
    case "exam": {
      const grade = chapter.grade === null ? [] : [m.tracks_exam_grade({ grade: chapter.grade })];
      const title = m.tracks_exam({ module: titles.module(chapter.module) });
      return { ...at, title, texts: [m.tracks_answers(chapter), ...grade] };
    }
    case "module-done":
      return { ...at, ...taskView(chapter.module, catalogue, titles, locale) };
    case "lesson": {
      const { lesson, reason, params, go } = chapter;
      const named = {
        lesson: titles.lesson(lesson),
        of: params.of && titles.lesson(params.of),
        skills: params.skills.map(titles.skill),
        count: params.count,
      };
      return {
        ...at,
        title: named.lesson,
        texts: goTexts(go, go.visitOf && titles.lesson(go.visitOf)),
        reason: reasonText(reason, named),
      };
    }
  }
}

function taskView(id: string, catalogue: Catalogue, titles: Titles, locale: Locale) {
  const module = titles.module(id);
  const task = catalogue.courses
    .flatMap((course) => course.modules.map((one) => ({ ...one, id: `${course.id}/${one.id}` })))
    .find((one) => one.id === id)?.workplaceTask;
  if (!task) return { title: m.tracks_module_done({ module }), texts: [] };
  return {
    title: m.tracks_task({ title: task.title[locale] }),
    texts: [m.tracks_task_after({ module, minutes: task.minutes })],
  };
}

function droppedView({ lesson, skills }: Dropped, titles: Titles) {
  const shownBy = (why: Dropped["skills"][number]["why"]) =>
    skills.filter((one) => one.why === why).map(({ skill }) => titles.skill(skill));
  const [check, mastered] = [shownBy("first-check"), shownBy("mastered")];
  return {
    lesson: titles.lesson(lesson),
    reasons: [
      ...(check.length > 0 ? [m.tracks_dropped_check({ skills: formatList(check) })] : []),
      ...(mastered.length > 0 ? [m.tracks_dropped_mastered({ skills: formatList(mastered) })] : []),
    ],
  };
}
