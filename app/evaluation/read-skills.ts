import { readFile } from "node:fs/promises";
import { z } from "zod";
import { LogProblem } from "./log-problem";
import { isFileError, reasonOf } from "./read-table";

const id = z.union([z.string(), z.number()]).transform((one) => idOf(String(one)));
const skillsSchema = z.record(z.string(), z.array(id));

/** Values by which tables say that there is none. */
const nothing = new Set(["", "-1", "na", "n/a", "nan", "none", "null"]);

/** The same name for 12, 12.0 and " 12 ": tables that once held a gap write whole numbers with a point. */
export function idOf(text: string): string {
  const trimmed = text.trim();
  return /^-?\d+\.0+$/.test(trimmed) ? trimmed.slice(0, trimmed.indexOf(".")) : trimmed;
}

/**
 * The skills named in one field of a table: one; several parted by "~" as in the KDD Cup sets, or numbers by "_" as in
 * the collapsed ASSISTments sets; or none.
 */
export function skillsOf(field: string): string[] {
  const isNumbers = /^\d+(\.0+)?(_\d+(\.0+)?)+$/.test(field);
  const names = (isNumbers ? field.split("_") : field.split("~")).map(idOf);
  return distinct(names.filter((name) => !nothing.has(name.toLowerCase())));
}

/**
 * Reads which skills each item asks for: `{ "item": ["skill", …], … }`.
 * @throws LogProblem when it cannot be read or is something else
 */
export async function readSkills(file: string): Promise<Map<string, string[]>> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw isFileError(error) ? new LogProblem(file, null, reasonOf(error)) : error;
  });
  const read = skillsSchema.safeParse(parse(file, text.replace(/^\uFEFF/, "")));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.length ? `At ${issue.path.join(" › ")}: ` : "";
    const expected = 'The file maps each item to a list of skills: {"12": [3, 7]}.';
    throw new LogProblem(file, null, `${where}${issue?.message ?? "unreadable"}. ${expected}`);
  }
  return new Map(Object.entries(read.data).map(([item, skills]) => [idOf(item), distinct(skills)]));
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LogProblem(file, null, `This is not JSON: ${String((error as Error).message)}.`);
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
