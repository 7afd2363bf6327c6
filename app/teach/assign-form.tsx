import {
  type FieldMetadata,
  getFormProps,
  getInputProps,
  getSelectProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, SelectField } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import { FormNotice } from "~/ui/form-notice";
import { assignForm } from "./forms";
import type { GoalChoice } from "./goal-choices";
import { strategyName, strategySentence } from "./strategy-words";
import { readyText, workloadText } from "./workload-text";

type AssignFormProps = {
  choice: GoalChoice;
  members: { id: string; name: string }[];
  to: string;
  /** YYYY-MM-DD */
  today: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

export function AssignForm({ choice, members, to, today, lastResult }: AssignFormProps) {
  const [form, fields] = useForm({
    id: "assign",
    lastResult,
    defaultValue: {
      learner: to,
      strategy: choice.strategy,
      eqf: "suggested",
      startsOn: today,
      dueOn: "",
    },
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: assignForm(today) }),
  });
  const { key, ...learner } = getSelectProps(fields.learner, { ariaAttributes: false });
  return (
    <Form method="post" className="stack stack--loose assign-form" {...getFormProps(form)}>
      <FormNotice errors={form.errors} />
      <ChosenGoal choice={choice} />
      <SelectField
        key={key}
        {...learner}
        label={m.teach_for_whom()}
        error={fields.learner.errors?.[0]}
        options={[
          { value: "", label: m.teach_for_group({ count: members.length }) },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <fieldset className="fieldset">
        <legend>{m.teach_strategy()}</legend>
        {(["retrainee", "degree"] as const).map((strategy) => {
          const { key: radioKey, ...radio } = getInputProps(fields.strategy, {
            type: "radio",
            value: strategy,
            ariaAttributes: false,
          });
          return (
            <Choice
              key={radioKey ?? strategy}
              {...radio}
              id={`${fields.strategy.id}-${strategy}`}
              label={strategyName(strategy)}
              hint={hintOf(strategy, choice)}
            />
          );
        })}
      </fieldset>
      {choice.levels.length > 1 && <LevelField field={fields.eqf} choice={choice} />}
      <div className="form-row">
        <FormField field={fields.startsOn} type="date" label={m.teach_starts_on()} />
        <FormField
          field={fields.dueOn}
          type="date"
          min={today}
          label={m.teach_due_on()}
          hint={m.teach_due_hint()}
        />
      </div>
      <div>
        <Button look="main">{m.teach_assign_now()}</Button>
      </div>
    </Form>
  );
}

function hintOf(strategy: "retrainee" | "degree", choice: GoalChoice): string {
  const exams = choice.levels.at(-1)?.exams ?? 0;
  return strategy === "degree" && choice.levels.length === 1
    ? `${strategySentence(strategy)} ${m.teach_exams({ count: exams })}`
    : strategySentence(strategy);
}

/** What is about to be assigned, and what it asks. */
function ChosenGoal({ choice }: { choice: GoalChoice }) {
  const only = choice.levels.length === 1 ? choice.levels[0] : undefined;
  return (
    <Card as="div" look="accent">
      <div className="row row--between">
        <h2>{choice.title}</h2>
        <Link to="?">{m.teach_choose_other()}</Link>
      </div>
      <p>{choice.summary}</p>
      {only && <p className="chosen-goal__work">{workloadText(only)}</p>}
      {readyText(choice) && <p className="muted-text">{readyText(choice)}</p>}
    </Card>
  );
}

type LevelFieldProps = {
  field: FieldMetadata<unknown>;
  choice: GoalChoice;
};

/** Each level says what it asks, so that the choice shows what it means. */
function LevelField({ field, choice }: LevelFieldProps) {
  const options = [
    { value: "suggested", label: m.teach_suggested_level(choice.suggested), hint: undefined },
    ...choice.levels.map((level) => ({
      value: String(level.eqf),
      label: m.teach_level({ eqf: level.eqf }),
      hint: workloadText(level),
    })),
  ];
  return (
    <fieldset className="fieldset">
      <legend>{m.teach_up_to_level()}</legend>
      {options.map(({ value, label, hint }) => {
        const { key: _, ...radio } = getInputProps(field, {
          type: "radio",
          value,
          ariaAttributes: false,
        });
        return (
          <Choice key={value} {...radio} id={`${field.id}-${value}`} label={label} hint={hint} />
        );
      })}
    </fieldset>
  );
}
