// One turn of an import: a table that was given or pasted is read and shown, or, confirmed as it was shown, written.
import { z } from "zod";
import type { NeedTableProblem } from "~/domain/need/need-columns";
import { type NeedLine, readNeedTable } from "~/domain/need/need-table";
import type { Upload } from "~/http/read-upload.server";
import { splitTable } from "~/http/split-table.server";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { listNeedOrganisations } from "~db/queries/region-needs.server";
import {
  type ImportedNeeds,
  importNeeds,
  type PreviewedNeed,
  previewNeeds,
} from "./import-needs.server";
import { importText } from "./import-text.server";
import { knownSkills } from "./need-skill-choices.server";

export type ImportTurn =
  | { kind: "refused"; field: "file" | "table"; notice: string; text: string; organisation: string }
  | { kind: "problems"; problems: NeedTableProblem[]; text: string; organisation: string }
  | { kind: "preview"; rows: PreviewedNeed[]; text: string; organisation: string }
  | { kind: "done"; counts: ImportedNeeds }
  | { kind: "gone"; organisationId: string };

type Asked = {
  upload: Upload;
  organisationIds: readonly string[];
  actorId: string;
  now: Date;
};

export async function importTurn(db: Db, { upload, ...asker }: Asked): Promise<ImportTurn> {
  const { fields, file } = upload;
  const [first] = await listNeedOrganisations(db, asker);
  const asked = z.uuid().safeParse(fields.organisation).data;
  const organisation = asked ?? first?.id ?? "";
  const pasted = typeof fields.table === "string" ? fields.table : "";
  const field = file || upload.isTooLarge ? "file" : "table";
  const refused = (notice: string): ImportTurn => ({
    ...{ kind: "refused", field, notice, text: pasted, organisation },
  });
  if (!organisation) return refused(m.need_not_allowed());
  // What a row would change tells what stands: of one's own organisations alone.
  if (!asker.organisationIds.includes(organisation)) {
    return { kind: "gone", organisationId: organisation };
  }
  const read = importText(upload, pasted);
  if (!read.ok) return refused(read.notice);
  const { text } = read;
  const known = { skills: await knownSkills(db), today: dayOf(asker.now) };
  const table = readNeedTable(splitTable(text), known);
  if (!table.ok) return { kind: "problems", problems: table.problems, text, organisation };
  if (fields.intent !== "confirm" || field === "file") {
    const rows = await previewNeeds(db, { organisationId: organisation, rows: table.rows });
    return { kind: "preview", rows, text, organisation };
  }
  return write(db, { organisation, rows: table.rows, ...asker }, refused);
}

type Write = Omit<Asked, "upload"> & { organisation: string; rows: NeedLine[] };

async function write(
  db: Db,
  { organisation: organisationId, ...asked }: Write,
  refused: (notice: string) => ImportTurn,
): Promise<ImportTurn> {
  const done = await importNeeds(db, { organisationId, ...asked });
  if (done.ok) return { kind: "done", counts: done.counts };
  return done.reason === "gone" ? { kind: "gone", organisationId } : refused(m.need_not_allowed());
}
