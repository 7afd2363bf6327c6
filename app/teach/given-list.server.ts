import { readRoster } from "~/domain/roster/read-roster";
import { mostRows, type RosterRow } from "~/domain/roster/roster-row";
import { decodeTable } from "~/http/decode-table.server";
import type { Upload } from "~/http/read-upload.server";
import { splitTable } from "~/http/split-table.server";
import { m } from "~/i18n/messages";

/** Bytes that a list may have: a thousand rows with all that a school system puts beside them. */
const largestList = 1024 * 1024;

export type GivenList =
  | { ok: true; rows: RosterRow[] }
  | { ok: false; field: "file" | "list"; problem: string };

/** The rows of a file, or of what was pasted where no file was chosen; or what is wrong with them and what helps. */
export function readGivenList({ fields, file, isTooLarge }: Upload): GivenList {
  const field = file || isTooLarge ? "file" : "list";
  const refuse = (problem: string) => ({ ok: false, field, problem }) as const;
  const pasted = typeof fields.list === "string" ? fields.list : "";
  const bytes = file?.bytes ?? new TextEncoder().encode(pasted);
  if (isTooLarge || bytes.length > largestList) return refuse(m.roster_error_large());
  const decoded = decodeTable(bytes);
  if (!decoded.ok) return refuse(decodingProblem(decoded.reason, field));
  const rows = readRoster(splitTable(decoded.text));
  if (rows.length === 0) return refuse(m.roster_error_empty());
  if (rows.length > mostRows)
    return refuse(m.roster_error_many({ most: mostRows, rows: rows.length }));
  return { ok: true, rows };
}

function decodingProblem(reason: "empty" | "workbook" | "not-text", field: "file" | "list") {
  if (reason === "workbook") return m.roster_error_workbook();
  if (reason === "not-text") return m.roster_error_not_text();
  return field === "file" ? m.roster_error_file_empty() : m.roster_error_empty();
}
