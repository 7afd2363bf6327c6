import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { passwordForm } from "./forms";
import { PasswordField } from "./password-field";

type PasswordCardProps = { email: string; lastResult: SubmissionResult<string[]> | undefined };

export function PasswordCard({ email, lastResult }: PasswordCardProps) {
  const [form, fields] = useForm({
    id: "password",
    lastResult,
    constraint: getZodConstraint(passwordForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: passwordForm }),
  });
  return (
    <Card labelledBy="password-title">
      <h2 id="password-title">{m.account_password_title()}</h2>
      <p className="muted-text">{m.account_password_lead()}</p>
      <Form method="post" className="stack" {...getFormProps(form)}>
        {/* For password managers, which must know whose password this is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          field={fields.current}
          label={m.account_password_current()}
          autoComplete="current-password"
        />
        <PasswordField
          field={fields.password}
          label={m.account_password_new()}
          hint={m.account_password_hint()}
          autoComplete="new-password"
        />
        <div>
          <Button name="intent" value="password">
            {m.account_password_change()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
