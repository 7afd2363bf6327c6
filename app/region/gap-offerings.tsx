import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { startText } from "./offering-words";
import { DemoMark } from "./region-marks";

export type ListedOffering = {
  id: string;
  title: string;
  provider: string | null;
  region: string | null;
  eqf: number;
  startsOn: string | null;
  seats: number | null;
  isDemo: boolean;
};

/** Offerings for a region, with the seats that they promise. */
export function GapOfferings({ offerings }: { offerings: ListedOffering[] }) {
  if (offerings.length === 0) return <p className="muted-text">{m.gap_parts_no_offerings()}</p>;
  return (
    <ul className="gap-cases plain-list">
      {offerings.map(({ id, title, provider, region, eqf, startsOn, seats, isDemo }) => (
        <li key={id}>
          <p className="row row--between">
            <Link to={`/${currentLocale()}/region/offerings/${id}`}>{title}</Link>
            <span className="numbers">
              {seats === null
                ? m.gap_seats_unsaid()
                : m.gap_seats({ count: seats, number: formatNumber(seats) })}
            </span>
          </p>
          <p className="muted-text small-text">
            {[
              provider ?? m.site_name(),
              region === null ? m.gap_online() : null,
              m.gap_level({ eqf }),
              startText(startsOn),
            ]
              .filter(Boolean)
              .join(" · ")}{" "}
            <DemoMark isDemo={isDemo} />
          </p>
        </li>
      ))}
    </ul>
  );
}
