import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { PlanFacts } from "./period-facts";
import { periodCrumbs } from "./period-nav";
import { periodView } from "./period-view.server";
import { PrintButton } from "./print-button";
import { requirePeriod } from "./require-period.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.period_agreement()}: ${data?.period.plan.company ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { period } = await requirePeriod(request, context, params);
  return {
    period: await periodView(context.db, period, context.locale),
    at: new Date().toISOString(),
  };
}

/** The agreement between teacher, school and host, to be signed on paper where that is wanted. */
export default function PeriodAgreementPage() {
  const { period, at } = useLoaderData<typeof loader>();
  const { plan } = period;
  const to = `/${currentLocale()}/teach/periods/${period.id}`;
  const isAgreed = period.host !== null && period.approval !== null;
  return (
    <Page
      width="reading"
      title={m.period_agreement_title()}
      crumbs={periodCrumbs({ label: plan.company, to })}
      actions={<PrintButton />}
    >
      <article className="paper stack">
        <p>
          {m.period_agreement_parties({
            teacher: period.teacher,
            school: period.school,
            company: plan.company,
          })}
        </p>
        {!isAgreed && (
          <p>
            <strong>{m.period_agreement_open()}</strong>
          </p>
        )}
        <PlanFacts period={period} />
        <h2>{m.period_goals()}</h2>
        <ol>
          {plan.goals.map((goal) => (
            <li key={goal.skill}>
              <strong>{goal.title}</strong>: {goal.sentence}
            </li>
          ))}
        </ol>
        <h2>{m.period_agreement_terms()}</h2>
        <ul>
          <li>{m.period_agreement_term_safety()}</li>
          <li>{m.period_agreement_term_secret()}</li>
          <li>{m.period_agreement_term_diary()}</li>
        </ul>
        <ul className="plain-list paper__signs">
          {[m.period_sign_teacher(), m.period_sign_school(), m.period_sign_host()].map((party) => (
            <li key={party}>{party}</li>
          ))}
        </ul>
        <p className="muted-text small-text">{m.period_paper_made({ date: formatDate(at) })}</p>
      </article>
    </Page>
  );
}
