import { z } from "zod";
import type { GivenRow } from "~/domain/offering/offering-table";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const list = z.array(z.record(z.string(), cell));
const fileSchema = z.union([
  list,
  z.object({ offerings: list }).transform((file) => file.offerings),
]);

type JsonRows = { ok: true; columns: string[]; rows: GivenRow[] } | { ok: false; problem: string };

/** A JSON list of offerings as rows, each with its place in the list; values become what a table's cell would hold. */
export function readJsonRows(text: string): JsonRows {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const file = fileSchema.safeParse(parsed.value);
  if (!file.success) return { ok: false, problem: '[{ "ref": …, "title_fi": … }]' };
  const columns = new Set(file.data.flatMap((row) => Object.keys(row)));
  const rows = file.data.map((row, place) => ({
    line: place + 1,
    cells: new Map(Object.entries(row).map(([column, value]) => [column, cellText(value)])),
  }));
  return { ok: true, columns: [...columns], rows };
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
