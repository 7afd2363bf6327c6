import { Form } from "@remix-run/react";
import { longestDone } from "~/domain/workplace-period/workplace-period";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextArea, TextField } from "~/ui/field";
import type { TypedFields } from "./typed-fields";
import type { DayErrors } from "./write-day.server";

type DayFormProps = {
  day: { day: string; revision: number; hours: number | null; done: string };
  dates: { startsOn: string; endsOn: string };
  typed: TypedFields;
  errors: DayErrors;
};

/** Hours of one day and what was done: thirty seconds at the end of a shift. */
export function DayForm({ day, dates, typed, errors }: DayFormProps) {
  const text = (name: string, standing: string) => String(typed[name] ?? standing);
  return (
    <Form method="post" className="stack" noValidate key={day.day}>
      <input type="hidden" name="intent" value="day" />
      <input type="hidden" name="readDay" value={text("readDay", day.day)} />
      <input type="hidden" name="dayRevision" value={text("dayRevision", String(day.revision))} />
      <div className="field-pair">
        <TextField
          type="date"
          name="day"
          label={m.workplace_day()}
          min={dates.startsOn}
          max={dates.endsOn}
          defaultValue={text("day", day.day)}
          error={errors.day}
        />
        <TextField
          name="hours"
          inputMode="decimal"
          label={m.workplace_day_hours()}
          defaultValue={text("hours", day.hours === null ? "" : formatNumber(day.hours))}
          error={errors.hours}
          autoComplete="off"
        />
      </div>
      <TextArea
        name="done"
        rows={3}
        maxLength={longestDone}
        label={m.workplace_day_done()}
        hint={m.workplace_day_done_hint()}
        defaultValue={text("done", day.done)}
        error={errors.done}
      />
      <div>
        <Button look="main">{m.workplace_day_save()}</Button>
      </div>
    </Form>
  );
}
