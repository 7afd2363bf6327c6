import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { inHours } from "./preview-range";
import type { ChapterView, PreviewView } from "./preview-view";

/** What dropped out and why, then one walk week by week. */
export function PreviewStory({ view }: { view: PreviewView }) {
  const { droppedLessons: dropped, kept, weeks, told } = view;
  return (
    <>
      <Card labelledBy="dropped-title">
        <h2 id="dropped-title">{m.tracks_dropped_title({ count: dropped.length })}</h2>
        {dropped.length === 0 && <p>{m.tracks_dropped_none()}</p>}
        <dl className="dropped-lessons">
          {dropped.map(({ lesson, reasons }) => (
            <div key={lesson}>
              <dt>{lesson}</dt>
              <dd className="muted-text small-text">{reasons.join("; ")}</dd>
            </div>
          ))}
        </dl>
        {kept.length > 0 && <p>{m.tracks_kept({ lessons: formatList(kept) })}</p>}
      </Card>
      <section className="stack" aria-labelledby="story-title">
        <h2 id="story-title">{m.tracks_story_title()}</h2>
        <p>{m.tracks_story_lead({ days: told.days, hours: inHours(told.minutes) })}</p>
        {weeks.map(({ week, minutes, chapters }, place) => (
          <details className="more preview-week" key={week} open={place === 0}>
            <summary>{m.tracks_week_sum({ week, hours: inHours(minutes) })}</summary>
            <ol className="plain-list preview-chapters">
              {chapters.map((chapter, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a told walk never changes
                <Chapter key={index} chapter={chapter} />
              ))}
            </ol>
          </details>
        ))}
      </section>
    </>
  );
}

function Chapter({ chapter }: { chapter: ChapterView }) {
  const { kind, day, minutes, title, texts, reason } = chapter;
  return (
    <li className={`preview-chapter preview-chapter--${kind}`}>
      <p className="preview-chapter__when small-text muted-text">
        {m.tracks_day({ day })}
        {minutes > 0 && ` · ${m.tracks_minutes({ minutes })}`}
      </p>
      <div>
        <p className="preview-chapter__title">{title}</p>
        {texts.length > 0 && <p className="small-text">{texts.join(" · ")}</p>}
        {reason && (
          <p className="small-text muted-text">
            <q>{reason}</q>
          </p>
        )}
      </div>
    </li>
  );
}
