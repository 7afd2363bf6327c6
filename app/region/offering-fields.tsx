import { type FieldMetadata, getCollectionProps, getSelectProps } from "@conform-to/react";
import { currencies, fundings, modes } from "~/domain/offering/offering";
import type { OfferingField } from "~/domain/offering/offering-problem";
import { contactRoles } from "~/domain/region/partner";
import { regionEqfs } from "~/domain/region/region-eqf";
import { formatLanguage } from "~/i18n/format";
import { type Locale, locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Choice, SelectField, TextArea, TextField } from "~/ui/field";
import type { SkillArea } from "./need-skill-choices.server";
import { fieldWord } from "./offering-problem-words";
import { OfferingSkillFields } from "./offering-skill-fields";
import { fundingWord, modeWord, nationalWord } from "./offering-words";
import { contactRoleWord } from "./partner-words";
import { regionOptions } from "./region-options";

export type OfferingFields = { [Name in OfferingField]: FieldMetadata };

const inLanguages = [
  { locale: "fi", title: "titleFi", summary: "summaryFi", entry: "entryFi" },
  { locale: "sv", title: "titleSv", summary: "summarySv", entry: "entrySv" },
  { locale: "en", title: "titleEn", summary: "summaryEn", entry: "entryEn" },
] as const;

/** All that is asked of an offering, of a new one and of one that is changed. */
export function OfferingFormFields({
  fields,
  areas,
}: {
  fields: OfferingFields;
  areas: SkillArea[];
}) {
  return (
    <>
      {inLanguages.map(({ locale, title, summary, entry }) => (
        <fieldset key={locale} className="fieldset">
          <legend>{languageTitle(locale)}</legend>
          <Line field={fields[title]} name={title} lang={locale} />
          <Lines field={fields[summary]} name={summary} lang={locale} />
          <Lines field={fields[entry]} name={entry} lang={locale} />
        </fieldset>
      ))}
      <fieldset className="fieldset">
        <legend>{m.offering_group_when()}</legend>
        <div className="form-row">
          <Chosen field={fields.mode} name="mode" options={choices(modes, modeWord)} />
          <Chosen
            field={fields.region}
            name="region"
            hint={m.offering_region_hint()}
            options={[{ value: "", label: m.offering_online_only() }, ...regionOptions()]}
          />
          <Line field={fields.place} name="place" />
        </div>
        <div className="form-row">
          <Line
            field={fields.startsOn}
            name="startsOn"
            type="date"
            hint={m.offering_start_hint()}
          />
          <Line field={fields.hours} name="hours" hint={m.offering_hours_hint()} />
          <Line field={fields.seats} name="seats" hint={m.offering_seats_hint()} />
        </div>
      </fieldset>
      <fieldset className="fieldset">
        <legend>{m.offering_group_who()}</legend>
        <Chosen field={fields.eqf} name="eqf" options={eqfOptions()} />
        <Languages field={fields.languages} />
        <div className="form-row">
          <Line field={fields.fee} name="fee" hint={m.offering_fee_hint()} />
          <Chosen
            field={fields.currency}
            name="currency"
            options={choices(currencies, (one) => one)}
          />
          <Chosen field={fields.funding} name="funding" options={choices(fundings, fundingWord)} />
        </div>
      </fieldset>
      <OfferingSkillFields field={fields.skills} areas={areas} />
      <fieldset className="fieldset">
        <legend>{m.offering_contact()}</legend>
        <div className="form-row">
          <Chosen
            field={fields.contactRole}
            name="contactRole"
            options={choices(contactRoles, contactRoleWord)}
          />
          <Line field={fields.contact} name="contact" hint={m.offering_contact_hint()} />
        </div>
        <Line field={fields.website} name="website" hint={m.region_website_hint()} />
        <div className="form-row">
          <Line field={fields.source} name="source" hint={m.offering_source_hint()} />
          <Line field={fields.asOf} name="asOf" type="date" />
        </div>
      </fieldset>
    </>
  );
}

function languageTitle(locale: (typeof locales)[number]): string {
  const words = { fi: m.region_language_fi, sv: m.region_language_sv, en: m.region_language_en };
  return words[locale]();
}

type Option = { value: string; label: string };

function choices<const T extends string>(
  values: readonly T[],
  word: (value: T) => string,
): Option[] {
  return values.map((value) => ({ value, label: word(value) }));
}

function eqfOptions(): Option[] {
  return regionEqfs.map((eqf) => {
    const national = [nationalWord("FI", eqf), nationalWord("SE", eqf)].filter(Boolean);
    return { value: String(eqf), label: [m.offering_eqf({ eqf }), ...national].join(" · ") };
  });
}

type FieldProps = {
  field: FieldMetadata;
  name: OfferingField;
  hint?: string;
  /** In which language it is to be written. */
  lang?: Locale;
};

function Line({ field, name, hint, lang, type = "text" }: FieldProps & { type?: "text" | "date" }) {
  return (
    <TextField
      id={field.id}
      name={field.name}
      lang={lang}
      type={type}
      defaultValue={field.initialValue as string | undefined}
      autoComplete="off"
      label={fieldWord(name)}
      hint={hint}
      error={field.errors?.[0]}
    />
  );
}

function Lines({ field, name, lang }: FieldProps) {
  return (
    <TextArea
      id={field.id}
      name={field.name}
      lang={lang}
      rows={3}
      defaultValue={field.initialValue as string | undefined}
      label={fieldWord(name)}
      error={field.errors?.[0]}
    />
  );
}

function Chosen({ field, name, hint, options }: FieldProps & { options: Option[] }) {
  const { key, ...select } = getSelectProps(field as FieldMetadata<string>, {
    ariaAttributes: false,
  });
  return (
    <SelectField
      key={key}
      {...select}
      required={false}
      label={fieldWord(name)}
      hint={hint}
      error={field.errors?.[0]}
      options={options}
    />
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
      <legend>{fieldWord("languages")}</legend>
      <div className="region-choices">
        {boxes.map(({ key, ...box }, index) => (
          <Choice
            key={key}
            {...box}
            required={false}
            label={formatLanguage(locales[index] ?? "en")}
          />
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
