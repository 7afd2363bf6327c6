import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listNeedsGroups } from "~db/queries/needs-list.server";
import { guideCounts } from "./guide-counts.server";
import { GuideNav } from "./guide-nav";
import { ideasOverview } from "./ideas-overview.server";
import { requireGuide } from "./require-guide.server";

export const meta: MetaFunction = () => [{ title: `${m.ideas_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireGuide(request, context);
  const { db, locale } = context;
  const [groups, overview, counts] = await Promise.all([
    listNeedsGroups(db, { organisationIds, userId: user.id }),
    ideasOverview(db, { organisationIds, locale }),
    guideCounts(db, user),
  ]);
  return {
    counts,
    groups: groups.map(({ id, name }) => ({
      id,
      name,
      ...(overview.get(id) ?? { ideas: 0, top: [] }),
    })),
  };
}

export default function MisconceptionsPage() {
  const { groups, counts } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/guide`;
  return (
    <Page
      title={m.ideas_title()}
      lead={m.ideas_lead()}
      nav={<GuideNav counts={counts} />}
      actions={<ButtonLink to={`${base}/questions`}>{m.ideas_questions_link()}</ButtonLink>}
    >
      {groups.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.guide_empty()}</p>
        </Card>
      )}
      <ul className="plain-list stack">
        {groups.map(({ id, name, ideas, top }) => (
          <Card as="li" key={id}>
            <div className="row row--between">
              <h2 className="guide-card__name">
                <Link to={`${base}/groups/${id}/misconceptions`}>{name}</Link>
              </h2>
              <p className="muted-text numbers">{m.ideas_count({ count: ideas })}</p>
            </div>
            {top.length === 0 ? (
              <p className="muted-text">
                {ideas === 0 ? m.ideas_group_none() : m.ideas_not_enough()}
              </p>
            ) : (
              <ul className="plain-list stack stack--tight">
                {top.map(({ feedback, learners }) => (
                  <li key={feedback} className="story__slip idea-line">
                    <span>{feedback}</span>
                    <strong className="numbers">{m.guide_learners({ count: learners })}</strong>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        ))}
      </ul>
    </Page>
  );
}
