import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import type { DatesPreview as Shown } from "./dates-steps.server";
import { DatesTable } from "./dates-table";
import { ForecastCard } from "./forecast-card";
import { HiddenDraft } from "./hidden-draft";

/** The days as they would be. Nothing is written before the button. */
export function DatesPreview({ shown }: { shown: Shown }) {
  const { draft, dates, revision, forecast, overtaken } = shown;
  return (
    <Form method="post" className="stack stack--loose">
      <HiddenDraft draft={draft} />
      <input type="hidden" name="revision" value={revision} />
      {overtaken && <Overtaken overtaken={overtaken} />}
      <Card labelledBy="new-dates">
        <h2 id="new-dates">{overtaken ? m.assign_your_dates() : m.assign_new_dates()}</h2>
        <p>
          {draft.startsOn && `${m.teach_starts({ date: formatDate(draft.startsOn) })} · `}
          {draft.dueOn ? m.teach_due({ date: formatDate(draft.dueOn) }) : m.teach_no_due()}
        </p>
        <DatesTable dates={dates} />
        <p className="muted-text small-text">{m.assign_dates_told()}</p>
      </Card>
      {forecast && <ForecastCard forecast={forecast} />}
      <div className="row">
        <Button look="main" name="intent" value="save">
          {overtaken ? m.assign_save_over() : m.teach_save_days()}
        </Button>
        <Button name="intent" value="change">
          {m.assign_change()}
        </Button>
      </div>
    </Form>
  );
}

function Overtaken({ overtaken }: { overtaken: NonNullable<Shown["overtaken"]> }) {
  const { by, dates, dueOn } = overtaken;
  return (
    <div role="alert">
      <Notice
        kind="waiting"
        title={by ? m.assign_overtaken_by({ name: by }) : m.assign_overtaken()}
      >
        <p>{m.assign_overtaken_text()}</p>
        <p>{dueOn ? m.teach_due({ date: formatDate(dueOn) }) : m.teach_no_due()}</p>
        <DatesTable dates={dates.filter((date) => date.dueOn)} />
      </Notice>
    </div>
  );
}
