import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { grantForm } from "./forms";

type GrantSittingFormProps = {
  pathId: string;
  module: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

export function GrantSittingForm({ pathId, module, lastResult }: GrantSittingFormProps) {
  const [form, fields] = useForm({
    id: `grant-${module.replace("/", "-")}`,
    lastResult,
    constraint: getZodConstraint(grantForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: grantForm }),
  });
  const { key, ...reason } = getTextareaProps(fields.reason, { ariaAttributes: false });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <input type="hidden" name="path" value={pathId} />
      <input type="hidden" name="module" value={module} />
      <TextArea
        key={key}
        {...reason}
        rows={3}
        label={m.guide_grant_reason()}
        hint={m.guide_grant_reason_hint()}
        error={fields.reason.errors?.[0]}
      />
      <div>
        <Button look="main">{m.guide_grant()}</Button>
      </div>
    </Form>
  );
}
