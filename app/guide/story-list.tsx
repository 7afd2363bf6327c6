import { Link } from "@remix-run/react";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { DecisionNote } from "./decision-note";
import type { Story, StoryEntry } from "./learner-story.server";

type StoryListProps = {
  story: Story;
  skill: { id: string; title: string } | null;
  pathId: string;
};

/** Every event and decision in order, the newest first. */
export function StoryList({ story: { entries, olderThan }, skill, pathId }: StoryListProps) {
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
        {skill && <Link to={`?path=${pathId}#story`}>{m.guide_story_all()}</Link>}
      </div>
      {entries.length === 0 ? (
        <p className="muted-text">{m.guide_story_empty()}</p>
      ) : (
        <ol className="plain-list story">
          {entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} />
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

function Entry({ entry }: { entry: StoryEntry }) {
  const { at, text, actor, answer, decision } = entry;
  return (
    <li className="story__entry">
      <time className="story__time numbers" dateTime={at}>
        {formatDateTime(at)}
      </time>
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

function Verdict({ answer }: { answer: NonNullable<StoryEntry["answer"]> }) {
  const { verdict, usedHint, isUnknown, isCorrected } = answer;
  const words = {
    right: m.guide_verdict_right(),
    partly: m.guide_verdict_partly(),
    wrong: m.guide_verdict_wrong(),
  };
  return (
    <>
      <Tag look={verdict === "right" ? "accent" : "waiting"}>{words[verdict]}</Tag>
      {usedHint && <Tag>{m.guide_with_hint()}</Tag>}
      {isUnknown && <Tag>{m.placement_not_learned_tag()}</Tag>}
      {isCorrected && <Tag>{m.revision_corrected_tag()}</Tag>}
    </>
  );
}
