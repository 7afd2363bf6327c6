import { Link } from "@remix-run/react";
import { formatDate, formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { PathFacts } from "./path-facts.server";
import { stageText } from "./step-text";

type PathHeadProps = {
  facts: PathFacts;
  paths: { id: string; goal: string }[];
  pathId: string;
  /** YYYY-MM-DD */
  dueOn: string | null;
};

/** Which path this is, how far it has come and what is left. */
export function PathHead({ facts, paths, pathId, dueOn }: PathHeadProps) {
  const { goal, strategy, eqf, stage, done, total } = facts;
  const others = paths.filter(({ id }) => id !== pathId);
  return (
    <Card labelledBy="path-title">
      <div>
        <h2 id="path-title">{goal}</h2>
        <p className="muted-text">
          {strategy === "retrainee" ? m.guide_retrainee() : m.guide_degree()} ·{" "}
          {m.guide_level({ eqf })}
        </p>
      </div>
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
        <div>
          <dt>{m.guide_remaining()}</dt>
          <dd className="numbers">{remainingText(facts)}</dd>
        </div>
        {dueOn && (
          <div>
            <dt>{m.overrule_due()}</dt>
            <dd className="numbers">{formatDate(dueOn)}</dd>
          </div>
        )}
      </dl>
      {others.length > 0 && (
        <p>
          {m.guide_other_paths()}{" "}
          {others.map(({ id, goal: other }) => (
            <Link key={id} className="path-link" to={`?path=${id}`}>
              {other}
            </Link>
          ))}
        </p>
      )}
    </Card>
  );
}

/** An honest range, in hours when it is long. */
function remainingText({ remaining: { steps, minutes }, stage }: PathFacts): string {
  if (stage === "completed" || steps.to === 0) return m.guide_remaining_none();
  const hours = (value: number) => formatNumber(Math.max(0.5, Math.round(value / 30) / 2));
  const time =
    minutes.to > 120
      ? m.site_hours_range({ from: hours(minutes.from), to: hours(minutes.to) })
      : m.site_minutes_range({ from: minutes.from, to: minutes.to });
  return m.guide_remaining_range({ from: steps.from, to: steps.to, time });
}
