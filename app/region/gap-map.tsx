import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { gapFill } from "./gap-patterns";
import { gapStep } from "./gap-step";
import { peopleWords } from "./gap-words";

export type MapRegion = {
  id: string;
  name: string;
  path: string;
  x: number;
  y: number;
  href: string;
  /** People missing; null where nobody is needed. */
  gap: number | null;
};

type GapMapProps = { size: { width: number; height: number }; regions: MapRegion[] };

/** The regions of both countries. Pattern and number tell what is missing; the list below it has the same links. */
export function GapMap({ size, regions }: GapMapProps) {
  const told = regions.filter(({ gap }) => gap !== null && gap > 0);
  return (
    <svg className="gap-map" viewBox={`0 0 ${size.width} ${size.height}`}>
      <title>{m.gap_map_told({ count: told.length })}</title>
      {regions.map(({ id, name, path, href, gap }) => (
        <Link key={id} to={href} tabIndex={-1} className="gap-link">
          <title>{gap === null ? m.gap_map_none({ name }) : `${name}: ${peopleWords(gap)}`}</title>
          <path d={path} {...gapFill(gap === null ? null : gapStep(gap))} />
        </Link>
      ))}
      {told.map(({ id, x, y, gap }) => (
        <g key={id} className="gap-map__number">
          <rect className="gap-pill" x={x - 17} y={y - 11} width="34" height="22" rx="11" />
          <text className="gap-number" x={x} y={y + 5} textAnchor="middle">
            {formatNumber(gap ?? 0)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The same as a list, the largest gap first. */
export function GapMapList({ regions }: { regions: MapRegion[] }) {
  const needed = regions
    .filter(({ gap }) => gap !== null)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0) || a.name.localeCompare(b.name));
  return (
    <ul className="gap-regions plain-list">
      {needed.map(({ id, name, href, gap }) => (
        <li key={id}>
          <Link to={href}>{name}</Link>
          <span className="numbers">{peopleWords(gap ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
