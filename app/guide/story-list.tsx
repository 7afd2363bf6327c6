import { Form, Link } from "@remix-run/react";
import { formatDateTime, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { DecisionNote } from "./decision-note";
import type { Story, StoryEntry } from "./learner-story.server";
import { Verdict } from "./story-what";

type StoryListProps = {
  story: Story;
  skill: { id: string; title: string } | null;
  pathId: string;
  /** The last day whose events are shown, YYYY-MM-DD. */
  on: string | null;
};

/** Every event and decision in order, the newest first. */
export function StoryList({ story: { entries, olderThan }, skill, pathId, on }: StoryListProps) {
  const older = new URLSearchParams({
    path: pathId,
    ...(skill && { skill: skill.id }),
    before: String(olderThan),
  });
  return (
    <Card labelledBy="story">
      <div className="row row--between">
        <h2 id="story">
          {skill ? m.guide_story_of({ skill: skill.title }) : m.guide_story_title()}
        </h2>
        {(skill || on) && <Link to={`?path=${pathId}#story`}>{m.guide_story_all()}</Link>}
      </div>
      <Form method="get" action="#story" className="row step-forms__one" preventScrollReset>
        <input type="hidden" name="path" value={pathId} />
        {skill && <input type="hidden" name="skill" value={skill.id} />}
        <TextField
          type="date"
          name="on"
          defaultValue={on ?? ""}
          label={m.story_until_day()}
          required
        />
        <Button>{m.story_show_day()}</Button>
      </Form>
      {entries.length === 0 ? (
        <p className="muted-text">{m.guide_story_empty()}</p>
      ) : (
        <ol className="plain-list story">
          {entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} pathId={pathId} />
          ))}
        </ol>
      )}
      {olderThan !== null && (
        <p>
          <Link className="button" to={`?${older}#story`}>
            {m.guide_story_older()}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Entry({ entry, pathId }: { entry: StoryEntry; pathId: string }) {
  const { seq, at, text, actor, answer, decision } = entry;
  return (
    <li className="story__entry">
      <p className="story__time numbers">
        <time dateTime={at}>{formatDateTime(at)}</time>
        <Link className="story__step" to={`replay?path=${pathId}&step=${seq}`}>
          {m.story_step({ step: formatNumber(seq) })}
        </Link>
      </p>
      <div className="story__what">
        <p>
          {text} {answer && <Verdict answer={answer} />}
        </p>
        {actor && <p className="muted-text small-text">{m.guide_done_by({ name: actor })}</p>}
        {answer && <p className="story__prompt">{answer.prompt}</p>}
        {answer?.misconceptions.map((misconception) => (
          <p key={misconception} className="story__slip">
            <strong>{m.guide_mixed_up()}</strong> {misconception}
          </p>
        ))}
        {decision && <DecisionNote decision={decision} />}
      </div>
    </li>
  );
}
