import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "./button";
import { DraftNotice, useDraft } from "./draft";
import { SelectField, TextField } from "./field";
import { PlaceAndDates } from "./place-and-dates";

const fields = [
  "company",
  "place",
  "country",
  "startsOn",
  "endsOn",
  "plannedHours",
  "supervisorName",
  "supervisorEmail",
  "schoolContact",
] as const;
type Field = (typeof fields)[number];

type Problem =
  | "company"
  | "country"
  | "day"
  | "hours"
  | "email"
  | "too-long-text"
  | "ends-before-start"
  | "too-long"
  | "too-many-hours";

type PeriodFormProps = {
  intent: "plan" | "change";
  formKey: string;
  /** Of the plan that is changed, where a page shows several. */
  periodId?: string;
  /** As it was read. */
  revision?: number;
  /** What stands in the fields; where a form was refused, what was typed. */
  values: Partial<Record<Field, unknown>>;
  problems: Partial<Record<Field, Problem>>;
  /** Under which name it is kept until it is sent; left out where it is not kept. */
  draft?: string;
  /** The server has answered with what was typed. */
  isRefused?: boolean;
  /** Where the learner is in several organisations: to which of them the period belongs. */
  organisations?: { id: string; name: string }[];
};

/** The plan of a workplace period. Only the company, the dates and the hours are needed at first. */
export function PeriodForm({
  intent,
  formKey,
  periodId,
  revision,
  values,
  problems,
  draft,
  isRefused = false,
  organisations = [],
}: PeriodFormProps) {
  const kept = useDraft(draft, isRefused);
  const named = (name: Field) => ({
    name,
    defaultValue: values[name] === undefined ? undefined : String(values[name]),
    error: problemWords(problems[name]),
  });
  return (
    <Form method="post" className="stack" noValidate {...kept.form}>
      <DraftNotice isRestored={kept.isRestored} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="key" value={formKey} />
      {periodId !== undefined && <input type="hidden" name="period" value={periodId} />}
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      <PlaceAndDates named={named} />
      <TextField
        {...named("plannedHours")}
        inputMode="numeric"
        label={m.workplace_planned_hours()}
        hint={m.workplace_planned_hours_hint()}
      />
      <TextField
        {...named("supervisorName")}
        label={m.workplace_supervisor_name()}
        hint={m.workplace_supervisor_hint()}
        autoComplete="off"
      />
      <TextField
        {...named("supervisorEmail")}
        type="email"
        label={m.workplace_supervisor_email()}
        autoComplete="off"
      />
      <TextField {...named("schoolContact")} label={m.workplace_school_contact()} />
      {organisations.length > 1 && (
        <SelectField
          name="organisation"
          label={m.workplace_organisation()}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div>
        <Button look="main">
          {intent === "plan" ? m.workplace_plan_save() : m.workplace_change_save()}
        </Button>
      </div>
    </Form>
  );
}

function problemWords(problem: Problem | undefined): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case "company":
      return m.workplace_problem_company();
    case "country":
      return m.workplace_problem_country();
    case "day":
      return m.workplace_problem_day();
    case "hours":
      return m.workplace_problem_planned();
    case "email":
      return m.workplace_problem_email();
    case "too-long-text":
      return m.workplace_problem_long();
    case "ends-before-start":
      return m.workplace_problem_order();
    case "too-long":
      return m.workplace_problem_too_long();
    case "too-many-hours":
      return m.workplace_problem_too_many();
  }
}
