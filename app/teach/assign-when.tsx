import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice, TextField } from "~/ui/field";
import type { ModuleDate } from "./assign-dates.server";
import type { Draft, DraftErrors } from "./assign-draft";

type AssignWhenProps = {
  draft: Draft;
  dates: ModuleDate[];
  error: DraftErrors;
  /** The dates by module are shown at once, not behind a tap. */
  isOpen: boolean;
};

/** When: the first day, the pace, and a date for each module that follows from them. */
export function AssignWhen({ draft, dates, error, isOpen }: AssignWhenProps) {
  return (
    <fieldset className="fieldset">
      <legend>{m.assign_when()}</legend>
      <div className="assign-start">
        <TextField
          type="date"
          name="startsOn"
          defaultValue={draft.startsOn}
          label={m.teach_starts_on()}
          error={error.startsOn?.[0]}
        />
      </div>
      <Pace value="until" label={m.assign_pace_until()} draft={draft}>
        <TextField
          type="date"
          name="dueOn"
          defaultValue={draft.dueOn}
          label={m.teach_due_on()}
          hint={m.assign_due_hint()}
          error={error.dueOn?.[0]}
        />
      </Pace>
      <Pace value="hours" label={m.assign_pace_hours()} draft={draft}>
        <TextField
          inputMode="numeric"
          name="hours"
          defaultValue={draft.hours}
          label={m.assign_hours()}
          error={error.hours?.[0]}
        />
      </Pace>
      <Pace value="weeks" label={m.assign_pace_weeks()} draft={draft}>
        <TextField
          inputMode="numeric"
          name="weeks"
          defaultValue={draft.weeks}
          label={m.assign_weeks()}
          error={error.weeks?.[0]}
        />
      </Pace>
      {error.pace && (
        <p className="field__error" role="alert">
          {error.pace[0]}
        </p>
      )}
      <Choice
        type="checkbox"
        name="isJulyOff"
        defaultChecked={draft.isJulyOff}
        label={m.assign_july()}
        hint={m.assign_july_hint()}
      />
      <ModuleDates dates={dates} error={error} isOpen={isOpen} />
    </fieldset>
  );
}

type PaceProps = { value: string; label: string; draft: Draft; children: React.ReactNode };

function Pace({ value, label, draft, children }: PaceProps) {
  return (
    <div className="assign-pace">
      <Choice
        type="radio"
        name="pace"
        value={value}
        defaultChecked={draft.pace === value}
        label={label}
      />
      <div className="assign-pace__field">{children}</div>
    </div>
  );
}

type ModuleDatesProps = Pick<AssignWhenProps, "dates" | "error" | "isOpen">;

/** One date field for each module; what is changed here stays when the others are worked out anew. */
function ModuleDates({ dates, error, isOpen }: ModuleDatesProps) {
  const hasError = Object.keys(error).some((field) => field.startsWith("due."));
  return (
    <details className="more" open={isOpen || hasError || undefined}>
      <summary>{m.assign_dates_title()}</summary>
      <p className="muted-text small-text">
        {dates.length > 0 ? m.assign_dates_hint() : m.assign_dates_none()}
      </p>
      <ul className="plain-list assign-dates">
        {dates.map(({ moduleId, title, hours, dueOn, holiday }) => (
          <li key={moduleId}>
            <TextField
              type="date"
              name={`due.${moduleId}`}
              defaultValue={dueOn}
              label={title}
              hint={[
                m.assign_module_hours({ hours: formatNumber(Math.round(hours)) }),
                holiday && m.assign_holiday({ date: formatDate(holiday.day), name: holiday.name }),
              ]
                .filter(Boolean)
                .join(" · ")}
              error={error[`due.${moduleId}`]?.[0]}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button name="intent" value="dates">
          {m.assign_dates_again()}
        </Button>
      </div>
    </details>
  );
}
