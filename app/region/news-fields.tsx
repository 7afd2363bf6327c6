import type { FieldMetadata } from "@conform-to/react";
import type { NewsKind } from "~/domain/region/news";
import { regionName, regions } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { type Locale, locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Choice } from "~/ui/field";
import { ChosenField, LineField, ToldField } from "./conform-fields";

export type NewsFieldset = Record<string, FieldMetadata>;
export type ProjectOption = { value: string; label: string };

type NewsFieldsProps = {
  kind: NewsKind;
  fields: NewsFieldset;
  projects: ProjectOption[];
};

/** The fields of a news item of one kind. */
export function NewsFields({ kind, fields, projects }: NewsFieldsProps) {
  const field = fieldIn(fields);
  const own = currentLocale();
  const others = locales.filter((language) => language !== own);
  return (
    <>
      <p className="field__hint">{m.news_languages_hint()}</p>
      <LanguageFields fields={fields} language={own} />
      {others.map((language) => (
        <details key={language} className="more" open={isBegun(fields, language)}>
          <summary>{inLanguage[language]()}</summary>
          <LanguageFields fields={fields} language={language} isNamed />
        </details>
      ))}
      {kind === "event" && <EventFields fields={fields} />}
      {kind === "project" && <ProjectFields fields={fields} projects={projects} />}
      {kind !== "project" && projects.length > 0 && (
        <ChosenField
          field={field("projectId")}
          label={m.news_part_of()}
          options={[{ value: "", label: m.news_no_project() }, ...projects]}
        />
      )}
      <LineField
        field={field("website")}
        label={m.news_read_more()}
        hint={m.region_website_hint()}
        maxLength={300}
        autoComplete="off"
      />
    </>
  );
}

type LanguageFieldsProps = {
  fields: NewsFieldset;
  language: Locale;
  /** Whether what stands around them has named the language already. */
  isNamed?: boolean;
};

function LanguageFields({ fields, language, isNamed = false }: LanguageFieldsProps) {
  const field = fieldIn(fields);
  return (
    <fieldset className="fieldset">
      <legend className={isNamed ? "visually-hidden" : undefined}>{inLanguage[language]()}</legend>
      <LineField
        field={field(`title_${language}`)}
        label={m.news_title()}
        maxLength={200}
        lang={language}
      />
      <ToldField
        field={field(`body_${language}`)}
        label={m.news_body()}
        hint={m.news_body_hint()}
        rows={8}
        maxLength={10_000}
        lang={language}
      />
    </fieldset>
  );
}

/** Whether something is written in a language, or is wrong there. */
function isBegun(fields: NewsFieldset, language: Locale): boolean {
  return [`title_${language}`, `body_${language}`]
    .map(fieldIn(fields))
    .some((field) => !!field.initialValue || !!field.errors);
}

const inLanguage = {
  fi: m.region_language_fi,
  sv: m.region_language_sv,
  en: m.region_language_en,
};

function EventFields({ fields }: { fields: NewsFieldset }) {
  const field = fieldIn(fields);
  const locale = currentLocale();
  const named = regions.map(({ id }) => ({ value: id, label: regionName(id, locale) }));
  return (
    <fieldset className="fieldset">
      <legend>{m.news_when_and_where()}</legend>
      <div className="region-pair">
        <LineField field={field("startsLocal")} type="datetime-local" label={m.news_starts()} />
        <LineField field={field("endsLocal")} type="datetime-local" label={m.news_ends()} />
      </div>
      <ChosenField
        field={field("timeZone")}
        label={m.news_clock()}
        options={[
          { value: "Europe/Helsinki", label: m.news_clock_finland() },
          { value: "Europe/Stockholm", label: m.news_clock_sweden() },
        ]}
      />
      <LineField
        field={field("place")}
        label={m.news_where()}
        hint={m.news_place_hint()}
        maxLength={200}
        autoComplete="off"
      />
      <ChosenField
        field={field("region")}
        label={m.partner_region()}
        options={[
          { value: "", label: m.news_no_region() },
          ...named.sort((a, b) => a.label.localeCompare(b.label, locale)),
        ]}
      />
      <Choice
        type="checkbox"
        name={field("isOnline").name}
        defaultChecked={field("isOnline").initialValue === "on"}
        label={m.news_online_too()}
      />
    </fieldset>
  );
}

function ProjectFields({ fields, projects }: Pick<NewsFieldsProps, "fields" | "projects">) {
  const field = fieldIn(fields);
  const related = [field("related").initialValue].flat();
  return (
    <>
      <fieldset className="fieldset">
        <legend>{m.news_when()}</legend>
        <div className="region-pair">
          <LineField field={field("startsOn")} type="date" label={m.news_starts()} />
          <LineField field={field("endsOn")} type="date" label={m.news_ends_on()} />
        </div>
      </fieldset>
      <ToldField
        field={field("funders")}
        label={m.news_funders()}
        hint={m.news_funders_hint()}
        rows={3}
        maxLength={2000}
      />
      {projects.length > 0 && (
        <fieldset className="fieldset">
          <legend>{m.news_related()}</legend>
          {projects.map(({ value, label }) => (
            <Choice
              key={value}
              type="checkbox"
              name={field("related").name}
              value={value}
              defaultChecked={related.includes(value)}
              label={label}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function fieldIn(fields: NewsFieldset) {
  return (name: string): FieldMetadata => {
    const field = fields[name];
    if (!field) throw new Error(`The form has no field ${name}`);
    return field;
  };
}
