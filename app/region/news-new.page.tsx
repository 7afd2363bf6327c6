import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { timeZoneOf } from "~/domain/notice/morning";
import { newsKindSchema } from "~/domain/region/news";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listProjectChoices } from "~db/queries/news.server";
import { listOwnPartners } from "~db/queries/partners.server";
import { moveNewsTo, writeNews } from "./news-changes.server";
import { newsForm } from "./news-form";
import { projectOptions } from "./news-values";
import { newNewsWord, newsKindWord } from "./news-words";
import { NewsWriteForm } from "./news-write-form";
import { searchOf } from "./public-search";
import { requireCoordinator } from "./require-coordinator.server";
import { WorkNav } from "./work-nav";

const kindOf = (request: Request) => newsKindSchema.catch("article").parse(searchOf(request).kind);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? newNewsWord(data.kind) : m.region_nav_news()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationIds } = await requireCoordinator(request, context);
  const [partners, choices] = await Promise.all([
    listOwnPartners(context.db, { organisationIds }),
    listProjectChoices(context.db, { organisationIds }),
  ]);
  return {
    kind: kindOf(request),
    formKey: randomUUID(),
    organisations: partners.map(({ id, name }) => ({ value: id, label: name })),
    timeZone: timeZoneOf(partners.map(({ country }) => country)),
    projects: projectOptions(choices, context.locale),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  const kind = kindOf(request);
  const form = await readForm(request);
  const ids = z
    .object({ organisation: z.uuid(), key: z.uuid() })
    .safeParse(Object.fromEntries(form));
  if (!ids.success) throw badRequest(null);
  const { organisation: organisationId, key: clientKey } = ids.data;
  const submission = parseWithZod(form, { schema: newsForm(kind) });
  if (submission.status !== "success") return badRequest({ result: submission.reply() });
  const by = { organisationId, organisationIds, actorId: user.id, now: new Date() };
  const written = await writeNews(context.db, {
    ...by,
    ...submission.value,
    kind,
    clientKey,
  });
  if (!written.ok) {
    if (written.reason === "gone") return deny(context, user, `organisation:${organisationId}`);
    return badRequest({ result: submission.reply({ formErrors: [m.news_error_project()] }) });
  }
  const here = `/${context.locale}/region/work/news/${written.id}`;
  if (form.get("intent") !== "publish") return redirect(`${here}?done=saved`, 303);
  const asked = { ...by, newsId: written.id, revision: 1, act: "publish" as const };
  const published = await moveNewsTo(context.db, asked);
  // Sent twice, it has moved already.
  const isRefused = !published.ok && published.reason === "not-allowed";
  return redirect(`${here}?done=${isRefused ? "not-allowed" : "published"}`, 303);
}

/** A new article, event, project or result. */
export default function NewsNewPage() {
  const { kind, formKey, organisations, timeZone, projects } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      width="reading"
      title={newNewsWord(kind)}
      nav={<WorkNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.region_nav_news(), to: `/${currentLocale()}/region/work/news` }],
      }}
    >
      <Card labelledBy="form-title">
        <h2 id="form-title" className="visually-hidden">
          {newsKindWord(kind)}
        </h2>
        <NewsWriteForm
          kind={kind}
          projects={projects}
          values={{ timeZone }}
          lastResult={refused?.result}
          mayBePublished
          hidden={{ key: formKey }}
          organisations={organisations}
        />
      </Card>
    </Page>
  );
}
