import { Link } from "@remix-run/react";
import { formatDateTime, formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { DecisionNote } from "./decision-note";
import { notesPath } from "./notes-path";
import type { ReplayView } from "./replay-view.server";
import type { GuidedLearner } from "./require-guide.server";
import { stageText } from "./step-text";
import { StoryWhat } from "./story-what";

type StepCardProps = { view: ReplayView; learner: Pick<GuidedLearner, "id" | "groupId"> };

/** One step: what happened, what it changed, and what came next and why. */
export function StepCard({ view, learner }: StepCardProps) {
  const { pathId, step, entry, stage, done, total, decision, changes, since } = view;
  const isNext = since === null || since === step - 1;
  return (
    <Card labelledBy="happened">
      <div>
        <p className="muted-text numbers">
          <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
        </p>
        <h2 id="happened">{entry.text}</h2>
      </div>
      <StoryWhat entry={entry} />
      <dl className="path-facts">
        <div>
          <dt>{m.guide_standing()}</dt>
          <dd>{stageText(stage)}</dd>
        </div>
        <div>
          <dt>{m.guide_done()}</dt>
          <dd className="numbers">
            {total > 0 && formatPercent(done / total)} ({done}/{total})
          </dd>
        </div>
      </dl>
      {since !== null && (
        <section aria-labelledby="changed" className="stack stack--tight">
          <h3 id="changed">
            {isNext ? m.story_changed() : m.story_changed_since({ step: formatNumber(since) })}
          </h3>
          {changes.length === 0 ? (
            <p className="muted-text">{m.story_unchanged()}</p>
          ) : (
            <ul className="step-changes">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {decision && (
        <section aria-labelledby="came-next" className="stack stack--tight">
          <h3 id="came-next">{m.story_next()}</h3>
          <p>{decision.next}</p>
          <DecisionNote decision={decision} />
          {decision.seq < step && (
            <p className="muted-text small-text">
              {m.story_decided_after()}{" "}
              <Link to={`?path=${pathId}&step=${decision.seq}`} replace preventScrollReset>
                {m.story_step({ step: formatNumber(decision.seq) })}
              </Link>
            </p>
          )}
        </section>
      )}
      <p>
        <Link to={`${notesPath(learner.groupId, learner.id)}?path=${pathId}&step=${step}#write`}>
          {m.story_note_here()}
        </Link>
      </p>
    </Card>
  );
}
