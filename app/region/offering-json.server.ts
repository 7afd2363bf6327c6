import { z } from "zod";
import type { GivenRow, TableProblem } from "~/domain/offering/offering-table";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const list = z.array(z.record(z.string(), cell));
const withList = z.object({ offerings: z.array(z.unknown()) });

type JsonRows =
  | { ok: true; columns: string[]; rows: GivenRow[] }
  | { ok: false; problem: string }
  | { ok: false; problem?: undefined; problems: TableProblem[] };

/** Letters that are shown of a value which is none. */
const shownValue = 80;

/** A JSON list of offerings as rows, each with its place in the list; values become what a table's cell would hold. */
export function readJsonRows(text: string): JsonRows {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const given = withList.safeParse(parsed.value).data?.offerings ?? parsed.value;
  if (!Array.isArray(given)) return { ok: false, problem: '[{ "ref": …, "title_fi": … }]' };
  const read = list.safeParse(given);
  if (!read.success)
    return { ok: false, problems: read.error.issues.map((one) => told(one, given)) };
  const columns = new Set(read.data.flatMap((row) => Object.keys(row)));
  const rows = read.data.map((row, place) => ({
    line: place + 1,
    cells: new Map(Object.entries(row).map(([column, value]) => [column, cellText(value)])),
    stray: [],
  }));
  return { ok: true, columns: [...columns], rows };
}

/** Where a value stands that no cell can hold, such as a title with a language in each of its keys. */
function told({ path }: { path: PropertyKey[] }, given: readonly unknown[]): TableProblem {
  const [place, column] = path;
  const row = given[Number(place)];
  const value = column === undefined ? row : (row as Record<PropertyKey, unknown>)[column];
  return {
    line: Number(place) + 1,
    column: column === undefined ? null : String(column),
    problem: "value",
    value: JSON.stringify(value).slice(0, shownValue),
    suggestion: null,
  };
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (problem) {
    return { ok: false, problem: problem instanceof SyntaxError ? problem.message : "" };
  }
}

function cellText(value: z.infer<typeof cell>): string {
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}
