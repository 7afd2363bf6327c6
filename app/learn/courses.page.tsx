import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { lessonsOfCourse } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { levelsOfGoal } from "~/domain/path/goal-levels";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { beginFromForm } from "./begin-action.server";
import { BeginForm } from "./begin-form";
import { ownPaths } from "./own-path.server";

export const meta: MetaFunction = () => [{ title: `${m.site_nav_courses()} · Akkupolku` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { catalogue } = await newestCatalogue(db);
  const own = await ownPaths(db, user.id);
  const pathOf = (kind: "track" | "course", id: string) =>
    own.find(({ path }) => path.course.plan.goal.kind === kind && path.course.plan.goal.id === id)
      ?.path.id;
  const written = new Set(catalogue.courses.map((course) => course.id));
  const comingOf = (id: string) =>
    catalogue.plannedCourses.find((course) => course.id === id)?.coming.length ?? 0;
  const { goal: goalTitle } = titlesIn(catalogue, locale);
  const courseTitle = (id: string) => goalTitle({ kind: "course", id });
  return {
    base: `/${locale}/learn`,
    courses: catalogue.courses.map((course) => ({
      id: course.id,
      title: course.title[locale],
      summary: course.summary[locale],
      lessons: lessonsOfCourse(course).length,
      minutes: lessonsOfCourse(course).reduce((sum, lesson) => sum + lesson.minutes, 0),
      coming: comingOf(course.id),
    })),
    coming: catalogue.plannedCourses
      .filter((course) => !written.has(course.id))
      .map((course) => ({
        id: course.id,
        title: course.title[locale],
        summary: course.summary?.[locale],
        lessons: course.coming.length,
      })),
    tracks: catalogue.tracks.map((track) => ({
      id: track.id,
      title: track.title[locale],
      summary: track.summary[locale],
      strategy: track.strategy,
      eqf: track.eqf,
      path: pathOf("track", track.id),
      isWritten: levelsOfGoal(catalogue, { kind: "track", id: track.id }).length > 0,
      ready: track.core.filter((id) => written.has(id)).map(courseTitle),
      coming: track.core.filter((id) => !written.has(id)).map(courseTitle),
    })),
  };
}

export const action = beginFromForm;

export default function CoursesPage() {
  const { base, courses, coming, tracks } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title={m.learn_courses_title()} lead={m.learn_courses_lead()}>
      <FormNotice errors={refused?.errors} />
      <section className="stack" aria-labelledby="courses">
        <h2 id="courses">{m.learn_courses_ready()}</h2>
        <ul className="plain-list grid">
          {courses.map((course) => (
            <Card key={course.id} as="li">
              <h3>
                <Link to={`${base}/courses/${course.id}`}>{course.title}</Link>
              </h3>
              <p>{course.summary}</p>
              <p className="muted-text small-text">
                {m.learn_course_size({ lessons: course.lessons, minutes: course.minutes })}
                {course.coming > 0 && ` · ${m.learn_course_more({ count: course.coming })}`}
              </p>
            </Card>
          ))}
        </ul>
      </section>
      {coming.length > 0 && (
        <section className="stack" aria-labelledby="coming">
          <h2 id="coming">{m.learn_courses_coming()}</h2>
          <ul className="plain-list grid">
            {coming.map((course) => (
              <Card key={course.id} as="li" look="quiet">
                <Tag>{m.learn_coming()}</Tag>
                <h3>
                  <Link to={`${base}/courses/${course.id}`}>{course.title}</Link>
                </h3>
                <p>{course.summary}</p>
                <p className="muted-text small-text">
                  {m.learn_coming_count({ count: course.lessons })}
                </p>
              </Card>
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby="tracks">
        <h2 id="tracks">{m.learn_tracks_title()}</h2>
        <p className="page__lead">{m.learn_tracks_lead()}</p>
        <ul className="plain-list grid">
          {tracks.map((track) => (
            <Card key={track.id} as="li">
              <Tag>
                {track.strategy === "retrainee"
                  ? m.learn_strategy_retrainee()
                  : m.learn_strategy_degree()}
              </Tag>
              <h3>{track.title}</h3>
              <p>{track.summary}</p>
              {track.ready.length > 0 && (
                <p className="small-text">
                  {m.learn_track_ready({ courses: track.ready.join(", ") })}
                </p>
              )}
              {track.coming.length > 0 && (
                <details className="more small-text">
                  <summary>{m.learn_track_coming({ count: track.coming.length })}</summary>
                  <ul>
                    {track.coming.map((title) => (
                      <li key={title}>{title}</li>
                    ))}
                  </ul>
                </details>
              )}
              <TrackAct base={base} track={track} />
            </Card>
          ))}
        </ul>
      </section>
    </Page>
  );
}

type Track = ReturnType<typeof useLoaderData<typeof loader>>["tracks"][number];

function TrackAct({ base, track }: { base: string; track: Track }) {
  if (track.path) {
    return <ButtonLink to={`${base}?path=${track.path}`}>{m.learn_to_path()}</ButtonLink>;
  }
  if (!track.isWritten) return <p className="muted-text">{m.learn_track_unwritten()}</p>;
  return (
    <BeginForm
      goal={{ kind: "track", id: track.id }}
      strategy={track.strategy}
      label={m.learn_begin_track({ track: track.title })}
    />
  );
}
