import { Form, Link } from "@remix-run/react";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import type { ListedGap } from "./gap-list";
import { gapQuery } from "./gap-search";
import { heldWords, peopleWords } from "./gap-words";

type GapTakeUpProps = {
  gaps: ListedGap[];
  titles: Record<string, string>;
  /** Organisations for which the asker may take up a gap. */
  keepers: { id: string; name: string }[];
};

/** Gaps that nobody has taken up: one form, with a button for each. */
export function GapTakeUp({ gaps, titles, keepers }: GapTakeUpProps) {
  const locale = currentLocale();
  if (gaps.length === 0) return <p className="muted-text">{m.gap_largest_none()}</p>;
  return (
    <Form method="post" className="stack">
      <Keeper keepers={keepers} />
      <ol className="gap-list gap-list--acts plain-list">
        {gaps.map(({ region, area, eqf, quarter, heads, seats, held, gap }) => {
          const name = `${titles[area] ?? area}, ${regionName(region, locale)}`;
          const figure = `/${locale}/region/gap/figures/${region}/${area}`;
          return (
            <li key={`${region} ${area} ${eqf}`}>
              <span className="gap-list__number numbers">{peopleWords(gap)}</span>
              <span>
                <Link to={`${figure}${gapQuery({ eqf, quarter })}`}>{name}</Link>
                <span className="gap-list__made muted-text small-text">
                  {m.gap_made_of({
                    eqf,
                    heads: formatNumber(heads),
                    seats: formatNumber(seats),
                    held: heldWords(held),
                  })}
                </span>
              </span>
              {keepers.length > 0 && (
                <Button
                  name="gap"
                  value={[region, area, eqf, quarter].join("/")}
                  aria-label={m.gap_work_take_up_named({ name })}
                >
                  {m.gap_work_take_up()}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Form>
  );
}

/** For which organisation: asked only where there are several. */
function Keeper({ keepers }: Pick<GapTakeUpProps, "keepers">) {
  const [only, ...others] = keepers;
  if (!only) return <p>{m.gap_work_not_allowed()}</p>;
  if (others.length === 0) return <input type="hidden" name="organisation" value={only.id} />;
  return (
    <SelectField
      label={m.gap_work_for()}
      name="organisation"
      options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
