import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/ui.css";
import "./ui/area-nav.css";
import "./ui/facts.css";
import "./ui/claim-story.css";
import "./ui/workplace.css";
import "./ui/swedish.css";
import "./account/account.css";
import "./account/help.css";
import "./account/messages.css";
import "./learn/learn.css";
import "./learn/models/models.css";
import "./teach/teach.css";
import "./teach/tracks.css";
import "./teach/assign.css";
import "./teach/periods.css";
import "./guide/guide.css";
import "./guide/picture.css";
import "./guide/ideas.css";
import "./guide/needs.css";
import "./guide/exams.css";
import "./guide/print.css";
import "./guide/story.css";
import "./guide/evidence.css";
import "./region/news.css";
import "./region/exchange.css";
import "./region/needs.css";
import "./region/gaps.css";
import "./region/offerings.css";
import "./region/offerings-work.css";
import type {
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { getUser } from "~/auth/session.server";
import { readCookie } from "~/http/cookies";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { isLocale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { pageLanguage, readSwedish, swedishCookie } from "~/i18n/swedish";
import { useNonce } from "~/ui/nonce";
import { ErrorPage, errorTitle } from "./error-page";
import { SiteFrame } from "./site-frame";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** Every page says its own; this is the name of a refusal, and of a page without one. */
export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${errorTitle(error)} · ${m.site_name()}` : m.site_name() },
];

/** A refusal keeps what it says in its headers, such as when to try again. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  if (params.locale !== undefined && !isLocale(params.locale)) notFound();
  const user = await getUser(request, context);
  return {
    isDemo: context.isDemo,
    requestId: context.requestId,
    swedish: readSwedish(readCookie(request.headers.get("Cookie"), swedishCookie)),
    user: user && {
      name: user.name,
      roles: [...new Set(user.memberships.map((place) => place.role))],
    },
  };
}

export type RootData = Awaited<ReturnType<typeof loader>>;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang={pageLanguage(currentLocale(), data?.swedish ?? null)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#content">
          {m.site_skip()}
        </a>
        <SiteFrame
          isDemo={data?.isDemo ?? false}
          user={data?.user ?? null}
          swedish={data?.swedish ?? null}
        >
          {children}
        </SiteFrame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("root");
  return <ErrorPage error={useRouteError()} requestId={data?.requestId} />;
}
