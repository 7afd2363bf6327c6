import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listArchivedGroups } from "~db/queries/group-lists.server";
import { requireTeacher } from "./require-teacher.server";

export const meta: MetaFunction = () => [
  { title: `${m.teach_archived_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationIds } = await requireTeacher(request, context);
  const { page, limit, offset } = partOf(request);
  const { groups, of } = await listArchivedGroups(context.db, { organisationIds, limit, offset });
  return {
    groups: groups.map(({ id, name, learners, archivedAt }) => ({
      id,
      name,
      learners,
      archivedAt,
    })),
    part: { page, limit, of },
  };
}

export default function ArchivedPage() {
  const { groups, part } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/teach`;
  return (
    <Page
      title={m.teach_archived_title()}
      lead={m.teach_archived_lead()}
      width="reading"
      crumbs={{ label: m.teach_crumbs(), trail: [{ label: m.teach_title(), to: base }] }}
    >
      <Card as="div">
        {groups.length === 0 ? (
          <p className="muted-text">{m.teach_archived_none()}</p>
        ) : (
          <ul className="plain-list people">
            {groups.map(({ id, name, learners, archivedAt }) => (
              <li key={id} className="people__person">
                <div className="people__who">
                  <Link to={`${base}/groups/${id}`}>{name}</Link>
                  {archivedAt && (
                    <span className="muted-text small-text">
                      {m.teach_archived_since({ date: formatDate(archivedAt) })}
                    </span>
                  )}
                </div>
                <span className="muted-text">{m.teach_learners({ count: learners })}</span>
              </li>
            ))}
          </ul>
        )}
        <Paging {...part} label={m.teach_archived_title()} />
      </Card>
    </Page>
  );
}
