import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice } from "~/ui/field";
import type { DraftView } from "./draft-view";
import type { TrackDraft } from "./track-draft";

/** Whole courses, modules of others, and the single lessons that were taken in to close a gap. */
export function ComposeParts({ draft, view }: { draft: TrackDraft; view: DraftView }) {
  return (
    <>
      <fieldset className="fieldset">
        <legend>{m.tracks_parts_title()}</legend>
        <p className="muted-text">{m.tracks_parts_hint()}</p>
        {view.courses.map((course) => (
          <CourseChoice key={course.id} course={course} draft={draft} />
        ))}
      </fieldset>
      <Taken title={m.tracks_lessons_title()} name="lesson" items={view.lessons} />
      <Taken title={m.tracks_entry_title()} name="brought" items={view.brought} />
    </>
  );
}

function CourseChoice({
  course,
  draft,
}: {
  course: DraftView["courses"][number];
  draft: TrackDraft;
}) {
  const { courses, modules } = draft.parts;
  const hasSome = course.modules.some(({ id }) => modules.includes(id));
  return (
    <div className="course-choice">
      <Choice
        type="checkbox"
        name="course"
        value={course.id}
        defaultChecked={courses.includes(course.id)}
        label={course.title}
        hint={hoursText(course.hours)}
      />
      <details className="more" open={hasSome}>
        <summary>{m.tracks_modules_of({ title: course.title })}</summary>
        <div className="stack stack--tight">
          {course.modules.map(({ id, title, hours }) => (
            <Choice
              key={id}
              type="checkbox"
              name="module"
              value={id}
              defaultChecked={modules.includes(id)}
              label={title}
              hint={hoursText(hours)}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

function hoursText(hours: number): string {
  return hours > 0
    ? m.tracks_hours({ hours: formatNumber(Math.round(hours)) })
    : m.tracks_none_at_level();
}

type TakenProps = {
  title: string;
  name: "lesson" | "brought";
  items: { id: string; title: string }[];
};

/** What is in the track by itself; each can be taken out again. */
function Taken({ title, name, items }: TakenProps) {
  if (items.length === 0) return null;
  return (
    <fieldset className="fieldset">
      <legend>{title}</legend>
      <ul className="plain-list taken-parts">
        {items.map((item) => (
          <li key={item.id} className="row row--between">
            <input type="hidden" name={name} value={item.id} />
            {item.title}
            <Button
              look="plain"
              name="intent"
              value={`drop:${item.id}`}
              aria-label={m.tracks_drop_for({ title: item.title })}
            >
              {m.tracks_drop()}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
