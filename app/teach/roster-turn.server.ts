// One turn of the preview: what the form brought, judged anew.
import { z } from "zod";
import { type JudgedRow, judgeRoster, mayKeep, suggestionFor } from "~/domain/roster/judge-roster";
import { mostRows, plainAddress, type RosterRow } from "~/domain/roster/roster-row";
import { badRequest } from "~/http/responses";
import type { Db } from "~db/queries/connection.server";
import { readRosterFacts } from "./roster-facts.server";

/** A row as the teacher sees it: judged, and whether it comes along. */
export type PreviewRow = JudgedRow & { isIn: boolean };

/** A row as the form brings it back. */
export type SentRow = RosterRow & { isIn: boolean; isChanged: boolean };

const texts = z.array(z.string().max(2000)).max(mostRows);
const places = z
  .array(
    z.coerce
      .number()
      .int()
      .min(0)
      .max(mostRows - 1),
  )
  .max(mostRows);
const sentSchema = z
  .object({
    at: places,
    line: z.array(z.coerce.number().int().min(1).max(2_000_000)),
    name: texts,
    email: texts,
    was: texts,
    in: places,
  })
  .refine(({ at, line, name, email, was }) =>
    [line, name, email, was].every(({ length }) => length === at.length),
  );

/** The rows of a preview that is sent back, in the order of the list; anything else was not sent by our page. */
export function readSentRows(form: FormData): SentRow[] {
  const names = ["at", "line", "name", "email", "was", "in"];
  const parsed = sentSchema.safeParse(
    Object.fromEntries(names.map((name) => [name, form.getAll(name)])),
  );
  if (!parsed.success) throw badRequest(null);
  const { at, line, name, email, was, in: kept } = parsed.data;
  return at
    .map((place, index) => ({
      place,
      line: line[index] ?? 1,
      name: name[index] ?? "",
      email: email[index] ?? "",
      isIn: kept.includes(place),
      isChanged: plainAddress(email[index] ?? "") !== was[index],
    }))
    .toSorted((a, b) => a.place - b.place);
}

type Asked = { group: { id: string; organisationId: string } };

/** What becomes of each row of a list that was just given. Nothing is written. */
export async function previewRoster(
  db: Db,
  { group, rows }: Asked & { rows: readonly RosterRow[] },
): Promise<PreviewRow[]> {
  const judged = judgeRoster(rows, await readRosterFacts(db, { group, rows }));
  return judged.map((row) => ({ ...row, isIn: row.verdict.kind !== "doubtful" }));
}

/**
 * The same of rows that were corrected in place.
 * @param taken the row (from 0) whose proposed address takes the place of what was typed
 */
export async function previewAgain(
  db: Db,
  { group, rows, taken }: Asked & { rows: readonly SentRow[]; taken: number | undefined },
): Promise<PreviewRow[]> {
  const before = judgeRoster(rows, await readRosterFacts(db, { group, rows }));
  const proposal = taken === undefined ? undefined : before[taken];
  const email = proposal && suggestionFor(proposal);
  const mended = rows.map((row, index) =>
    email !== undefined && index === taken ? { ...row, email, isChanged: true } : row,
  );
  const judged = email
    ? judgeRoster(mended, await readRosterFacts(db, { group, rows: mended }))
    : before;
  return judged.map((row, index) => {
    const sent = mended[index];
    const isMended = sent?.isChanged === true && row.verdict.kind !== "doubtful";
    return { ...row, isIn: mayKeep(row) && (isMended || sent?.isIn === true) };
  });
}
