import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { addDays } from "~/domain/assignment/day";
import { mostDays, standingOfLink, usualDays } from "~/domain/need/survey-link";
import { readFields } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listNeedOrganisations } from "~db/queries/region-needs.server";
import { listSurveyLinks } from "~db/queries/survey-links.server";
import { requireCoordinator } from "./require-coordinator.server";
import { actOnSurvey } from "./survey-link-action.server";
import { NewSurveyForm, SurveyLinkList } from "./survey-link-list";
import { SurveySecret } from "./survey-secret";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.need_surveys_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const today = dayOf(new Date());
  const links = await listSurveyLinks(db, { organisationIds });
  return {
    key: randomUUID(),
    organisations: await listNeedOrganisations(db, { organisationIds }),
    links: links.map(({ revokedAt, organisationId: _, ...link }) => ({
      ...link,
      standing: standingOfLink({ ...link, revokedAt }, today),
    })),
    days: { usual: addDays(today, usualDays), least: today, most: addDays(today, mostDays) },
    hasRevoked: new URL(request.url).searchParams.has("revoked"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale, origin } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const fields = await readFields(request);
  const now = new Date();
  const done = await actOnSurvey(db, { fields, organisationIds, actorId: user.id, now });
  switch (done.kind) {
    case "gone":
      return deny(context, user, done.subject);
    case "revoked":
      return redirect(`/${locale}/region/work/needs/surveys?revoked`, 303);
    case "form":
      return badRequest({ url: null, errors: done.errors, typed: done.typed });
    case "open": {
      // The secret is in this answer and nowhere else: no cache keeps it.
      const url = `${origin}/${locale}/region/survey/${done.token}`;
      return data({ url, errors: {}, typed: {} }, { headers: { "Cache-Control": "no-store" } });
    }
  }
}

/** Links by which companies without an account tell their needs: made, renewed and ended here. */
export default function SurveysPage() {
  const { key, organisations, links, days, hasRevoked } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  const own = `/${currentLocale()}/region/work/needs`;
  return (
    <Page
      nav={<WorkNav />}
      width="reading"
      title={m.need_surveys_title()}
      lead={m.need_surveys_lead()}
      crumbs={{ label: m.need_where(), trail: [{ label: m.need_own_title(), to: own }] }}
    >
      {shown?.url && <SurveySecret url={shown.url} />}
      {hasRevoked && !shown && (
        <Notice kind="good" isLive>
          <p>{m.need_survey_revoked_done()}</p>
        </Notice>
      )}
      {organisations.length > 0 ? (
        <Card labelledBy="new-survey">
          <h2 id="new-survey">{m.need_survey_new()}</h2>
          <NewSurveyForm
            key={key}
            formKey={key}
            organisations={organisations}
            days={days}
            errors={shown?.errors ?? {}}
            typed={shown?.typed ?? {}}
          />
        </Card>
      ) : (
        <Notice kind="waiting" title={m.need_not_allowed_title()}>
          <p>{m.need_not_allowed()}</p>
        </Notice>
      )}
      <Card labelledBy="surveys">
        <h2 id="surveys">{m.need_surveys_made()}</h2>
        {links.length > 0 ? (
          <SurveyLinkList links={links} days={days} />
        ) : (
          <p className="muted-text">{m.need_surveys_empty()}</p>
        )}
      </Card>
    </Page>
  );
}
