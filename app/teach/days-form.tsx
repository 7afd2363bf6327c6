import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { FormField } from "~/ui/form-field";
import { daysForm } from "./forms";

type DaysFormProps = {
  assignment: { id: string; startsOn: string | null; dueOn: string | null };
  lastResult: SubmissionResult<string[]> | undefined;
};

export function DaysForm({ assignment: { id, startsOn, dueOn }, lastResult }: DaysFormProps) {
  const [form, fields] = useForm({
    id: `days-${id}`,
    lastResult,
    defaultValue: { startsOn: startsOn ?? "", dueOn: dueOn ?? "" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: daysForm }),
  });
  return (
    <Form method="post" className="form-row" {...getFormProps(form)} preventScrollReset>
      <input type="hidden" name="assignment" value={id} />
      <FormField field={fields.startsOn} type="date" label={m.teach_starts_on()} />
      <FormField field={fields.dueOn} type="date" label={m.teach_due_on()} />
      <div>
        <Button name="intent" value="days">
          {m.teach_save_days()}
        </Button>
      </div>
    </Form>
  );
}
