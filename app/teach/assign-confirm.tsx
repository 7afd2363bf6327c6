import { Form } from "@remix-run/react";
import { formatDate, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import type { ModuleDate } from "./assign-dates.server";
import type { ForecastShown } from "./assign-steps.server";
import { DatesTable } from "./dates-table";
import { ForecastCard } from "./forecast-card";
import { HiddenDraft } from "./hidden-draft";
import { strategyName } from "./strategy-words";

type AssignConfirmProps = { shown: ForecastShown; title: string; members: number };

/** What would be assigned and what it would ask. Nothing is written before the button. */
export function AssignConfirm({ shown, title, members }: AssignConfirmProps) {
  const { draft, dates, strategy, eqf, people, forecast, have, error } = shown;
  return (
    <Form method="post" className="stack stack--loose" id="forecast">
      <HiddenDraft draft={draft} />
      <FormNotice errors={error[""]} />
      {have.length > 0 && (
        <div role="alert">
          <Notice kind="waiting" title={m.assign_have_title({ title })}>
            <p>{formatList(have.map(({ name }) => name))}</p>
            <p>{m.assign_have_text()}</p>
            {have.map(({ id }) => (
              <input key={id} type="hidden" name="without" value={id} />
            ))}
            <div>
              <Button name="intent" value="without">
                {m.assign_without()}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      <Card labelledBy="order-title">
        <h2 id="order-title">{title}</h2>
        <p>
          {people === null ? m.teach_for_group({ count: members }) : formatList(people)} ·{" "}
          {strategyName(strategy)} · {m.teach_level({ eqf })}
        </p>
        <p>
          {draft.startsOn && `${m.teach_starts({ date: formatDate(draft.startsOn) })} · `}
          {dates.length > 0 ? m.teach_due({ date: formatDate(lastOf(dates)) }) : m.teach_no_due()}
        </p>
        <DatesTable dates={dates} />
      </Card>
      {forecast ? (
        <ForecastCard forecast={forecast} />
      ) : (
        <Notice>
          <p>{m.assign_forecast_none()}</p>
        </Notice>
      )}
      <div className="row">
        <Button look="main" name="intent" value="assign">
          {m.teach_assign_now()}
        </Button>
        <Button name="intent" value="change">
          {m.assign_change()}
        </Button>
      </div>
    </Form>
  );
}

function lastOf(dates: readonly ModuleDate[]): string {
  return (
    dates
      .map(({ dueOn }) => dueOn)
      .toSorted()
      .at(-1) ?? ""
  );
}
