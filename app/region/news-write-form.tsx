import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { NewsKind } from "~/domain/region/news";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import { NewsFields, type NewsFieldset, type ProjectOption } from "./news-fields";
import { newsForm } from "./news-form";
import type { NewsValues } from "./news-values";

type NewsWriteFormProps = {
  kind: NewsKind;
  projects: ProjectOption[];
  values: Partial<NewsValues>;
  lastResult: SubmissionResult<string[]> | null | undefined;
  /** Whether one press may also publish it: a draft's. */
  mayBePublished: boolean;
  /** What the form carries besides: its key or its revision. */
  hidden: Record<string, string | number>;
  /** Whose item it will be, where it is new. */
  organisations?: { value: string; label: string }[];
};

/** The form of a news item, new or standing. */
export function NewsWriteForm(props: NewsWriteFormProps) {
  const { kind, projects, values, lastResult, mayBePublished, hidden, organisations } = props;
  const [form, fields] = useForm({
    id: "news",
    lastResult: lastResult ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newsForm(kind) }),
  });
  return (
    <Form method="post" className="stack stack--loose" {...getFormProps(form)}>
      <FormNotice errors={form.errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {organisations && (
        <SelectField name="organisation" label={m.news_by()} options={organisations} />
      )}
      <NewsFields kind={kind} fields={fields as unknown as NewsFieldset} projects={projects} />
      <div className="row">
        {/* First, so that the Enter key saves and never publishes. */}
        <Button look={mayBePublished ? "side" : "main"} name="intent" value="save">
          {mayBePublished ? m.news_save_draft() : m.region_save()}
        </Button>
        {mayBePublished && (
          <Button look="main" name="intent" value="publish">
            {m.news_save_and_publish()}
          </Button>
        )}
      </div>
    </Form>
  );
}
