import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatLanguage, formatNumber } from "~/i18n/format";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { periodDates } from "~/ui/period-facts";
import { signed } from "./period-facts";
import { periodCrumbs } from "./period-nav";
import { GoalTable } from "./period-report-sheet";
import { periodView } from "./period-view.server";
import { PrintButton } from "./print-button";
import { requirePeriod } from "./require-period.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.period_certificate()}: ${data?.period.teacher ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { period } = await requirePeriod(request, context, params);
  if (period.stage !== "done") conflict();
  return { period: await periodView(context.db, period, context.locale) };
}

/** What the school has confirmed of a period, on one sheet, in whichever of the three languages is wanted. */
export default function PeriodCertificatePage() {
  const { period } = useLoaderData<typeof loader>();
  const { plan, hours, confirmation } = period;
  const to = (locale: string) => `/${locale}/teach/periods/${period.id}`;
  return (
    <Page
      width="reading"
      title={m.period_certificate_title()}
      crumbs={periodCrumbs({ label: plan.company, to: to(currentLocale()) })}
      actions={<PrintButton />}
    >
      <nav className="row paper-languages" aria-label={m.period_certificate_languages()}>
        {locales.map((locale) => (
          <Link
            key={locale}
            to={`${to(locale)}/certificate`}
            reloadDocument
            hrefLang={locale}
            aria-current={locale === currentLocale() ? "page" : undefined}
          >
            {formatLanguage(locale)}
          </Link>
        ))}
      </nav>
      <article className="paper stack">
        <p className="paper__name">{period.teacher}</p>
        <p>
          {m.period_certificate_text({
            school: period.school,
            company: plan.company,
            dates: periodDates(plan),
            hours: formatNumber(hours.total),
          })}
        </p>
        <GoalTable period={period} />
        {confirmation && <p>{m.period_certificate_confirmed({ who: signed(confirmation) })}</p>}
        <p className="muted-text small-text">{m.period_certificate_note()}</p>
      </article>
    </Page>
  );
}
