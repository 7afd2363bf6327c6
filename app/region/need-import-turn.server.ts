// One turn of an import: a table that was given or pasted is read and shown, or, confirmed as it was shown, written.
import { z } from "zod";
import type { NeedTableProblem } from "~/domain/need/need-columns";
import { readNeedTable } from "~/domain/need/need-table";
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
  | {
      kind: "preview";
      rows: PreviewedNeed[];
      seen: string;
      /** Confirmed already, but what it would change has been changed by somebody else meanwhile. */
      isMoved: boolean;
      text: string;
      organisation: string;
    }
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
  const given = { organisationId: organisation, rows: table.rows };
  const preview = async (isMoved: boolean): Promise<ImportTurn> => ({
    ...{ kind: "preview", text, organisation, isMoved, ...(await previewNeeds(db, given)) },
  });
  if (fields.intent !== "confirm" || field === "file") return preview(false);
  const seen = typeof fields.seen === "string" ? fields.seen : undefined;
  const done = await importNeeds(db, { ...given, seen, ...asker });
  if (done.ok) return { kind: "done", counts: done.counts };
  if (done.reason === "moved") return preview(true);
  return done.reason === "gone"
    ? { kind: "gone", organisationId: organisation }
    : refused(m.need_not_allowed());
}
