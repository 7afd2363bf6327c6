import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import type { ModuleView } from "./track-view";

/** Everything a track holds, one card for each course. A lesson opens as a learner sees it. */
export function TrackModules({ modules }: { modules: ModuleView[] }) {
  const courses = [...new Set(modules.map(({ course }) => course))];
  return (
    <section className="stack" aria-labelledby="track-content">
      <h2 id="track-content">{m.tracks_content_title()}</h2>
      <p className="muted-text">{m.tracks_content_lead()}</p>
      {courses.map((course) => (
        <Card as="div" key={course}>
          <h3>{course}</h3>
          {modules
            .filter((module) => module.course === course)
            .map((module) => (
              <Module key={module.id} module={module} />
            ))}
        </Card>
      ))}
    </section>
  );
}

function Module({ module }: { module: ModuleView }) {
  const base = `/${currentLocale()}/learn/courses`;
  return (
    <div className="stack stack--tight">
      <h4>{module.title}</h4>
      <ul className="plain-list track-lessons">
        {module.lessons.map((lesson) => (
          <li key={lesson.id}>
            <p className="row row--between">
              <Link className="track-lesson__link" to={`${base}/${lesson.id}`}>
                {lesson.title}
              </Link>
              <span className="row">
                {lesson.isSafety && <Tag look="waiting">{m.tracks_safety()}</Tag>}
                <span className="muted-text numbers">
                  {m.tracks_minutes({ minutes: lesson.minutes })}
                </span>
              </span>
            </p>
            <p className="small-text">{m.tracks_teaches({ skills: formatList(lesson.teaches) })}</p>
            {lesson.standsOn.length > 0 && (
              <p className="small-text muted-text">
                {m.tracks_stands_on({ skills: formatList(lesson.standsOn) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
