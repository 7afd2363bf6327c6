import type { ReactNode } from "react";
import { m } from "~/i18n/messages";
import { TextArea, TextField } from "./field";

type DayFieldsProps = {
  /** First and last day that can be chosen, YYYY-MM-DD. */
  dates: { startsOn: string; endsOn: string };
  /** What stands in the fields: what was typed where a form was refused. */
  shown: { day: string; readDay: string; version: string; hours: string; done: string };
  errors: { day?: string; hours?: string; done?: string };
  /** Letters of what was done. */
  longest: number;
  hint: string;
  /** What is asked between the hours and what was done. */
  children?: ReactNode;
};

/** One day of a diary: its date, its hours and what was done; and which day was read, and how often it was written. */
export function DayFields({ dates, shown, errors, longest, hint, children }: DayFieldsProps) {
  return (
    <>
      <input type="hidden" name="readDay" value={shown.readDay} />
      <input type="hidden" name="version" value={shown.version} />
      <div className="field-pair">
        <TextField
          type="date"
          name="day"
          label={m.workplace_day()}
          min={dates.startsOn}
          max={dates.endsOn}
          defaultValue={shown.day}
          error={errors.day}
        />
        <TextField
          name="hours"
          inputMode="decimal"
          label={m.workplace_day_hours()}
          defaultValue={shown.hours}
          error={errors.hours}
          autoComplete="off"
        />
      </div>
      {children}
      <TextArea
        name="done"
        rows={3}
        maxLength={longest}
        label={m.workplace_day_done()}
        hint={hint}
        defaultValue={shown.done}
        error={errors.done}
      />
    </>
  );
}
