import { type FieldMetadata, getCollectionProps } from "@conform-to/react";
import type { z } from "zod";
import { contactRoles, partnerKinds } from "~/domain/region/partner";
import { formatLanguage } from "~/i18n/format";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Choice } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import { ChosenField, ToldField } from "./conform-fields";
import type { profileFields } from "./partner-form";
import { contactRoleWord, partnerKindWord } from "./partner-words";
import { regionOptions } from "./region-options";

type Fields = { [Name in keyof z.input<typeof profileFields>]-?: FieldMetadata };

type PartnerFieldsProps = {
  fields: Fields;
  /** The regions that can be chosen: those of one country, or of both. */
  country: "FI" | "SE" | null;
};

/** The fields of a partner's profile: of a new one and of one that is changed. */
export function PartnerFields({ fields, country }: PartnerFieldsProps) {
  return (
    <>
      <ChosenField
        field={fields.kind}
        label={m.partner_kind()}
        options={partnerKinds.map((kind) => ({ value: kind, label: partnerKindWord(kind) }))}
      />
      <ChosenField
        field={fields.region}
        label={m.partner_region()}
        options={regionOptions(country)}
      />
      <Languages field={fields.languages} />
      <fieldset className="fieldset">
        <legend>{m.partner_about()}</legend>
        <p className="field__hint">{m.partner_about_hint()}</p>
        <ToldField
          rows={5}
          maxLength={2000}
          field={fields.about_fi}
          label={m.region_language_fi()}
          lang="fi"
        />
        <ToldField
          rows={5}
          maxLength={2000}
          field={fields.about_sv}
          label={m.region_language_sv()}
          lang="sv"
        />
        <ToldField
          rows={5}
          maxLength={2000}
          field={fields.about_en}
          label={m.region_language_en()}
          lang="en"
        />
      </fieldset>
      <FormField
        field={fields.website as FieldMetadata<string | undefined>}
        label={m.partner_website()}
        hint={m.region_website_hint()}
        autoComplete="url"
      />
      <ChosenField
        field={fields.contact_role}
        label={m.partner_contact_role()}
        hint={m.partner_contact_hint()}
        options={contactRoles.map((role) => ({ value: role, label: contactRoleWord(role) }))}
      />
      <FormField
        field={fields.contact_address as FieldMetadata<string | undefined>}
        type="email"
        label={m.partner_contact_address()}
        hint={m.partner_contact_address_hint()}
        autoComplete="off"
      />
      <Choice
        type="checkbox"
        name={fields.is_listed.name}
        defaultChecked={fields.is_listed.initialValue === "on"}
        label={m.partner_listed()}
        hint={m.partner_listed_hint()}
      />
    </>
  );
}

function Languages({ field }: { field: FieldMetadata }) {
  const error = field.errors?.[0];
  const boxes = getCollectionProps(field as FieldMetadata<string[]>, {
    type: "checkbox",
    options: [...locales],
    ariaAttributes: false,
  });
  return (
    <fieldset className="fieldset" aria-describedby={error ? field.errorId : undefined}>
      <legend>{m.partner_languages()}</legend>
      <div className="region-choices">
        {boxes.map(({ key, ...box }, index) => (
          <Choice key={key} {...box} label={formatLanguage(locales[index] ?? "en")} />
        ))}
      </div>
      {error && (
        <p className="field__error" id={field.errorId} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
