import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { ExportColumn } from "~/domain/guidance/export-columns";
import { partOf } from "~/http/part";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatDateTime, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { type ExportCell, exportRows } from "./export-rows.server";
import { columnWord, exportWord } from "./export-words";
import { exportKindParam, noteExport, requireExport } from "./require-export.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${exportWord(data.kind)}: ${data.group.name}` : m.export_title() },
];

/** Rows of one print: some fifteen sheets. More of them are further prints. */
const limit = 500;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds, group, columnsOf, counts } = await requireExport(
    request,
    context,
    params,
  );
  const kind = exportKindParam(params.what);
  const columns = columnsOf(kind);
  if (columns.length === 0) notFound();
  const { page } = partOf(request);
  const { catalogue } = await newestCatalogue(db);
  const rows = await exportRows(db, kind, {
    organisationIds,
    groupId: group.id,
    titles: titlesIn(catalogue, locale),
    limit,
    offset: (page - 1) * limit,
  });
  const noted = {
    kind,
    form: "print",
    group,
    actorId: user.id,
    rows: rows.length,
    columns,
  } as const;
  await noteExport(context, noted);
  return {
    kind,
    columns,
    // Only what these columns show leaves the server.
    rows: rows.map((row) => columns.map(({ id }) => row[id] ?? null)),
    group: { id: group.id, name: group.name, school: group.organisationName },
    by: user.name,
    at: new Date().toISOString(),
    page,
    of: counts[kind],
  };
}

/** The same as the file, on paper. */
export default function PrintPage() {
  const { kind, columns, rows, group, by, at, page, of } = useLoaderData<typeof loader>();
  const guide = `/${currentLocale()}/guide`;
  const base = `${guide}/groups/${group.id}`;
  return (
    <Page
      width="wide"
      title={exportWord(kind)}
      lead={`${group.school} · ${group.name}`}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: group.name, to: base },
          { label: m.export_title(), to: `${base}/export` },
        ],
      }}
      actions={
        <Button type="button" look="main" onClick={() => window.print()}>
          {m.export_print_now()}
        </Button>
      }
    >
      <div className="print-sheet">
        <p className="print-sheet__made numbers">
          {m.export_made({ time: formatDateTime(at), name: by })} ·{" "}
          {m.export_rows({ count: of, number: formatNumber(of) })}
        </p>
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                {columns.map(({ id, type }) => (
                  <th key={id} scope="col" className={type === "number" ? "number" : undefined}>
                    {columnWord(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                // Rows have no id of their own here: they stand as they came.
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
                <tr key={place}>
                  {columns.map((column, index) => (
                    <td key={column.id} className={cellClass(column)}>
                      {cellText(row[index] ?? null, column.type)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {rows.length === 0 && <p>{m.export_empty()}</p>}
        {kind === "results" && <p className="small-text">{m.exams_views_note()}</p>}
      </div>
      <Paging label={m.export_paging()} page={page} limit={limit} of={of} />
    </Page>
  );
}

function cellClass({ type, isContact }: ExportColumn): string | undefined {
  if (isContact) return "print-sheet__contact";
  return type === "number" ? "number" : undefined;
}

function cellText(cell: ExportCell, type: ExportColumn["type"]): string {
  if (cell === null) return "–";
  if (typeof cell === "number") return formatNumber(cell);
  return type === "day" ? formatDate(cell) : cell;
}
