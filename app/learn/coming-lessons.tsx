import type { ComingLesson } from "~/domain/course/course";
import type { Locale } from "~/domain/course/text";
import { m } from "~/i18n/messages";

/** Lessons as a page lists them before they are written. */
export function comingLessons(lessons: readonly ComingLesson[], locale: Locale) {
  return lessons.map(({ code, eqf, title }) => ({ code, eqf, title: title[locale] }));
}

/** What is still to come: names and levels, no promise of a day. */
export function ComingLessons({ lessons }: { lessons: ReturnType<typeof comingLessons> }) {
  return (
    <ol className="plain-list lessons">
      {lessons.map(({ code, eqf, title }) => (
        <li key={code} className="lessons__lesson">
          <span className="lessons__code numbers">{code}</span>
          <div className="stack stack--tight">
            <span>{title}</span>
            <p className="small-text muted-text">{m.learn_coming_level({ eqf })}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
