import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { readGuide } from "~/curriculum/read-guide.server";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Page } from "~/ui/page";
import { GuideContents } from "./guide-contents";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  publicMeta({
    title: shown?.guide.title ?? m.help_title(),
    description: m.help_coordinator_about(),
    path: location.pathname,
    locale: currentLocale(),
    origin: shown?.origin ?? "",
  });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [guide, user] = await Promise.all([
    readGuide("coordinator", context.locale),
    getUser(request, context),
  ]);
  return data({ origin: context.origin, guide }, { headers: keepPublic(user) });
}

/** Two pages for whoever coordinates: what to do, in the order in which it comes up. */
export default function CoordinatorHelpPage() {
  const { title, lead, sections } = useLoaderData<typeof loader>().guide;
  return (
    <Page
      title={title}
      width="reading"
      crumbs={{
        label: m.help_title(),
        trail: [{ label: m.help_title(), to: `/${currentLocale()}/help` }],
      }}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on the server from our own guide */}
      <div className="prose help-guide__lead" dangerouslySetInnerHTML={{ __html: lead }} />
      <nav className="help-guide__contents" aria-labelledby="help-contents">
        <h2 id="help-contents">{m.help_contents()}</h2>
        <GuideContents guide="" sections={sections} />
      </nav>
      {sections.map(({ id, title: name, html }) => (
        <section key={id} className="help-guide__section" aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on the server from our own guide */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
    </Page>
  );
}
