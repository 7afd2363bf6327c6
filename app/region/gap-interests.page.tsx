import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { listOwnInterests } from "~db/queries/gap-interests.server";
import { gapStageWord } from "./gap-words";
import { quarterWords } from "./need-words";
import { RegionNav } from "./region-nav";

export const meta: MetaFunction = () => [
  { title: `${m.gap_interests_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const [interests, { catalogue }] = await Promise.all([
    listOwnInterests(db, { learnerId: user.id }),
    newestCatalogue(db),
  ]);
  const titles = titlesIn(catalogue, locale);
  return {
    interests: interests.map(({ area, region, ...interest }) => ({
      ...interest,
      title: `${titles.area(area)}, ${regionName(region, locale)}`,
    })),
  };
}

/** The lists that somebody has joined. */
export default function GapInterestsPage() {
  const { interests } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region/gap`;
  return (
    <Page
      nav={<RegionNav />}
      width="reading"
      title={m.gap_interests_title()}
      lead={m.gap_interests_lead()}
      crumbs={{ label: m.gap_crumbs(), trail: [{ label: m.gap_title(), to: base }] }}
    >
      <Card as="div" look={interests.length > 0 ? "plain" : "quiet"}>
        {interests.length === 0 && (
          <p>
            {m.gap_interests_none()} <Link to={base}>{m.gap_interests_look()}</Link>
          </p>
        )}
        <ul className="gap-cases plain-list">
          {interests.map(({ gapId, title, state, quarter, joinedAt, mayContact }) => (
            <li key={gapId}>
              <p className="row row--between">
                <Link to={`${base}/lists/${gapId}`}>{title}</Link>
                <Tag look={state === "closed" ? "accent" : "plain"}>{gapStageWord(state)}</Tag>
              </p>
              <p className="muted-text small-text">
                {[
                  quarterWords(quarter),
                  m.gap_interests_since({ date: formatDate(joinedAt) }),
                  mayContact ? m.gap_interests_contact() : m.gap_interests_no_contact(),
                ].join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}
