import type { Arrangement, CellSize } from "~/domain/cell/formats";
import { m } from "~/i18n/messages";
import { quantity } from "./quantity";

type Format = CellSize["format"];

export const formatNames: Record<Format, () => string> = {
  cylindrical: m.models_format_cylindrical,
  prismatic: m.models_format_prismatic,
  pouch: m.models_format_pouch,
};

export const arrangementNames: Record<Arrangement, () => string> = {
  rows: m.models_format_rows,
  honeycomb: m.models_format_honeycomb,
};

/** What each format asks of the production line. */
export const lineTexts: Record<Format, () => string> = {
  cylindrical: m.models_format_line_cylindrical,
  prismatic: m.models_format_line_prismatic,
  pouch: m.models_format_line_pouch,
};

/** Where the heat leaves each format. */
export const coolingTexts: Record<Format, () => string> = {
  cylindrical: m.models_format_cooling_cylindrical,
  prismatic: m.models_format_cooling_prismatic,
  pouch: m.models_format_cooling_pouch,
};

/** A cell by its chemistry and energy, a round one by its code as well. */
export function sizeName(cell: CellSize): string {
  const content = `${cell.chemistry.toUpperCase()} ${quantity(cell.energy, 0, "Wh")}`;
  return cell.format === "cylindrical" ? `${cell.id}, ${content}` : content;
}
