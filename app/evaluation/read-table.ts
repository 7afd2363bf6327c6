import { createReadStream } from "node:fs";
import { LogProblem } from "./log-problem";

export type Column = "user_id" | "item_id" | "timestamp" | "correct" | "skill_id";
export type Row = { line: number; valueIn: (column: Column) => string };

/**
 * Rows of a tab-separated file with a header, one at a time: the file is never held whole. Columns stand in any order
 * and others are left out; a byte order mark, Windows line ends, blank lines and quoted fields are understood.
 * @param needed columns without which the file cannot be used
 * @throws LogProblem when it cannot be read, a column is missing or a line is too short
 */
export async function* readTable(file: string, needed: readonly Column[]): AsyncGenerator<Row> {
  let places: Map<string, number> | undefined;
  let last = 0;
  for await (const { line, text } of readLines(file)) {
    const fields = splitFields(text, file, line);
    if (!places) {
      places = placesOf(fields, needed, file, line);
      last = Math.max(...needed.map((column) => places?.get(column) ?? 0));
      continue;
    }
    if (fields.length <= last) {
      const counts = `${fields.length} fields where the header names ${places.size}`;
      throw new LogProblem(file, line, `${counts}. Fields are separated by tabs.`);
    }
    const found = places;
    yield { line, valueIn: (column) => fields[found.get(column) ?? -1]?.trim() ?? "" };
  }
  if (!places)
    throw new LogProblem(file, null, "The file is empty; it needs a header and answers.");
}

async function* readLines(file: string): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  let rest = "";
  try {
    for await (const chunk of createReadStream(file, {
      encoding: "utf8",
      highWaterMark: 1 << 20,
    })) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) {
        line += 1;
        if (text.trim() !== "") yield { line, text: plain(text, line) };
      }
    }
  } catch (error) {
    throw isFileError(error) ? new LogProblem(file, null, reasonOf(error)) : error;
  }
  if (rest.trim() !== "") yield { line: line + 1, text: plain(rest, line + 1) };
}

function plain(text: string, line: number): string {
  const start = line === 1 && text.startsWith("\uFEFF") ? 1 : 0;
  return text.slice(start, text.endsWith("\r") ? -1 : undefined);
}

function splitFields(text: string, file: string, line: number): string[] {
  if (!text.includes('"')) return text.split("\t");
  const fields: string[] = [];
  // A quoted field may hold tabs; within it a doubled quote is a quote.
  const field = /("(?:[^"]|"")*"|[^"\t]*)(\t|$)/y;
  let isMore = true;
  while (isMore) {
    const found = field.exec(text);
    if (!found) throw new LogProblem(file, line, "A quote is opened or closed in the wrong place.");
    const value = found[1] ?? "";
    fields.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    isMore = found[2] === "\t";
  }
  return fields;
}

function placesOf(
  header: readonly string[],
  needed: readonly Column[],
  file: string,
  line: number,
): Map<string, number> {
  const places = new Map(header.map((name, at) => [name.trim().toLowerCase(), at]));
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length === 0) return places;
  const isOtherwise = header.length === 1 && /[,;]/.test(header[0] ?? "");
  const cure = isOtherwise ? "Columns are separated by tabs." : `It names ${header.join(", ")}.`;
  const noun = missing.length === 1 ? "column" : "columns";
  throw new LogProblem(file, line, `The header lacks the ${noun} ${missing.join(", ")}. ${cure}`);
}

type FileError = Error & { code: string };

export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && "syscall" in error && "code" in error;
}

export function reasonOf({ code, message }: FileError): string {
  if (code === "ENOENT") return "There is no such file or folder.";
  if (code === "EISDIR") return "This is a folder, not a file.";
  return message;
}
