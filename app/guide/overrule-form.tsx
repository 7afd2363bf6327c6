import {
  type FieldMetadata,
  getFormProps,
  getSelectProps,
  getTextareaProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField, TextArea } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import { overruleForm } from "./forms";
import type { Offer, Overruling } from "./overrule-offer";
import { OverrulePreview } from "./overrule-preview";
import { actText } from "./overrule-words";

type OverruleFormProps = {
  overruling: Overruling;
  offer: Offer;
  lastResult: SubmissionResult<string[]> | undefined;
  /** The subject that is chosen already. */
  about?: string | undefined;
};

/** One decision with its reason; the same form for each kind. */
export function OverruleForm({ overruling, offer, lastResult, about }: OverruleFormProps) {
  const [form, fields] = useForm({
    id: formId(offer),
    lastResult,
    defaultValue: { about },
    constraint: getZodConstraint(overruleForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: overruleForm }),
  });
  const { key, ...reason } = getTextareaProps(fields.reason, { ariaAttributes: false });
  return (
    <Form method="post" className="stack" preventScrollReset {...getFormProps(form)}>
      <input type="hidden" name="path" value={overruling.pathId} />
      <input type="hidden" name="revision" value={overruling.revision} />
      <input type="hidden" name="key" value={offer.key} />
      <input type="hidden" name="kind" value={offer.kind} />
      <Subject field={fields.about} offer={offer} dueOn={overruling.dueOn} />
      <TextArea
        key={key}
        {...reason}
        rows={3}
        label={m.overrule_reason()}
        hint={m.overrule_reason_hint()}
        error={fields.reason.errors?.[0]}
      />
      <OverrulePreview
        offer={offer}
        about={fields.about.value ?? about ?? ""}
        reason={fields.reason.value ?? ""}
      />
      <div className="row">
        <Button look="main">{actText(offer.kind)}</Button>
        <noscript>
          <Button name="intent" value="preview">
            {m.story_preview_show()}
          </Button>
        </noscript>
      </div>
    </Form>
  );
}

// Each exam that is out of sittings has a form of its own.
function formId({ kind, options }: Offer): string {
  const module = kind === "sitting" ? options[0]?.value.replace("/", "-") : undefined;
  return ["overrule", kind, module].filter(Boolean).join("-");
}

type SubjectProps = { field: FieldMetadata<string>; offer: Offer; dueOn: string | null };

/** What the decision is about: the only thing it can be about, one of several, or a day. */
function Subject({ field, offer: { kind, options, firstDay }, dueOn }: SubjectProps) {
  const [only] = options;
  if (kind === "sitting" && only)
    return <input type="hidden" name={field.name} value={only.value} />;
  if (kind === "time") {
    return (
      <FormField
        field={field}
        type="date"
        min={firstDay ?? undefined}
        label={m.overrule_which_day()}
        hint={dueOn ? m.overrule_day_now({ date: formatDate(dueOn) }) : m.overrule_day_none()}
      />
    );
  }
  const { key, ...select } = getSelectProps(field, { ariaAttributes: false });
  return (
    <SelectField
      key={key}
      {...select}
      label={kind === "exam-cool-down" ? m.overrule_which_exam() : m.overrule_which_lesson()}
      error={field.errors?.[0]}
      options={
        options.length > 1 ? [{ value: "", label: m.overrule_choose() }, ...options] : options
      }
    />
  );
}
