import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import type { OfferingRow } from "./offering-list.server";
import { hoursText, modeWord, placeText, startText } from "./offering-words";

/** Offerings as their organisation sees them: short, each with the way to change it. */
export function OfferingOwnList({ offerings }: { offerings: OfferingRow[] }) {
  const own = `/${currentLocale()}/region/work/offerings`;
  return (
    <ul className="plain-list own-offerings">
      {offerings.map((row) => (
        <li key={row.id}>
          <Link to={`${own}/${row.id}`}>{row.title}</Link>
          <span className="muted-text small-text">
            {[
              row.provider,
              startText(row.startsOn),
              row.mode === "online" ? modeWord(row.mode) : placeText(row),
              hoursText(row.hours),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
