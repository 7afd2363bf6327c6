import { Form } from "@remix-run/react";
import { longestDone } from "~/domain/workplace-period/workplace-period";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { DayFields } from "~/ui/day-fields";
import { DraftNotice, useDraft } from "~/ui/draft";
import type { TypedFields } from "./typed-fields";
import type { DayErrors } from "./write-day.server";

type DayFormProps = {
  formKey: string;
  /** Under which name it is kept until it is sent. */
  draft: string;
  day: { day: string; revision: number; hours: number | null; done: string };
  dates: { startsOn: string; endsOn: string };
  /** What was typed, where it was refused. */
  typed: TypedFields | undefined;
  errors: DayErrors;
};

/** Hours of one day and what was done: thirty seconds at the end of a shift. */
export function DayForm({ formKey, draft, day, dates, typed, errors }: DayFormProps) {
  const kept = useDraft(draft, typed !== undefined);
  const text = (name: string, standing: string) => String(typed?.[name] ?? standing);
  const shown = {
    day: text("day", day.day),
    readDay: text("readDay", day.day),
    version: text("version", String(day.revision)),
    hours: text("hours", day.hours === null ? "" : formatNumber(day.hours)),
    done: text("done", day.done),
  };
  return (
    <Form method="post" className="stack" noValidate {...kept.form}>
      <DraftNotice isRestored={kept.isRestored} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="intent" value="day" />
      <DayFields
        dates={dates}
        shown={shown}
        errors={errors}
        longest={longestDone}
        hint={m.workplace_day_done_hint()}
      />
      <div>
        <Button look="main">{m.workplace_day_save()}</Button>
      </div>
    </Form>
  );
}
