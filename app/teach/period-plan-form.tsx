import { Form } from "@remix-run/react";
import {
  longestGoal,
  mostGoals,
  pairsOf,
  type TeacherPlan,
  type TeacherPlanProblems,
} from "~/domain/teacher-period/teacher-plan";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { DraftNotice, useDraft } from "~/ui/draft";
import { Choice, SelectField, TextField } from "~/ui/field";
import { PlaceAndDates } from "~/ui/place-and-dates";
import { planProblemWords } from "./period-words";
import type { Typed } from "./typed";

type Named = { id: string; title: string };

type PeriodPlanFormProps = {
  formKey: string;
  /** Of the plan that is changed, as it was read. */
  revision?: number;
  /** The plan that stands; undefined where there is none yet. */
  plan?: TeacherPlan;
  /** What was typed, where a form was refused. */
  typed: Typed | undefined;
  problems: TeacherPlanProblems;
  /** Under which name it is kept until it is sent. */
  draft: string;
  choices: { skills: Named[]; courses: Named[]; organisations: Named[] };
};

/** Where, when and for what: the plan of a teacher's period. */
export function PeriodPlanForm(props: PeriodPlanFormProps) {
  const { formKey, revision, plan, typed, problems, choices } = props;
  const draft = useDraft(props.draft, typed !== undefined);
  const named = (name: keyof TeacherPlan) => ({
    name,
    defaultValue: String(typed?.[name] ?? plan?.[name] ?? ""),
    error: planProblemWords(problems[name]),
  });
  return (
    <Form method="post" className="stack stack--loose" noValidate {...draft.form}>
      <DraftNotice isRestored={draft.isRestored} />
      <input type="hidden" name="key" value={formKey} />
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      <Card labelledBy="where">
        <h2 id="where">{m.period_form_where()}</h2>
        <PlaceAndDates named={named} />
        <TextField
          {...named("contactRole")}
          label={m.period_contact()}
          hint={m.period_contact_hint()}
        />
        <TextField
          {...named("plannedHours")}
          inputMode="numeric"
          label={m.workplace_planned_hours()}
          hint={m.period_hours_hint()}
        />
        {choices.organisations.length > 1 && (
          <SelectField
            name="organisation"
            label={m.period_organisation()}
            defaultValue={String(typed?.organisation ?? "")}
            options={choices.organisations.map(asOption)}
          />
        )}
      </Card>
      <GoalFields {...props} />
      <Card labelledBy="courses">
        <fieldset className="fieldset">
          <legend id="courses">{m.period_courses()}</legend>
          <p className="field__hint">{m.period_courses_hint()}</p>
          <div className="period-choices">
            {choices.courses.map(({ id, title }) => (
              <Choice
                key={id}
                type="checkbox"
                name="course"
                value={id}
                label={title}
                defaultChecked={listOf(typed ? typed.course : plan?.courses).includes(id)}
              />
            ))}
          </div>
        </fieldset>
      </Card>
      <div>
        <Button look="main">{plan ? m.period_save_plan() : m.period_send_plan()}</Button>
      </div>
    </Form>
  );
}

function GoalFields({ plan, typed, problems, choices }: PeriodPlanFormProps) {
  const goals = typed ? pairsOf(listOf(typed.goalSkill), listOf(typed.goalSentence)) : plan?.goals;
  const options = [{ value: "", label: m.period_goal_none() }, ...choices.skills.map(asOption)];
  return (
    <Card labelledBy="goals">
      <h2 id="goals">{m.period_goals()}</h2>
      <p className="muted-text">{m.period_goals_lead({ count: mostGoals })}</p>
      <details className="more">
        <summary>{m.period_goals_examples()}</summary>
        <ul>
          <li>{m.period_goals_example_line()}</li>
          <li>{m.period_goals_example_demo()}</li>
          <li>{m.period_goals_example_assess()}</li>
        </ul>
      </details>
      {problems.goals && (
        <p className="field__error" role="alert">
          {planProblemWords(problems.goals)}
        </p>
      )}
      <ol className="plain-list period-goals">
        {Array.from({ length: mostGoals }, (_, place) => (
          // The rows are places of a form: they have no other name.
          // biome-ignore lint/suspicious/noArrayIndexKey: their number never changes
          <li key={place}>
            <fieldset className="fieldset">
              <legend className="visually-hidden">
                {m.period_goal_number({ number: place + 1 })}
              </legend>
              <SelectField
                name="goalSkill"
                label={m.period_goal_skill({ number: place + 1 })}
                defaultValue={goals?.[place]?.skill ?? ""}
                options={options}
              />
              <TextField
                name="goalSentence"
                maxLength={longestGoal}
                label={m.period_goal_sentence()}
                defaultValue={goals?.[place]?.sentence ?? ""}
                autoComplete="off"
              />
            </fieldset>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function asOption({ id, title }: Named) {
  return { value: id, label: title };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}
