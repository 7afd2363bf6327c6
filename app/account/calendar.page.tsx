import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { findOwnFeed } from "~db/queries/calendar.server";
import { closeFeed, makeFeed } from "./calendar-changes.server";
import { FeedCard, MadeFeedCard } from "./feed-card";

export const meta: MetaFunction = () => [{ title: `${m.calendar_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireUser(request, context);
  return {
    feed: (await findOwnFeed(context.db, id)) ?? null,
    isClosed: new URL(request.url).searchParams.get("done") === "close",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(request, context);
  const form = await readForm(request);
  const intent = form.get("intent");
  const own = { userId, now: new Date() };
  if (intent === "close") {
    await closeFeed(context.db, own);
    return redirect(`/${context.locale}/account/calendar?done=close`);
  }
  if (intent !== "make") throw badRequest(null);
  const token = await makeFeed(context.db, own);
  return { address: `${context.origin}/calendar/${token}.ics` };
}

export default function CalendarPage() {
  const { feed, isClosed } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page
      title={m.calendar_title()}
      lead={m.calendar_lead()}
      width="reading"
      crumbs={{
        label: m.calendar_crumbs(),
        trail: [{ label: m.account_title(), to: `/${currentLocale()}/account` }],
      }}
    >
      {isClosed && !feed && (
        <Notice kind="good" isLive>
          <p>{m.calendar_done_close()}</p>
        </Notice>
      )}
      {made && feed && <MadeFeedCard address={made.address} />}
      <FeedCard feed={feed} />
    </Page>
  );
}
