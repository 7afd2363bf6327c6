import { m } from "~/i18n/messages";
import { SelectField, TextField } from "./field";

type Name = "company" | "place" | "country" | "startsOn" | "endsOn";

type PlaceAndDatesProps = {
  /** Name, value and mistake of a field. */
  named: (name: Name) => { name: string; defaultValue?: string; error?: string };
};

/** Where a period in working life is: its company, its place, and its first and last day. */
export function PlaceAndDates({ named }: PlaceAndDatesProps) {
  return (
    <>
      <TextField {...named("company")} label={m.workplace_company()} autoComplete="organization" />
      <div className="field-pair">
        <TextField {...named("place")} label={m.workplace_place()} />
        <SelectField
          {...named("country")}
          label={m.workplace_country()}
          options={[
            { value: "FI", label: m.workplace_country_fi() },
            { value: "SE", label: m.workplace_country_se() },
          ]}
        />
      </div>
      <div className="field-pair">
        <TextField {...named("startsOn")} type="date" label={m.workplace_starts_on()} />
        <TextField {...named("endsOn")} type="date" label={m.workplace_ends_on()} />
      </div>
    </>
  );
}
