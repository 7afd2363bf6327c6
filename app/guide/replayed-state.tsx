import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { ChargeWell } from "~/ui/charge-well";
import { cellWords, chargeOf } from "./cell-words";
import { replayPath } from "./replay-search";
import type { ReplayedModule, ReplayView } from "./replay-view.server";
import type { GuidedLearner } from "./require-guide.server";

type ReplayedLessonsProps = {
  view: Pick<ReplayView, "pathId" | "step" | "modules">;
  learner: Pick<GuidedLearner, "id" | "groupId">;
};

/** Where every lesson stood, module by module; each leads to what may be decided about it. */
export function ReplayedLessons({ view, learner }: ReplayedLessonsProps) {
  const { pathId: path, step, modules } = view;
  const decideAt = (lesson: string) =>
    `${replayPath(learner.groupId, learner.id, { path, step, lesson })}#decide`;
  return (
    <Card labelledBy="lessons-then">
      <h2 id="lessons-then">{m.story_lessons()}</h2>
      <div className="replayed-modules">
        {modules.map((module) => (
          <ReplayedLessonList key={module.id} module={module} decideAt={decideAt} />
        ))}
      </div>
    </Card>
  );
}

type ListProps = { module: ReplayedModule; decideAt: (lesson: string) => string };

/** Folded away where nothing is going on: all is done, or nothing has been begun. */
function ReplayedLessonList({ module: { title, lessons }, decideAt }: ListProps) {
  const done = lessons.filter(({ kind }) => kind === "done").length;
  const isAtRest = lessons.every(({ kind }) => ["done", "open", "locked"].includes(kind));
  return (
    <details className="replayed-module" open={!isAtRest}>
      <summary>
        <h3>{title}</h3>{" "}
        <span className="muted-text numbers">{m.story_done_of({ done, of: lessons.length })}</span>
      </summary>
      <ul className="plain-list">
        {lessons.map(({ id, title: lesson, kind, word, detail }) => (
          <li key={id} className={`replayed-lesson replayed-lesson--${kind}`}>
            <span>
              {lesson}
              {kind !== "done" && (
                <Link className="replayed-lesson__decide" to={decideAt(id)}>
                  {m.story_decide_short()}
                  <span className="visually-hidden">: {lesson}</span>
                </Link>
              )}
            </span>
            <span className="replayed-lesson__place">
              {word}
              {detail && <span className="replayed-lesson__detail">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far every skill was charged, as the path knew it. */
export function ReplayedSkills({ skills }: Pick<ReplayView, "skills">) {
  return (
    <Card labelledBy="skills-then">
      <h2 id="skills-then">{m.story_skills()}</h2>
      <ul className="plain-list skill-facts">
        {skills.map(({ id, title, cell }) => (
          <li key={id} className="skill-facts__one">
            <span aria-hidden="true">
              <ChargeWell charge={chargeOf(cell)} label={cellWords(cell)} />
            </span>
            <div>
              <p>{title}</p>
              <p className="muted-text small-text">{cellWords(cell)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
