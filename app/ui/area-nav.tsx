import { Link, useLocation } from "@remix-run/react";
import { markPlaces } from "./current-place";

type Place = {
  to: string;
  label: string;
  /** How many wait there, and the same in words; nothing is shown of none. */
  count?: { number: number; words: string };
};

/** The main pages of one area, side by side; the one that is open, or that the open one stands below, is marked. */
export function AreaNav({ label, places }: { label: string; places: Place[] }) {
  const { pathname } = useLocation();
  const marks = markPlaces(
    pathname,
    places.map(({ to }) => to),
  );
  return (
    <nav className="area-nav" aria-label={label}>
      {places.map(({ to, label: name, count }, index) => (
        <Link key={to} to={to} aria-current={marks[index]}>
          {name}
          {count && count.number > 0 && (
            <>
              <span className="area-nav__count" aria-hidden="true">
                {count.number}
              </span>
              <span className="visually-hidden">, {count.words}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}
