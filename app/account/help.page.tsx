import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { readGuide } from "~/curriculum/read-guide.server";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { GuideContents } from "./guide-contents";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  publicMeta({
    title: m.help_title(),
    description: m.help_lead(),
    path: location.pathname,
    locale: currentLocale(),
    origin: shown?.origin ?? "",
  });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [guide, user] = await Promise.all([
    readGuide("coordinator", context.locale),
    getUser(request, context),
  ]);
  const sections = guide.sections.map(({ id, title }) => ({ id, title }));
  const shown = { origin: context.origin, title: guide.title, sections };
  return data(shown, { headers: keepPublic(user) });
}

/** The guides that there are, with the way to each of their sections. */
export default function HelpPage() {
  const { title, sections } = useLoaderData<typeof loader>();
  const guide = `/${currentLocale()}/help/coordinator`;
  return (
    <Page title={m.help_title()} lead={m.help_lead()} width="reading">
      <Card labelledBy="guide">
        <h2 id="guide">
          <Link to={guide}>{title}</Link>
        </h2>
        <p>{m.help_coordinator_about()}</p>
        <GuideContents guide={guide} sections={sections} />
      </Card>
    </Page>
  );
}
