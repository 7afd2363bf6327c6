import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/forms";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { listProjectChoices, listRelatedIds } from "~db/queries/news.server";
import { mayPublish } from "~db/queries/partners.server";
import { MeanwhileNotice } from "./meanwhile-notice";
import { NewsActs } from "./news-acts";
import { NewsDone, newsDone } from "./news-done";
import { newsValues, projectOptions } from "./news-values";
import { newsPath, newsView } from "./news-view";
import { newsKindWord, newsStateWord } from "./news-words";
import { NewsWriteForm } from "./news-write-form";
import { ownNewsAction } from "./own-news-action.server";
import { searchOf } from "./public-search";
import { requireOwnNews } from "./require-own-news.server";
import { WorkNav } from "./work-nav";

const searchSchema = z.object({ done: z.enum(newsDone).optional().catch(undefined) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.item.title ?? ""} · ${m.site_name()}` },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, row } = await requireOwnNews(request, context, params);
  const { db, locale } = context;
  const { organisationId, id } = row;
  const [choices, relatedIds, isAllowed] = await Promise.all([
    listProjectChoices(db, { organisationIds }),
    listRelatedIds(db, { projectId: id }),
    mayPublish(db, { organisationId, what: "news" }),
  ]);
  const { title, kind, state, organisation } = newsView(row, locale);
  return {
    item: { id, title, kind, state, organisation: organisation.name },
    revision: row.revision,
    values: newsValues(row, relatedIds),
    projects: projectOptions(choices, locale, id),
    isAllowed,
    done: searchSchema.parse(searchOf(request)).done,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = await requireOwnNews(request, context, params);
  return ownNewsAction(context, asked, await readForm(request));
}

/** One item of the asker's organisations: its text, and whether it is seen. */
export default function NewsEditPage() {
  const { item, revision, values, projects, isAllowed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}`;
  return (
    <Page
      width="reading"
      title={item.title}
      lead={`${newsKindWord(item.kind)} · ${item.organisation}`}
      nav={<WorkNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.region_nav_news(), to: `${base}/region/work/news` }],
      }}
      actions={
        <ButtonLink to={`${base}/${newsPath(item)}`}>
          {item.state === "published" ? m.partner_see_public() : m.news_preview()}
        </ButtonLink>
      }
    >
      <Tag look={item.state === "published" ? "accent" : "waiting"}>
        {newsStateWord(item.state)}
      </Tag>
      {!refused && <NewsDone done={done} />}
      {refused?.differing && <MeanwhileNotice differing={refused.differing} />}
      <Card>
        <NewsWriteForm
          key={revision}
          kind={item.kind}
          projects={projects}
          values={values}
          lastResult={refused?.result}
          mayBePublished={item.state === "draft" && isAllowed}
          hidden={{ revision }}
        />
      </Card>
      <NewsActs state={item.state} revision={revision} isAllowed={isAllowed} />
    </Page>
  );
}
