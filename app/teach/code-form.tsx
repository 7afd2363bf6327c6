import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormField } from "~/ui/form-field";
import { codeForm } from "./forms";

export function CodeForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm({
    id: "join-code",
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: codeForm }),
  });
  return (
    <Card labelledBy="code-title">
      <h2 id="code-title">{m.teach_join_code_title()}</h2>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormField
          field={fields.code}
          label={m.teach_join_code()}
          hint={m.teach_join_code_hint()}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div>
          <Button name="intent" value="code">
            {m.teach_join_open()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
