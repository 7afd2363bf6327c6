import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";

/** What happened, that nothing was lost, and the way on. */
export function ErrorPage({ error, requestId }: { error: unknown; requestId?: string }) {
  const { title, text } = wordsFor(error, requestId);
  const { pathname, search } = useLocation();
  const isStale = isRouteErrorResponse(error) && error.status === 409;
  return (
    <Page title={title} lead={text} width="reading">
      <p className="row">
        {isStale && (
          <ButtonLink look="main" to={pathname + search} reloadDocument>
            {m.site_error_again()}
          </ButtonLink>
        )}
        <ButtonLink look={isStale ? "side" : "main"} to={`/${currentLocale()}`} reloadDocument>
          {m.site_error_home()}
        </ButtonLink>
      </p>
    </Page>
  );
}

export function errorTitle(error: unknown): string {
  return wordsFor(error).title;
}

function wordsFor(error: unknown, requestId = "–"): { title: string; text: string } {
  switch (isRouteErrorResponse(error) ? error.status : 500) {
    case 400:
    case 404:
    case 405:
      return { title: m.site_error_404_title(), text: m.site_error_404_text() };
    case 403:
      return { title: m.site_error_403_title(), text: m.site_error_403_text() };
    case 409:
      return { title: m.site_error_409_title(), text: m.site_error_409_text() };
    case 429:
      return { title: m.site_error_429_title(), text: m.site_error_429_text() };
    case 503:
      return { title: m.site_error_503_title(), text: m.site_error_503_text() };
    default:
      return { title: m.site_error_500_title(), text: m.site_error_500_text({ id: requestId }) };
  }
}
