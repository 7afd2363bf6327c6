// Offerings as a table or a JSON list tells them: the same columns in both, and each fault with its row and column.

import { regionIds } from "~/domain/region/regions";
import { dayOfCell, nearestWord, strayCells, unguardedCell } from "~/domain/region/table-cell";
import { type OfferingBody, offeringBodySchema, plainBody } from "./offering";
import { type OfferingField, type OfferingProblem, problemOf } from "./offering-problem";
import { readNumber } from "./read-number";

/** Column of each field, in the order of a file. */
export const columnsOfFields = {
  titleFi: "title_fi",
  titleSv: "title_sv",
  titleEn: "title_en",
  summaryFi: "summary_fi",
  summarySv: "summary_sv",
  summaryEn: "summary_en",
  entryFi: "entry_fi",
  entrySv: "entry_sv",
  entryEn: "entry_en",
  mode: "mode",
  region: "region",
  place: "place",
  eqf: "eqf",
  languages: "languages",
  startsOn: "starts_on",
  hours: "hours",
  seats: "seats",
  fee: "fee",
  currency: "currency",
  funding: "funding",
  skills: "skills",
  contactRole: "contact_role",
  contact: "contact",
  website: "website",
  source: "source",
  asOf: "as_of",
} as const satisfies Record<OfferingField, string>;

/** The reference by which an offering is known again comes first. */
export const offeringColumns = ["ref", ...Object.values(columnsOfFields)] as const;
export type OfferingColumn = (typeof offeringColumns)[number];

/** Columns that our own export adds: they tell, and are not read. */
export const toldColumns = ["id", "provider", "state", "country", "link"] as const;

const fields = Object.keys(columnsOfFields) as OfferingField[];
/** Columns that a file may leave out: their cells are then empty. */
const mayBeAbsent: readonly string[] = [
  ...["summary_fi", "summary_sv", "summary_en", "entry_fi", "entry_sv", "entry_en"],
  ...["region", "place", "starts_on", "seats", "fee", "website"],
];

/** As many offerings as one file may bring. Our choice: all training of a large provider. */
export const mostOfferings = 1000;

/** One row as it was given: its line, or in JSON its place, from 1, and the text of each column. */
export type GivenRow = {
  line: number;
  cells: ReadonlyMap<string, string>;
  /** Cells that no column is for; in JSON there are none. */
  stray: readonly string[];
};

export type TableProblem = {
  line: number;
  column: string | null;
  problem:
    | OfferingProblem
    | "no-ref"
    | "twice"
    | "unknown-column"
    | "missing-column"
    | "unknown-skill"
    | "unknown-region"
    | "many"
    | "stray-cells"
    /** In JSON: neither text nor a number nor a list of texts. */
    | "value";
  /** What stands there. */
  value: string;
  /** What was probably meant. */
  suggestion: string | null;
};

export type OfferingLine = { line: number; ref: string; body: OfferingBody };

export type ReadTable =
  | { ok: true; rows: OfferingLine[] }
  | { ok: false; problems: TableProblem[] };

/** A table's lines as rows: its first line names the columns. Empty lines and lines of empty cells are none. */
export function givenRows(table: readonly { line: number; cells: readonly string[] }[]): {
  columns: string[];
  rows: GivenRow[];
} {
  const [head, ...body] = table;
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const rows = body
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({
      line,
      cells: new Map(columns.map((column, place) => [column, unguardedCell(cells[place] ?? "")])),
      stray: strayCells(columns, cells),
    }));
  return { columns: columns.filter(Boolean), rows };
}

/**
 * All offerings of a file, or everything that is wrong with it.
 * @param known ids of the skills of the framework
 */
export function readOfferings(
  { columns, rows }: { columns: readonly string[]; rows: readonly GivenRow[] },
  known: { skills: readonly string[] },
): ReadTable {
  const shape = columnProblems(columns);
  if (shape.length > 0) return { ok: false, problems: shape };
  if (rows.length > mostOfferings) {
    const value = String(rows.length);
    const problem = { line: 1, column: null, problem: "many", value, suggestion: null } as const;
    return { ok: false, problems: [problem] };
  }
  const lines = new Map<string, number>();
  const read = rows.map((row) => readRow(row, known, lines));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rows: read.flatMap((one) => (one.ok ? [one.row] : [])) };
}

