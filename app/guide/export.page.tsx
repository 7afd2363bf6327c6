import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exportKinds } from "~/domain/guidance/export-columns";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { columnWord, exportLead, exportWord } from "./export-words";
import { requireExport } from "./require-export.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.export_title()}: ${data?.group.name ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { group, columnsOf, counts } = await requireExport(request, context, params);
  return {
    group: { id: group.id, name: group.name },
    kinds: exportKinds.map((kind) => ({
      kind,
      rows: counts[kind],
      columns: columnsOf(kind).map(({ id }) => id),
    })),
  };
}

/** What of a group may leave as a file or on paper, and what stands in it. */
export default function ExportPage() {
  const { group, kinds } = useLoaderData<typeof loader>();
  const guide = `/${currentLocale()}/guide`;
  const base = `${guide}/groups/${group.id}`;
  return (
    <Page
      title={m.export_title()}
      lead={m.export_lead()}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: guide },
          { label: group.name, to: base },
        ],
      }}
    >
      {kinds.map(({ kind, rows, columns }) => (
        <Card key={kind} labelledBy={`export-${kind}`}>
          <div className="row row--between">
            <h2 id={`export-${kind}`}>{exportWord(kind)}</h2>
            <span className="muted-text numbers">
              {m.export_rows({ count: rows, number: formatNumber(rows) })}
            </span>
          </div>
          <p>{exportLead(kind)}</p>
          <p className="muted-text small-text">{columns.map(columnWord).join(" · ")}</p>
          <div className="row">
            {/* A file, not a page: the browser fetches it, with or without JavaScript. */}
            <a className="button button--main" href={`${base}/export/${kind}.csv`} download>
              {m.export_csv()}
            </a>
            <ButtonLink to={`${base}/print/${kind}`}>{m.export_print()}</ButtonLink>
          </div>
        </Card>
      ))}
      <p className="muted-text small-text">{m.export_signs()}</p>
      <p className="muted-text small-text">{m.export_care()}</p>
    </Page>
  );
}
