import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { ExamChanges } from "./exam-changes";
import { examChanges } from "./exam-changes.server";
import { requireGuidedGroup } from "./require-guide.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.exams_changes_title()}: ${data?.group.name ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  return {
    group: { id: group.id, name: group.name },
    log: await examChanges(context, {
      organisationIds,
      groupId: group.id,
      part: partOf(request),
    }),
  };
}

/** Everything that was decided about the exams of a group, the newest first. */
export default function ExamChangesPage() {
  const { group, log } = useLoaderData<typeof loader>();
  const guide = `/${currentLocale()}/guide`;
  return (
    <Page
      width="reading"
      title={m.exams_changes_title()}
      lead={m.exams_changes_lead()}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_exams_title(), to: `${guide}/exams` },
          { label: group.name, to: `${guide}/groups/${group.id}/exams` },
        ],
      }}
    >
      <Card as="div">
        <ExamChanges {...log} pageName="page" isNamed />
      </Card>
    </Page>
  );
}
