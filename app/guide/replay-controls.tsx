import { Form, Link } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import type { ReplayView } from "./replay-view.server";
import { StepSlider } from "./step-slider";

type ReplayControlsProps = {
  view: Pick<ReplayView, "pathId" | "step" | "steps" | "entry" | "jumps" | "since">;
};

/** Where the reader stands in the path's log, and every way on from there. */
export function ReplayControls({ view }: ReplayControlsProps) {
  const { pathId, step, steps, entry, jumps, since } = view;
  const ways = [
    {
      name: m.story_jump_step(),
      back: step > 0 ? step - 1 : null,
      on: step < steps ? step + 1 : null,
    },
    { name: m.story_jump_decision(), ...jumps.decision },
    { name: m.story_jump_overrule(), ...jumps.overrule },
    { name: m.story_jump_failure(), ...jumps.failure },
    { name: m.story_jump_day(), ...jumps.day },
  ];
  return (
    <Card labelledBy="step-title">
      <h2 id="step-title" className="visually-hidden">
        {m.story_where()}
      </h2>
      <StepSlider
        pathId={pathId}
        step={step}
        steps={steps}
        told={`${formatDate(entry.at)}, ${entry.text}`}
      />
      <ul className="plain-list step-jumps">
        {ways.map(({ name, back, on }) => (
          <li key={name} className="step-jumps__one">
            <Jump pathId={pathId} to={back} label={m.story_jump_back({ what: name })}>
              ‹
            </Jump>
            <span className="step-jumps__name">{name}</span>
            <Jump pathId={pathId} to={on} label={m.story_jump_on({ what: name })}>
              ›
            </Jump>
          </li>
        ))}
      </ul>
      <details className="more">
        <summary>{m.story_find()}</summary>
        <div className="step-forms">
          <Form method="get" className="row step-forms__one" preventScrollReset>
            <input type="hidden" name="path" value={pathId} />
            <TextField type="date" name="on" label={m.story_day()} required />
            <Button>{m.story_show_day()}</Button>
          </Form>
          <Form method="get" className="row step-forms__one" preventScrollReset>
            <input type="hidden" name="path" value={pathId} />
            <input type="hidden" name="step" value={step} />
            <TextField
              key={`${step} ${since}`}
              type="number"
              name="since"
              min={0}
              max={Math.max(0, step - 1)}
              defaultValue={since ?? 0}
              label={m.story_compare_with()}
            />
            <Button>{m.story_compare()}</Button>
          </Form>
        </div>
      </details>
    </Card>
  );
}

type JumpProps = { pathId: string; to: number | null; label: string; children: string };

function Jump({ pathId, to, label, children }: JumpProps) {
  if (to === null) {
    return (
      <span className="button step-jumps__end" aria-hidden="true">
        {children}
      </span>
    );
  }
  return (
    <Link
      className="button"
      to={`?path=${pathId}&step=${to}`}
      aria-label={label}
      replace
      preventScrollReset
    >
      {children}
    </Link>
  );
}
