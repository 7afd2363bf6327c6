import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { RevisionView } from "./revision-view.server";
import { changeText, effectText } from "./revision-words";

/** What an author has changed, and what each kind of change does to people in the middle of it. */
export function RevisionChanges({
  comparisons,
  lessons,
}: Pick<RevisionView, "comparisons" | "lessons">) {
  return (
    <>
      {comparisons.map(({ number, groups }) => (
        <Card key={number} labelledBy={`since-${number}`}>
          <h2 id={`since-${number}`}>{m.revision_since({ number })}</h2>
          {groups.length === 0 && <p>{m.revision_nothing()}</p>}
          <ul className="plain-list stack stack--tight">
            {groups.map(({ about, kind, effect, names }) => (
              <li key={`${about} ${kind}`}>
                <strong>{changeText({ about, kind })}</strong>: {names.join(" · ")}
                <p className="muted-text small-text">{effectText(effect)}</p>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {lessons.length > 0 && (
        <Card labelledBy="lessons-touched">
          <h2 id="lessons-touched">{m.revision_lessons_title()}</h2>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{m.revision_lesson()}</th>
                <th scope="col" className="number">
                  {m.revision_inside()}
                </th>
                <th scope="col" className="number">
                  {m.revision_passed()}
                </th>
              </tr>
            </thead>
            <tbody>
              {lessons.map(({ title, inside, passed }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td className="number">{inside}</td>
                  <td className="number">{passed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  );
}
