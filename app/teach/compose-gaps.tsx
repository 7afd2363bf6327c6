import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import type { DraftView, GapView } from "./draft-view";

/** What the track needs and nothing in it teaches, each with its cure. */
export function ComposeGaps({ view: { gaps, size } }: { view: DraftView }) {
  if (size.lessons === 0) return null;
  if (gaps.length === 0) return <p className="muted-text">{m.tracks_gaps_none()}</p>;
  return (
    <Card labelledBy="gaps-title" look="waiting">
      <h2 id="gaps-title">{m.tracks_gaps_title({ count: gaps.length })}</h2>
      {gaps.length > 1 && (
        <p>
          <Button name="intent" value="cure-all">
            {m.tracks_cure_all()}
          </Button>
        </p>
      )}
      <ul className="plain-list track-gaps">
        {gaps.map((gap) => (
          <Gap key={gap.skill.id} gap={gap} />
        ))}
      </ul>
    </Card>
  );
}

function Gap({ gap: { skill, lesson, others, cure } }: { gap: GapView }) {
  return (
    <li className="stack stack--tight">
      <p>
        {m.tracks_gap({ lesson, skill: skill.title })}
        {others > 0 && ` ${m.tracks_gap_more({ count: others })}`}
      </p>
      {cure ? (
        <p className="small-text muted-text">
          {m.tracks_cure_hours({ hours: formatNumber(Math.round(cure.hours)) })}
        </p>
      ) : (
        <p className="small-text muted-text">{m.tracks_no_cure()}</p>
      )}
      <p className="row">
        {cure && (
          <Button name="intent" value={`cure:${skill.id}`}>
            {cure.others > 0
              ? m.tracks_cure_more({ lesson: cure.lesson, count: cure.others })
              : m.tracks_cure({ lesson: cure.lesson })}
          </Button>
        )}
        <Button
          look="plain"
          name="intent"
          value={`bring:${skill.id}`}
          aria-label={m.tracks_bring_for({ skill: skill.title })}
        >
          {m.tracks_bring()}
        </Button>
      </p>
    </li>
  );
}
