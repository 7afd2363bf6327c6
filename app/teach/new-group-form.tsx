import { getFormProps, getSelectProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import { groupForm } from "./forms";

type NewGroupFormProps = {
  organisations: { id: string; name: string }[];
  lastResult: SubmissionResult<string[]> | undefined;
  /** Where there is no group yet, this form is the one thing to do. */
  isFirst: boolean;
};

export function NewGroupForm({ organisations, lastResult, isFirst }: NewGroupFormProps) {
  const [form, fields] = useForm({
    id: "new-group",
    lastResult,
    constraint: getZodConstraint(groupForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: groupForm }),
  });
  const { key, ...organisation } = getSelectProps(fields.organisation, { ariaAttributes: false });
  return (
    <Card labelledBy="new-group-title" look={isFirst ? "accent" : "plain"}>
      <h2 id="new-group-title">{m.teach_new_group_title()}</h2>
      <Form method="post" className="form-row" {...getFormProps(form)}>
        <FormField
          field={fields.name}
          label={m.teach_group_name()}
          hint={m.teach_group_name_hint()}
          autoComplete="off"
        />
        {organisations.length > 1 ? (
          <SelectField
            key={key}
            {...organisation}
            label={m.teach_organisation()}
            error={fields.organisation.errors?.[0]}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="organisation" value={organisations[0]?.id} />
        )}
        <div>
          <Button look={isFirst ? "main" : "side"}>{m.teach_create_group()}</Button>
        </div>
      </Form>
    </Card>
  );
}
