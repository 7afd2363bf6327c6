// One turn of an import: a file or a pasted text is read and shown, or, confirmed as it was shown, written.
import { z } from "zod";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import {
  givenRows,
  type OfferingLine,
  readOfferings,
  type TableProblem,
} from "~/domain/offering/offering-table";
import type { Upload } from "~/http/read-upload.server";
import { splitTable } from "~/http/split-table.server";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { listOfferingOrganisations } from "~db/queries/offerings.server";
import {
  type ImportedOfferings,
  importOfferings,
  type PreviewedOffering,
  previewOfferings,
} from "./import-offerings.server";
import { importText } from "./import-text.server";
import { readJsonRows } from "./offering-json.server";

type Shown = { text: string; organisation: string };
export type ImportTurn = Shown &
  (
    | { kind: "refused"; field: "file" | "table"; notice: string }
    | { kind: "problems"; problems: TableProblem[] }
    | { kind: "preview"; rows: PreviewedOffering[]; seen: string; isMoved: boolean }
    | { kind: "done"; counts: ImportedOfferings }
    | { kind: "gone" }
  );

type Asked = { upload: Upload; organisationIds: readonly string[]; actorId: string; now: Date };

export async function importTurn(db: Db, { upload, ...asker }: Asked): Promise<ImportTurn> {
  const { fields, file } = upload;
  const [first] = await listOfferingOrganisations(db, asker);
  const organisation = z.uuid().safeParse(fields.organisation).data ?? first?.id ?? "";
  const pasted = typeof fields.table === "string" ? fields.table : "";
  const field = file || upload.isTooLarge ? "file" : "table";
  const refused = (notice: string): ImportTurn => ({
    ...{ kind: "refused", field, notice, text: pasted, organisation },
  });
  if (!organisation) return refused(m.offering_not_allowed());
  // What a row would change tells what stands, drafts too: of one's own organisations alone.
  if (!asker.organisationIds.includes(organisation)) {
    return { kind: "gone", text: "", organisation };
  }
  const text = importText(upload, pasted);
  if (!text.ok) return refused(text.notice);
  const shown: Shown = { text: text.text, organisation };
  const read = await readText(db, text.text);
  if (!read.ok)
    return read.problems ? { ...shown, kind: "problems", ...read } : refused(read.notice);
  const given = { organisationId: organisation, rows: read.rows };
  const preview = async (isMoved: boolean): Promise<ImportTurn> => ({
    ...{ ...shown, kind: "preview", isMoved, ...(await previewOfferings(db, given)) },
  });
  if (fields.intent !== "confirm" || field === "file") return preview(false);
  const isPublished = fields.publish === "on";
  const seen = typeof fields.seen === "string" ? fields.seen : undefined;
  const done = await importOfferings(db, { ...given, isPublished, seen, ...asker });
  if (done.ok) return { ...shown, kind: "done", counts: done.counts };
  if (done.reason === "moved") return preview(true);
  return done.reason === "gone" ? { ...shown, kind: "gone" } : refused(m.offering_not_allowed());
}

type ReadText =
  | { ok: true; rows: OfferingLine[] }
  | { ok: false; problems: TableProblem[] }
  | { ok: false; problems?: undefined; notice: string };

/** A list in brackets is JSON; everything else is a table. */
async function readText(db: Db, text: string): Promise<ReadText> {
  const { catalogue } = await newestCatalogue(db);
  const known = { skills: catalogue.skills.map(({ id }) => id) };
  if (!/^\s*[[{]/.test(text)) {
    const given = givenRows(splitTable(text));
    return given.rows.length === 0 ? nothing() : readOfferings(given, known);
  }
  const given = readJsonRows(text);
  if (!given.ok && given.problem === undefined) return given;
  if (!given.ok) return { ok: false, notice: m.offering_import_json({ problem: given.problem }) };
  return given.rows.length === 0 ? nothing() : readOfferings(given, known);
}

const nothing = () => ({ ok: false, notice: m.region_import_empty() }) as const;
