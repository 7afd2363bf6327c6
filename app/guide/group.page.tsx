import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { type GroupPicture, pageLength } from "./group-picture";
import { groupPicture } from "./group-picture.server";
import { PictureFilter } from "./picture-filter";
import { PictureGrid } from "./picture-grid";
import { PictureLegend } from "./picture-legend";
import { PicturePager } from "./picture-pager";
import { type PictureSearch, pictureLink, readPictureSearch } from "./picture-search";
import { PictureTable } from "./picture-table";
import { requireGuidedGroup } from "./require-guide.server";
import { StandingCards } from "./standing-cards";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? m.guide_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  const { db, locale } = context;
  const search = readPictureSearch(new URL(request.url).searchParams);
  const asked = { groupId: group.id, organisationIds, locale, now: new Date(), search };
  return {
    group: { id: group.id, name: group.name },
    search,
    picture: await groupPicture(db, asked),
  };
}

export default function GuideGroupPage() {
  const { group, search, picture } = useLoaderData<typeof loader>();
  const { goals, areas, size, week } = picture;
  const base = `/${currentLocale()}/guide`;
  const own = `${base}/groups/${group.id}`;
  return (
    <Page
      title={group.name}
      lead={[m.guide_learners({ count: size }), formatList(goals.map(({ title }) => title))]
        .filter(Boolean)
        .join(" · ")}
      width="wide"
      crumbs={{ label: m.guide_crumbs(), trail: [{ label: m.guide_title(), to: base }] }}
      actions={
        areas.length > 0 && (
          <>
            <ButtonLink
              to={pictureLink(search, { view: search.view === "table" ? "picture" : "table" })}
              preventScrollReset
            >
              {search.view === "table" ? m.guide_as_picture() : m.guide_as_table()}
            </ButtonLink>
            <ButtonLink to={`${own}/trend`}>{m.picture_trend()}</ButtonLink>
            <ButtonLink to={`${own}/exams`}>{m.guide_exams_title()}</ButtonLink>
            <ButtonLink to={`${own}/export`}>{m.export_title()}</ButtonLink>
          </>
        )
      }
    >
      {areas.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{size === 0 ? m.guide_group_empty() : m.guide_nothing_assigned()}</p>
        </Card>
      ) : (
        <>
          <StandingCards
            picture={picture}
            search={search}
            weekPath={`${own}/weeks/${week.start}`}
          />
          <Card labelledBy="picture-title">
            <PictureSheet groupId={group.id} picture={picture} search={search} />
          </Card>
        </>
      )}
    </Page>
  );
}

type PictureSheetProps = { groupId: string; picture: GroupPicture; search: PictureSearch };

function PictureSheet({ groupId, picture, search }: PictureSheetProps) {
  const { page, found, areas } = picture;
  const area = areas.find(({ id }) => id === search.area);
  return (
    <>
      <div className="row row--between">
        <h2 id="picture-title">
          {area ? m.picture_of_area({ area: area.title }) : m.guide_picture_title()}
        </h2>
        {search.view === "picture" && <PictureLegend />}
      </div>
      <PictureFilter picture={picture} search={search} />
      {area && (
        <p>
          <Link to={pictureLink(search, { area: null })}>{m.picture_back_to_areas()}</Link>
        </p>
      )}
      {found === 0 ? (
        <p className="muted-text">{m.picture_nobody_found()}</p>
      ) : (
        <>
          {search.view === "table" ? (
            <PictureTable groupId={groupId} picture={picture} />
          ) : (
            <PictureGrid groupId={groupId} picture={picture} search={search} />
          )}
          <PicturePager
            page={page}
            pageLength={pageLength}
            found={found}
            linkTo={(number) => `${pictureLink(search, { page: number })}#picture-title`}
          />
        </>
      )}
    </>
  );
}
