// The columns of a table of needs: what they are called, and where each stands in somebody's own table.
import { nearestWord } from "~/domain/region/table-cell";
import type { NeedProblem } from "./read-need";

/** The columns that an export writes and an import reads, in their order. */
export const needColumns = [
  "ref",
  "employer",
  "visibility",
  "role",
  "eqf",
  "heads",
  "quarter",
  "region",
  "permanence",
  "source",
  "as_of",
  "skills",
  "note",
] as const;
export type NeedColumn = (typeof needColumns)[number];

/** Columns that a table may leave out: an empty cell has a usual meaning. */
const optionalColumns: readonly NeedColumn[] = [
  "employer",
  "permanence",
  "source",
  "as_of",
  "note",
];

/** What people in Finland and Sweden call the columns in their own tables. */
const otherNames: Record<NeedColumn, readonly string[]> = {
  ref: ["viite", "tunnus", "referens", "id"],
  employer: ["yritys", "työnantaja", "företag", "arbetsgivare", "company"],
  visibility: ["näkyvyys", "synlighet"],
  role: ["tehtävä", "rooli", "roll", "arbetsuppgift"],
  eqf: ["taso", "nivå", "level"],
  heads: ["henkilöitä", "määrä", "antal", "personer", "people"],
  quarter: ["neljännes", "kvartal"],
  region: ["maakunta", "alue", "län", "landskap"],
  permanence: ["pysyvyys", "työsuhde", "anställning", "varaktighet"],
  source: ["lähde", "källa"],
  as_of: ["päivä", "päivämäärä", "datum", "per", "date"],
  skills: ["osaaminen", "taidot", "kompetenser", "färdigheter"],
  note: ["huomautus", "muistiinpano", "anteckning"],
};

export type TableProblem =
  | NeedProblem
  | "missing-column"
  | "unknown-column"
  | "no-rows"
  | "many-rows"
  | "ref"
  | "twice"
  | "stray-cells";
export type NeedTableProblem = {
  line: number;
  /** Null where the whole table is meant. */
  column: string | null;
  problem: TableProblem;
  /** What stands there. */
  value: string;
  /** What was probably meant. */
  suggestion: string | null;
};
/** A line of a table with its number, from 1. */
export type Line = { line: number; cells: readonly string[] };

/** Where a column stands, from 0. */
export type Places = Partial<Record<NeedColumn, number>>;

/** Where each column stands. One that nobody knows is told: what it says would be lost without a word. */
export function readColumns({ line, cells }: Line): {
  places: Places;
  problems: NeedTableProblem[];
} {
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  const found = needColumns.map((column) => {
    const place = names.findIndex((name) => name === column || otherNames[column].includes(name));
    return [column, place < 0 ? undefined : place] as const;
  });
  const places: Places = Object.fromEntries(found);
  const known = needColumns.flatMap((column) => [column, ...otherNames[column]]);
  const unknown = names.flatMap((name, place) => {
    if (name === "" || Object.values(places).includes(place)) return [];
    const suggestion = known.includes(name) ? null : nearestWord(name, known);
    const value = cells[place] ?? "";
    return [{ line, column: value, problem: "unknown-column" as const, value, suggestion }];
  });
  const missing = needColumns
    .filter((column) => places[column] === undefined && !optionalColumns.includes(column))
    .map((column) => ({
      ...{ line, column, problem: "missing-column" as const, value: "", suggestion: null },
    }));
  return { places, problems: [...unknown, ...missing] };
}
