import { Link } from "@remix-run/react";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { gapQuery } from "./gap-search";
import { heldWords, peopleWords } from "./gap-words";

export type ListedGap = {
  region: string;
  area: string;
  eqf: number;
  quarter: string;
  heads: number;
  seats: number;
  held: number;
  gap: number;
};

type GapListProps = { gaps: ListedGap[]; titles: Record<string, string> };

/** Gaps as a list of rows, each the way to what it is made of. */
export function GapList({ gaps, titles }: GapListProps) {
  const locale = currentLocale();
  if (gaps.length === 0) return <p className="muted-text">{m.gap_largest_none()}</p>;
  return (
    <ol className="gap-list plain-list">
      {gaps.map(({ region, area, eqf, quarter, heads, seats, held, gap }) => (
        <li key={`${region} ${area} ${eqf}`}>
          <span className="gap-list__number numbers">{peopleWords(gap)}</span>
          <span>
            <Link
              to={`/${locale}/region/gap/figures/${region}/${area}${gapQuery({ eqf, quarter })}`}
            >
              {titles[area] ?? area}, {regionName(region, locale)}
            </Link>
            <span className="gap-list__made muted-text small-text">
              {m.gap_made_of({
                eqf,
                heads: formatNumber(heads),
                seats: formatNumber(seats),
                held: heldWords(held),
              })}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
