import { Form } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import type { ChangePreview } from "./change-plan-view.server";

type ChangePlanPreviewProps = {
  preview: ChangePreview;
  order: { to: string; way: string; revision: number };
};

/** What is kept and what changes; the change itself is a second press. */
export function ChangePlanPreview({ preview, order }: ChangePlanPreviewProps) {
  const { hours, skills, before, after, gone, added, strategy, isOtherWay, isComplete } = preview;
  const rows = [
    [m.placement_change_row_goal(), before.goal, after.goal],
    [m.placement_change_way(), before.way, after.way],
    [m.placement_change_row_done(), doneText(before), doneText(after)],
    [m.placement_change_row_left(), before.left, after.left],
  ];
  return (
    <>
      <Card labelledBy="kept">
        <h2 id="kept">{m.placement_change_kept_title()}</h2>
        <ul>
          <li>{m.placement_change_kept_hours({ hours: formatNumber(hours) })}</li>
          <li>{m.placement_change_kept_skills({ count: skills.all, here: skills.here })}</li>
          <li>{m.placement_change_kept_all()}</li>
        </ul>
      </Card>
      <Card labelledBy="what-changes">
        <h2 id="what-changes">{m.placement_change_what_title()}</h2>
        <dl className="facts">
          {rows.map(([name, now, then]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {m.placement_change_before()}: {now}
              </dd>
              <dd>
                {m.placement_change_after()}: <strong>{then}</strong>
              </dd>
            </div>
          ))}
        </dl>
        {gone > 0 && <p>{m.placement_change_gone({ count: gone })}</p>}
        {added > 0 && <p>{m.placement_change_new({ count: added })}</p>}
        {isOtherWay && (
          <p>
            {strategy === "degree" ? m.placement_change_exams() : m.placement_change_no_exams()}
          </p>
        )}
        {isComplete && (
          <Notice kind="waiting">
            <p>{m.placement_change_completes()}</p>
          </Notice>
        )}
        <Form method="post" className="stack stack--tight">
          <input type="hidden" name="to" value={order.to} />
          <input type="hidden" name="way" value={order.way} />
          <input type="hidden" name="revision" value={order.revision} />
          <div>
            <Button look="main">{m.placement_change_confirm()}</Button>
          </div>
          {!isComplete && <p className="muted-text small-text">{m.placement_change_undo()}</p>}
        </Form>
      </Card>
    </>
  );
}

function doneText({ done, total }: { done: number; total: number }): string {
  return m.learn_done_count({ done, total });
}
