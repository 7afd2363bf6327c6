import { NavLink } from "@remix-run/react";

type Place = {
  to: string;
  label: string;
  /** How many wait there, and the same in words; nothing is shown of none. */
  count?: { number: number; words: string };
};

/** The main pages of one area, side by side; the one that is open is marked. */
export function AreaNav({ label, places }: { label: string; places: Place[] }) {
  return (
    <nav className="area-nav" aria-label={label}>
      {places.map(({ to, label: name, count }) => (
        <NavLink key={to} to={to} end>
          {name}
          {count && count.number > 0 && (
            <>
              <span className="area-nav__count" aria-hidden="true">
                {count.number}
              </span>
              <span className="visually-hidden">, {count.words}</span>
            </>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
