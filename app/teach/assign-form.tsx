import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import type { ModuleDate } from "./assign-dates.server";
import type { Draft, DraftErrors } from "./assign-draft";
import type { SkillSeen } from "./assign-gap.server";
import { AssignPeople } from "./assign-people";
import { AssignWhen } from "./assign-when";
import type { GoalChoice } from "./goal-choices";
import { strategyName, strategySentence } from "./strategy-words";
import { readyText, workloadText } from "./workload-text";

type AssignFormProps = {
  choice: GoalChoice;
  members: { id: string; name: string }[];
  skills: { id: string; title: string }[];
  draft: Draft;
  dates: ModuleDate[];
  seen: SkillSeen[];
  error: DraftErrors;
  /** It was sent before: its dates are shown at once. */
  isSent: boolean;
};

/** Everything is filled in already: whoever is content sees the forecast at once. */
export function AssignForm(props: AssignFormProps) {
  const { choice, members, skills, draft, dates, seen, error, isSent } = props;
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
      <input type="hidden" name="clientKey" value={draft.clientKey} />
      <input type="hidden" name="spreadBy" value={draft.spreadBy} />
      <FormNotice errors={error[""] ?? error.clientKey} />
      <ChosenGoal choice={choice} />
      <AssignPeople draft={draft} members={members} skills={skills} seen={seen} error={error} />
      <StrategyField draft={draft} choice={choice} error={error.strategy?.[0]} />
      {choice.levels.length > 1 && (
        <LevelField draft={draft} choice={choice} error={error.eqf?.[0]} />
      )}
      <AssignWhen draft={draft} dates={dates} error={error} isOpen={isSent} />
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

type PlanFieldProps = { draft: Draft; choice: GoalChoice; error: string | undefined };

function StrategyField({ draft, choice, error }: PlanFieldProps) {
  return (
    <fieldset className="fieldset">
      <legend>{m.teach_strategy()}</legend>
      {(["retrainee", "degree"] as const).map((strategy) => (
        <Choice
          key={strategy}
          type="radio"
          name="strategy"
          value={strategy}
          defaultChecked={draft.strategy === strategy}
          label={strategyName(strategy)}
          hint={hintOf(strategy, choice)}
        />
      ))}
      <FieldError error={error} />
    </fieldset>
  );
}

function hintOf(strategy: "retrainee" | "degree", choice: GoalChoice): string {
  const exams = choice.levels.at(-1)?.exams ?? 0;
  return strategy === "degree" && choice.levels.length === 1
    ? `${strategySentence(strategy)} ${m.teach_exams({ count: exams })}`
    : strategySentence(strategy);
}

/** Each level says what it asks, so that the choice shows what it means. */
function LevelField({ draft, choice, error }: PlanFieldProps) {
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
      {options.map(({ value, label, hint }) => (
        <Choice
          key={value}
          type="radio"
          name="eqf"
          value={value}
          defaultChecked={draft.eqf === value}
          label={label}
          hint={hint}
        />
      ))}
      <FieldError error={error} />
    </fieldset>
  );
}

function FieldError({ error }: { error: string | undefined }) {
  return error ? (
    <p className="field__error" role="alert">
      {error}
    </p>
  ) : null;
}
