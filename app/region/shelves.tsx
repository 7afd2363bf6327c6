import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";

type ShelvesProps<Name extends string> = {
  label: string;
  shelves: { name: Name; label: string; count: number }[];
  chosen: Name;
};

/** The shelves of a list, each with how much lies on it; one is open. */
export function Shelves<Name extends string>({ label, shelves, chosen }: ShelvesProps<Name>) {
  return (
    <nav className="shelves" aria-label={label}>
      {shelves.map((shelf) => (
        <Link
          key={shelf.name}
          className="shelf"
          to={`?show=${shelf.name}`}
          aria-current={shelf.name === chosen ? "true" : undefined}
        >
          {shelf.label} <span className="shelf__count numbers">{formatNumber(shelf.count)}</span>
        </Link>
      ))}
    </nav>
  );
}
