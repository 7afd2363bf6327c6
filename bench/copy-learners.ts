// Copies of learners, streamed into every table that keeps something of theirs: a row as its template has it, under
// the names of another person. Names count upwards, so that indexes grow at their end.
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Template } from "./load-templates";

/** One person more: whose rows, and the number that all of the names follow from. */
export type Copy = { template: Template; number: number };

type Column = { name: string; type: string };
export type LoadTable = { name: string; columns: Column[]; owner: "learner_id" | "path_id" };

/** What is copied for each person, owners first; all else that names a learner or a path follows. */
const first = ["enrolments", "paths"];
/** Made for the load as a whole, or of no use in it. */
const leftOut = ["group_members", "assignments", "path_proofs", "paths_without_needs"];

export async function loadTables(client: PoolClient): Promise<LoadTable[]> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(`
    select table_name as table, column_name as name, data_type as type
    from information_schema.columns
    where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO'
    order by table_name, ordinal_position`);
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) {
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  const owned = [...tables].flatMap(([name, columns]): LoadTable[] => {
    const has = (wanted: string) => columns.some((column) => column.name === wanted);
    const owner = has("learner_id") ? "learner_id" : has("path_id") ? "path_id" : undefined;
    return owner && !leftOut.includes(name) ? [{ name, columns, owner }] : [];
  });
  const rank = ({ name }: LoadTable) => (first.includes(name) ? first.indexOf(name) : first.length);
  return owned.sort((one, other) => rank(one) - rank(other));
}

/** The name that a number has: kinds of rows do not meet, and names count upwards. */
export function nameOf(kind: "learner" | "path" | "row", number: number): string {
  const mark = { learner: "1", path: "2", row: "3" }[kind];
  const digits = number.toString(16).padStart(20, "0");
  return `10ad000${mark}-${digits.slice(0, 4)}-4${digits.slice(4, 7)}-8${digits.slice(7, 10)}-00${digits.slice(10)}`;
}

/** Streams one table for all of the copies; tells after each person. */
export async function copyTable(
  client: PoolClient,
  table: LoadTable,
  copies: readonly Copy[],
  told: () => void,
): Promise<void> {
  const names = table.columns.map(({ name }) => `"${name}"`).join(", ");
  const rowsOf = new Map<Template, string[][]>();
  let row = 0;
  async function* lines(templates: Map<Template, string[][]>): AsyncGenerator<string> {
    for (const { template, number } of copies) {
      const rows = templates.get(template) ?? [];
      let chunk = "";
      for (const cells of rows) {
        row += 1;
        chunk += renamed(table, cells, template, number, row);
      }
      told();
      if (chunk) yield chunk;
    }
  }
  for (const template of new Set(copies.map((copy) => copy.template))) {
    rowsOf.set(template, await readRows(client, table, names, template));
  }
  const target = client.query(copyFrom(`copy "${table.name}" (${names}) from stdin`));
  await pipeline(Readable.from(lines(rowsOf)), target);
}

async function readRows(
  client: PoolClient,
  { name, owner }: LoadTable,
  names: string,
  { learnerId, pathId }: Template,
): Promise<string[][]> {
  const id = owner === "learner_id" ? learnerId : pathId;
  const source = `select ${names} from "${name}" where ${owner} = '${id}'`;
  const stream = client.query(copyTo(`copy (${source}) to stdout`));
  const rows: string[][] = [];
  for await (const line of createInterface({ input: stream })) rows.push(line.split("\t"));
  return rows;
}

function renamed(
  { columns }: LoadTable,
  cells: readonly string[],
  { learnerId, pathId }: Template,
  number: number,
  row: number,
): string {
  const own = cells.map((cell, index) => {
    if (cell === learnerId) return nameOf("learner", number);
    if (cell === pathId) return nameOf("path", number);
    const { name, type } = columns[index] ?? {};
    if (type !== "uuid" || cell === "\\N") return cell;
    if (name === "id") return nameOf("row", row * 2);
    return name === "client_key" ? nameOf("row", row * 2 + 1) : cell;
  });
  return `${own.join("\t")}\n`;
}
