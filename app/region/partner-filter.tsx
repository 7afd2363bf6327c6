import { Form } from "@remix-run/react";
import { partnerKinds } from "~/domain/region/partner";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { countryWord, partnerKindWord } from "./partner-words";
import type { PartnerSearch } from "./public-search";

/** Which partners are listed. Only regions in which some partner works can be chosen; one that is chosen is shown. */
export function PartnerFilter({ search, regions }: { search: PartnerSearch; regions: string[] }) {
  const locale = currentLocale();
  const all = { value: "", label: m.region_all() };
  const shown = new Set(search.region ? [...regions, search.region] : regions);
  const named = [...shown].map((id) => ({ value: id, label: regionName(id, locale) }));
  return (
    <Form method="get" className="region-filter" key={JSON.stringify(search)}>
      <SelectField
        name="kind"
        label={m.partner_kind()}
        defaultValue={search.kind ?? ""}
        options={[
          all,
          ...partnerKinds.map((kind) => ({ value: kind, label: partnerKindWord(kind) })),
        ]}
      />
      <SelectField
        name="country"
        label={m.partner_country()}
        defaultValue={search.country ?? ""}
        options={[
          all,
          { value: "FI", label: countryWord("FI") },
          { value: "SE", label: countryWord("SE") },
        ]}
      />
      <SelectField
        name="region"
        label={m.partner_region()}
        defaultValue={search.region ?? ""}
        options={[all, ...named.sort((a, b) => a.label.localeCompare(b.label, locale))]}
      />
      <Button>{m.region_show()}</Button>
    </Form>
  );
}
