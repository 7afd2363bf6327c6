import { Form, Link } from "@remix-run/react";
import { regions } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { type GapSearch, gapQuery } from "./gap-search";
import { eqfWords, quarterWords } from "./need-words";

const levels = [2, 3, 4, 5, 6, 7, 8];

type GapFilterProps = {
  search: GapSearch;
  quarters: string[];
  quarter: string;
  /** The page whose rows are chosen; without ways to look at them where it has one only. */
  action: string;
  hasWays?: boolean;
};

/** What is shown, as a form that works without JavaScript. */
export function GapFilter({ search, quarters, quarter, action, hasWays = true }: GapFilterProps) {
  const locale = currentLocale();
  const way = (by: GapSearch["by"], label: string) => (
    <Link
      className="gap-way"
      to={`${action}${gapQuery({ ...search, by })}`}
      aria-current={search.by === by || undefined}
    >
      {label}
    </Link>
  );
  return (
    <div className="gap-filter">
      {hasWays && (
        <nav className="gap-ways" aria-label={m.gap_ways()}>
          {way("region", m.gap_way_region())}
          {way("quarter", m.gap_way_quarter())}
        </nav>
      )}
      <Form method="get" action={action} className="gap-filter__form">
        {search.by === "quarter" && <input type="hidden" name="by" value="quarter" />}
        {search.area && <input type="hidden" name="area" value={search.area} />}
        <SelectField
          label={m.gap_filter_quarter()}
          name="quarter"
          defaultValue={quarter}
          key={`quarter-${quarter}`}
          options={quarters.map((value) => ({ value, label: quarterWords(value) }))}
        />
        <SelectField
          label={m.gap_filter_level()}
          name="eqf"
          defaultValue={search.eqf ?? ""}
          key={`eqf-${search.eqf}`}
          options={[
            { value: "", label: m.gap_filter_any_level() },
            ...levels.map((level) => ({ value: String(level), label: eqfWords(level) })),
          ]}
        />
        <SelectField
          label={m.gap_filter_region()}
          name="region"
          defaultValue={search.region ?? ""}
          key={`region-${search.region}`}
          options={[
            { value: "", label: m.gap_filter_any_region() },
            ...regions.map((region) => ({ value: region.id, label: region[locale] })),
          ]}
        />
        <Button>{m.gap_filter_show()}</Button>
      </Form>
    </div>
  );
}
