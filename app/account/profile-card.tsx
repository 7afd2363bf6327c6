import { getFormProps, getSelectProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import { profileForm } from "./forms";

type ProfileCardProps = {
  profile: { name: string; locale: Locale };
  lastResult: SubmissionResult<string[]> | undefined;
};

export function ProfileCard({ profile, lastResult }: ProfileCardProps) {
  const [form, fields] = useForm({
    id: "profile",
    lastResult,
    defaultValue: { name: profile.name, locale: profile.locale },
    constraint: getZodConstraint(profileForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: profileForm }),
  });
  const { key, ...language } = getSelectProps(fields.locale, { ariaAttributes: false });
  return (
    <Card labelledBy="profile-title">
      <h2 id="profile-title">{m.account_profile_title()}</h2>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormField field={fields.name} label={m.account_name()} autoComplete="name" />
        <SelectField
          key={key}
          {...language}
          label={m.account_language()}
          error={fields.locale.errors?.[0]}
          options={[
            { value: "fi", label: "Suomi" },
            { value: "sv", label: "Svenska" },
            { value: "en", label: "English" },
          ]}
        />
        <div>
          <Button name="intent" value="profile">
            {m.account_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
