import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { listGroupsWithExams } from "~db/queries/group-exams.server";
import { guideCounts } from "./guide-counts.server";
import { GuideNav } from "./guide-nav";
import { requireGuide } from "./require-guide.server";

export const meta: MetaFunction = () => [{ title: `${m.guide_exams_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireGuide(request, context);
  const [groups, counts] = await Promise.all([
    listGroupsWithExams(context.db, { organisationIds }),
    guideCounts(context.db, user),
  ]);
  return { groups, counts };
}

/** Groups with learners on a degree path, and how far their exams have come. */
export default function ExamsPage() {
  const { groups, counts } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/guide/groups`;
  return (
    <Page title={m.guide_exams_title()} lead={m.exams_lead()} nav={<GuideNav counts={counts} />}>
      {groups.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.exams_no_groups()}</p>
        </Card>
      )}
      <ul className="plain-list stack">
        {groups.map((group) => (
          <Card as="li" key={group.groupId} look={group.looks > 0 ? "waiting" : "plain"}>
            <div className="row row--between">
              <h2 className="guide-card__name">
                <Link to={`${base}/${group.groupId}/exams`}>{group.groupName}</Link>
              </h2>
              {group.looks > 0 && (
                <Tag look="waiting">{m.exams_looks_waiting({ count: group.looks })}</Tag>
              )}
            </div>
            <p className="muted-text numbers">
              {[
                m.guide_learners({ count: group.learners }),
                m.exams_sittings_count({ count: group.sittings }),
                m.exams_passed_count({ count: group.passed }),
                ...(group.sitting > 0 ? [m.exams_sitting_now_count({ count: group.sitting })] : []),
              ].join(" · ")}
            </p>
          </Card>
        ))}
      </ul>
    </Page>
  );
}
