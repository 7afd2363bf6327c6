import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { type Titles, titlesIn } from "~/domain/course/titles";
import { attachment } from "~/http/download";
import { notFound } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { runInLocale } from "~/i18n/request-locale.server";
import { type ExportRow, exportRows } from "./export-rows.server";
import { exportWord } from "./export-words";
import { exportKindParam, noteExport, requireExport } from "./require-export.server";
import { writeExport } from "./write-export.server";

/** Rows that are read at once while the file is on its way. */
const pageLength = 500;

/** An export as a CSV file, written while it is read. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds, group, columnsOf, counts } = await requireExport(
    request,
    context,
    params,
  );
  const kind = exportKindParam(/^([a-z]+)\.csv$/.exec(params.file ?? "")?.[1]);
  const columns = columnsOf(kind);
  if (columns.length === 0) notFound();
  const { catalogue } = await newestCatalogue(db);
  const asked = { organisationIds, groupId: group.id, titles: titlesIn(catalogue, locale) };
  const noted = {
    kind,
    form: "csv",
    group,
    actorId: user.id,
    rows: counts[kind],
    columns,
  } as const;
  await noteExport(context, noted);

  async function* pages(): AsyncGenerator<ExportRow[]> {
    for (let offset = 0; ; offset += pageLength) {
      // The language of the request ends with it, and this goes on.
      const rows = await runInLocale(locale, () => exportRows(db, kind, page(offset, asked)));
      yield rows;
      if (rows.length < pageLength) return;
    }
  }

  const name = `${group.name} ${exportWord(kind)} ${dayOf(new Date())}.csv`;
  return new Response(
    createReadableStreamFromReadable(writeExport({ columns, pages: pages(), locale })),
    {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": attachment(name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, "_")),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    },
  );
}

function page(
  offset: number,
  asked: { organisationIds: readonly string[]; groupId: string; titles: Titles },
) {
  return { ...asked, limit: pageLength, offset };
}
