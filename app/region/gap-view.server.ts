// What the gap page shows of a picture: the field, the map and the largest gaps, for what its reader asks for.
import type { GapCell } from "~/domain/region/gap";
import { groupBy } from "~/domain/region/group-by";
import { regionName, regions } from "~/domain/region/regions";
import type { Locale } from "~/i18n/locale";
import { gapOf, type HeatGrid, heatGrid } from "./gap-heat-grid";
import type { MapRegion } from "./gap-map";
import type { GapPicture } from "./gap-picture.server";
import { type GapSearch, gapQuery } from "./gap-search";
import { shortQuarter } from "./gap-words";
import { quarterWords } from "./need-words";
import { regionShapes } from "./region-shapes.server";

/** Gaps of the list of the largest. */
const mostLargest = 10;

export type Shown = { picture: GapPicture; search: GapSearch; quarter: string; locale: Locale };

export function heatOf(shown: Shown): HeatGrid {
  return shown.search.by === "quarter" ? areasByQuarter(shown) : regionsByArea(shown);
}

/** The regions where somebody is needed, or the one that is asked for, in the order of the list of regions, and all areas. */
function regionsByArea({ picture, search, quarter, locale }: Shown): HeatGrid {
  const { areas } = picture;
  const cells = ofLevel(picture.cells, search.eqf).filter((cell) => cell.quarter === quarter);
  const named = new Set(cells.filter(({ heads }) => heads > 0).map(({ region }) => region));
  return heatGrid({
    rows: regions
      .filter(({ id }) => named.has(id) && (search.region === null || id === search.region))
      .map(({ id }) => ({ id, title: regionName(id, locale), href: regionLink(id, locale) })),
    columns: areas.map(({ id, title }) => ({ id, short: id, title: title[locale] })),
    cells,
    rowOf: ({ region }) => region,
    columnOf: ({ area }) => area,
    linkTo: (region, area) => figureLink({ region, area, eqf: search.eqf, quarter }, locale),
  });
}

/** All areas, quarter by quarter, in one region or in all. */
function areasByQuarter({ picture, search, locale }: Shown): HeatGrid {
  const { areas, quarters } = picture;
  const { region, eqf } = search;
  return heatGrid({
    rows: areas.map(({ id, title }) => ({ id, title: title[locale] })),
    columns: quarters.map((id) => ({ id, short: shortQuarter(id), title: quarterWords(id) })),
    cells: ofLevel(picture.cells, eqf).filter((cell) => !region || cell.region === region),
    rowOf: ({ area }) => area,
    columnOf: (cell) => cell.quarter,
    linkTo: (area, at) =>
      region
        ? figureLink({ region, area, eqf, quarter: at }, locale)
        : `/${locale}/region/gap${gapQuery({ area, eqf, quarter: at })}`,
  });
}

/** Every region with what is missing there, in the area that is asked for or in all. */
export function mapOf({ picture, search, quarter, locale }: Shown): MapRegion[] {
  const cells = atQuarter(picture, { ...search, region: null }, quarter);
  const byRegion = groupBy(cells, ({ region }) => region);
  return regionShapes().map((shape) => ({
    ...shape,
    name: regionName(shape.id, locale),
    href: regionLink(shape.id, locale),
    gap: gapOf(byRegion.get(shape.id) ?? []),
  }));
}

/** The largest single gaps. */
export function largestOf({ picture, search, quarter }: Shown, limit = mostLargest): GapCell[] {
  return atQuarter(picture, search, quarter)
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap || b.heads - a.heads)
    .slice(0, limit);
}

function atQuarter({ cells }: GapPicture, { eqf, area, region }: GapSearch, quarter: string) {
  return ofLevel(cells, eqf).filter(
    (cell) =>
      cell.quarter === quarter &&
      (!area || cell.area === area) &&
      (!region || cell.region === region),
  );
}

function ofLevel(cells: readonly GapCell[], eqf: number | null): GapCell[] {
  return cells.filter((cell) => eqf === null || cell.eqf === eqf);
}

type Figure = { region: string; area: string; eqf: number | null; quarter: string };

/** Where a figure opens to what it is made of. */
export function figureLink({ region, area, eqf, quarter }: Figure, locale: Locale): string {
  return `/${locale}/region/gap/figures/${region}/${area}${gapQuery({ eqf, quarter })}`;
}

export function regionLink(region: string, locale: Locale): string {
  return `/${locale}/region/regions/${region}`;
}
