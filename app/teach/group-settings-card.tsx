import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormField } from "~/ui/form-field";
import { renameForm } from "./forms";

type GroupSettingsCardProps = {
  name: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What is rarely done to a group: another name, and putting it away. */
export function GroupSettingsCard({ name, lastResult }: GroupSettingsCardProps) {
  const [form, fields] = useForm({
    id: "rename-group",
    lastResult,
    defaultValue: { name },
    constraint: getZodConstraint(renameForm),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: renameForm }),
  });
  return (
    <Card labelledBy="settings-title">
      <h2 id="settings-title">{m.teach_settings_title()}</h2>
      <Form method="post" className="form-row" {...getFormProps(form)} preventScrollReset>
        <FormField field={fields.name} label={m.teach_group_name()} autoComplete="off" />
        <div>
          <Button name="intent" value="rename">
            {m.teach_rename()}
          </Button>
        </div>
      </Form>
      <details className="more">
        <summary>{m.teach_archive()}</summary>
        <Form method="post" className="stack stack--tight">
          <p>{m.teach_archive_hint()}</p>
          <div>
            <Button name="intent" value="archive">
              {m.teach_archive_now()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
