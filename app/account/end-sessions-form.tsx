import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice } from "~/ui/field";
import { sessionsForm } from "./forms";
import { PasswordField } from "./password-field";

const shownAtMost = 10;

type EndSessionsFormProps = {
  sessions: { id: string; name: string; seen: string }[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Ends one session elsewhere, or all of them, for somebody who knows the password. */
export function EndSessionsForm({ sessions, lastResult }: EndSessionsFormProps) {
  const [form, fields] = useForm({
    id: "sessions",
    lastResult,
    constraint: getZodConstraint(sessionsForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: sessionsForm }),
  });
  const chosen = fields.session.initialValue ?? "all";
  const shown = sessions.slice(0, shownAtMost);
  const choices = [{ id: "all", name: m.account_sessions_all(), seen: undefined }, ...shown];
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <fieldset className="fieldset end-sessions">
        <legend>{m.account_sessions_end_title()}</legend>
        {choices.map((choice) => (
          <Choice
            key={choice.id}
            type="radio"
            name="session"
            value={choice.id}
            defaultChecked={choice.id === chosen}
            label={choice.name}
            hint={choice.seen}
          />
        ))}
        {sessions.length > shown.length && (
          <p className="field__hint">
            {m.account_sessions_more({ count: sessions.length - shown.length })}
          </p>
        )}
        {fields.session.errors && (
          <p className="field__error" role="alert">
            {fields.session.errors[0]}
          </p>
        )}
      </fieldset>
      <PasswordField
        field={fields.password}
        label={m.account_password()}
        hint={m.account_sessions_password_hint()}
        autoComplete="current-password"
      />
      <div>
        <Button name="intent" value="sessions">
          {m.account_sessions_end()}
        </Button>
      </div>
    </Form>
  );
}