function columnProblems(columns: readonly string[]): TableProblem[] {
  const needed = offeringColumns.filter((column) => !mayBeAbsent.includes(column));
  const missing = needed.filter((column) => !columns.includes(column));
  const readable: readonly string[] = [...offeringColumns, ...toldColumns];
  const unknown = columns.filter(
    (column, place) => !readable.includes(column) || columns.indexOf(column) < place,
  );
  return [
    ...unknown.map((column) => ({
      ...{ line: 1, column, problem: "unknown-column" as const, value: column },
      suggestion: nearestWord(column, offeringColumns),
    })),
    ...missing.map((column) => ({
      ...{ line: 1, column, problem: "missing-column" as const, value: "", suggestion: null },
    })),
  ];
}

const longestRef = 80;

function readRow(
  { line, cells, stray }: GivenRow,
  known: { skills: readonly string[] },
  lines: Map<string, number>,
): { ok: true; row: OfferingLine } | { ok: false; problems: TableProblem[] } {
  if (stray.length > 0) {
    // What its other cells say may stand in the wrong columns: only this is told of it.
    const told = { column: null, problem: "stray-cells", suggestion: null } as const;
    return { ok: false, problems: [{ line, ...told, value: stray.join(" ") }] };
  }
  const ref = (cells.get("ref") ?? "").trim();
  const cellOf = (field: OfferingField) => (cells.get(columnsOfFields[field]) ?? "").trim();
  const parsed = offeringBodySchema.safeParse(
    Object.fromEntries(fields.map((field) => [field, typedCell(field, cellOf(field))])),
  );
  const problems: TableProblem[] = [];
  const add = (
    column: string,
    problem: TableProblem["problem"],
    value: string,
    near?: string | null,
  ) => problems.push({ line, column, problem, value, suggestion: near ?? null });

  const first = lines.get(ref);
  if (ref === "" || ref.length > longestRef) add("ref", "no-ref", ref);
  else if (first !== undefined) add("ref", "twice", ref, String(first));
  else lines.set(ref, line);

  for (const field of wrongFields(parsed.error?.issues ?? [])) {
    const column = columnsOfFields[field.field];
    const value = cellOf(field.field);
    if (field.field === "region" && value !== "") {
      add(column, "unknown-region", value, nearestWord(value, regionIds));
    } else add(column, field.problem, value);
  }
  for (const skill of listOf(cellOf("skills")).filter((one) => !known.skills.includes(one))) {
    add("skills", "unknown-skill", skill, nearestWord(skill, known.skills));
  }
  if (problems.length > 0 || !parsed.success) return { ok: false, problems };
  return { ok: true, row: { line, ref, body: plainBody(parsed.data) } };
}

/** Each field once, whatever several issues say about it. */
function wrongFields(issues: readonly { code: string; path: PropertyKey[] }[]) {
  const found = issues.flatMap((issue) => problemOf(issue) ?? []);
  return found.filter(
    ({ field }, place) => found.findIndex((one) => one.field === field) === place,
  );
}

const numbers: readonly OfferingField[] = ["eqf", "hours", "seats", "fee"];
const lists: readonly OfferingField[] = ["languages", "skills"];
const days: readonly OfferingField[] = ["startsOn", "asOf"];
const orNone: readonly OfferingField[] = ["region", "startsOn", "seats", "website"];

/** A cell as its field takes it. An empty fee is none at all. */
function typedCell(field: OfferingField, cell: string): unknown {
  if (cell === "" && orNone.includes(field)) return null;
  if (cell === "" && field === "fee") return 0;
  if (numbers.includes(field)) return readNumber(cell);
  if (lists.includes(field)) return listOf(cell);
  if (days.includes(field)) return dayOfCell(cell);
  return cell;
}

function listOf(cell: string): string[] {
  return cell.split(/[\s,;|]+/).filter(Boolean);
}

/** An offering as the cells of a row, in the order of `offeringColumns`. */
export function offeringCells(ref: string, body: OfferingBody): Record<OfferingColumn, string> {
  const cells = fields.map((field) => {
    const value = body[field];
    const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
    return [columnsOfFields[field], text];
  });
  return { ref, ...Object.fromEntries(cells) };
}
