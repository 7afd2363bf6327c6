import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice, TextArea } from "~/ui/field";

export const regradeForm = z.object({
  mode: z.enum(["up", "all"]),
  reason: z
    .string({ error: () => m.revision_error_reason_missing() })
    .trim()
    .min(3, { error: () => m.revision_error_reason_missing() })
    .max(500, { error: () => m.revision_error_reason_long() }),
});

/** Which grades change, and why. */
export function RegradeForm({
  lastResult,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const [form, fields] = useForm({
    id: "regrade",
    lastResult,
    constraint: getZodConstraint(regradeForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: regradeForm }),
  });
  const { key, ...reason } = getTextareaProps(fields.reason, { ariaAttributes: false });
  const isAll = fields.mode.initialValue === "all";
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <fieldset className="stack stack--tight">
        <legend>{m.revision_mode()}</legend>
        <Choice
          type="radio"
          name="mode"
          value="up"
          defaultChecked={!isAll}
          label={m.revision_mode_up()}
          hint={m.revision_mode_up_hint()}
        />
        <Choice
          type="radio"
          name="mode"
          value="all"
          defaultChecked={isAll}
          label={m.revision_mode_all()}
          hint={m.revision_mode_all_hint()}
        />
      </fieldset>
      <TextArea
        key={key}
        {...reason}
        rows={3}
        label={m.revision_reason()}
        hint={m.revision_reason_hint()}
        error={fields.reason.errors?.[0]}
      />
      <div>
        <Button look="main">{m.revision_regrade()}</Button>
      </div>
    </Form>
  );
}
