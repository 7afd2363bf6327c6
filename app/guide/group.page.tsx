import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { groupPicture } from "./group-picture.server";
import { PictureGrid } from "./picture-grid";
import { PictureTable } from "./picture-table";
import { requireGuidedGroup } from "./require-guide.server";
import { StandingCards } from "./standing-cards";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? m.guide_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  const { db, locale } = context;
  const asked = { groupId: group.id, organisationIds, locale, now: new Date() };
  return {
    group: { id: group.id, name: group.name },
    isTable: new URL(request.url).searchParams.get("view") === "table",
    picture: await groupPicture(db, asked),
  };
}

export default function GuideGroupPage() {
  const { group, isTable, picture } = useLoaderData<typeof loader>();
  const { learners, goals, areas } = picture;
  const base = `/${currentLocale()}/guide`;
  return (
    <Page
      title={group.name}
      lead={[m.guide_learners({ count: learners.length }), formatList(goals)]
        .filter(Boolean)
        .join(" · ")}
      width="wide"
      crumbs={{ label: m.guide_crumbs(), trail: [{ label: m.guide_title(), to: base }] }}
      actions={
        areas.length > 0 && (
          <ButtonLink to={isTable ? "?" : "?view=table"} preventScrollReset>
            {isTable ? m.guide_as_picture() : m.guide_as_table()}
          </ButtonLink>
        )
      }
    >
      <StandingCards groupId={group.id} learners={learners} />
      {areas.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{learners.length === 0 ? m.guide_group_empty() : m.guide_nothing_assigned()}</p>
        </Card>
      ) : (
        <Card as="div">
          {isTable ? (
            <PictureTable groupId={group.id} picture={picture} />
          ) : (
            <PictureGrid groupId={group.id} picture={picture} />
          )}
        </Card>
      )}
    </Page>
  );
}
