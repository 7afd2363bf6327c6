import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import { AssignWhen } from "./assign-when";
import type { DatesForm as Shown } from "./dates-steps.server";

/** The days of an assignment: all moved on, worked out anew, or changed one by one. */
export function DatesForm({ shown: { draft, dates, days, revision, error } }: { shown: Shown }) {
  return (
    <Form method="post" className="stack stack--loose assign-form">
      {/* The Enter key presses the first button of a form. */}
      <button
        className="visually-hidden"
        type="submit"
        name="intent"
        value="forecast"
        tabIndex={-1}
        aria-hidden="true"
      >
        {m.assign_see_forecast()}
      </button>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="spreadBy" value={draft.spreadBy} />
      <FormNotice errors={error[""]} />
      <Card labelledBy="move-title">
        <h2 id="move-title">{m.assign_move_title()}</h2>
        <div className="form-row">
          <TextField
            inputMode="numeric"
            name="days"
            defaultValue={days}
            label={m.assign_move_days()}
            error={error.days?.[0]}
          />
          <div>
            <Button name="intent" value="shift">
              {m.assign_move()}
            </Button>
          </div>
        </div>
      </Card>
      <AssignWhen draft={draft} dates={dates} error={error} isOpen />
      <div className="stack stack--tight">
        <div>
          <Button look="main" name="intent" value="forecast">
            {m.assign_see_forecast()}
          </Button>
        </div>
        <p className="muted-text small-text">{m.assign_see_forecast_hint()}</p>
      </div>
    </Form>
  );
}
