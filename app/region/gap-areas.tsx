import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";

type GapAreasProps = {
  titles: Record<string, string>;
  chosen: string | null;
  /** The same picture with map and list of one area. */
  to: (area: string) => string;
};

/** What the short names of the columns stand for, each the way to the map of its area. */
export function GapAreas({ titles, chosen, to }: GapAreasProps) {
  return (
    <nav aria-label={m.gap_areas()}>
      <ul className="gap-areas plain-list">
        {Object.entries(titles).map(([area, title]) => (
          <li key={area}>
            <Link to={to(area)} aria-current={area === chosen || undefined} preventScrollReset>
              <strong>{area}</strong> {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
