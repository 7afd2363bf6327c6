import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { ExamTable } from "./exam-table";
import { groupExams } from "./group-exams.server";
import { requireGuidedGroup } from "./require-guide.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.guide_exams_title()}: ${data?.group.name ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  const part = partOf(request);
  const { db, locale } = context;
  const exams = await groupExams(db, {
    organisationIds,
    groupId: group.id,
    wanted: new URL(request.url).searchParams.get("exam"),
    part,
    locale,
    now: new Date(),
  });
  const { page, limit } = part;
  return { group: { id: group.id, name: group.name }, exams, page, limit };
}

/** One exam after another: how every learner of the group stands in it. */
export default function GroupExamsPage() {
  const { group, exams, page, limit } = useLoaderData<typeof loader>();
  const { modules, moduleId, rows, of } = exams;
  const guide = `/${currentLocale()}/guide`;
  const base = `${guide}/groups/${group.id}`;
  const shown = modules.find(({ id }) => id === moduleId);
  return (
    <Page
      title={m.guide_exams_title()}
      width="wide"
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_exams_title(), to: `${guide}/exams` },
          { label: group.name, to: base },
        ],
      }}
      actions={
        <>
          <ButtonLink to={`${base}/exams/changes`}>{m.exams_changes_title()}</ButtonLink>
          <ButtonLink to={`${base}/export`}>{m.export_title()}</ButtonLink>
        </>
      }
    >
      {modules.length > 1 && (
        <Form method="get" className="exam-choice" key={moduleId}>
          <SelectField
            name="exam"
            label={m.exams_choose()}
            defaultValue={moduleId ?? ""}
            options={modules.map(({ id, title, courseTitle }) => ({
              value: id,
              label: `${courseTitle}: ${title}`,
            }))}
          />
          <Button>{m.exams_show()}</Button>
        </Form>
      )}
      {shown && rows.length > 0 ? (
        <Card labelledBy="exam-title">
          <h2 id="exam-title">{shown.title}</h2>
          <p className="muted-text small-text">{m.exams_views_note()}</p>
          <ExamTable rows={rows} moduleId={shown.id} base={base} />
          <Paging label={m.exams_paging()} page={page} limit={limit} of={of} />
        </Card>
      ) : (
        <Card as="div" look="quiet">
          <p>{m.exams_group_none()}</p>
        </Card>
      )}
    </Page>
  );
}
