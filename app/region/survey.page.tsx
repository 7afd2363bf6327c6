import { randomUUID } from "node:crypto";
import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { noRobots, secretHeaders } from "~/http/secret-page";
import { dayOf } from "~/i18n/day-of";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listAnsweredNeeds } from "~db/queries/survey-links.server";
import { skillAreas } from "./need-skill-choices.server";
import { openSurvey } from "./open-survey.server";
import { actOnAnswer } from "./survey-action.server";
import { closedStatus } from "./survey-closed";
import { SurveyClosed } from "./survey-closed-page";
import { SurveyForm } from "./survey-form";
import { SurveyReceived } from "./survey-received";

export const meta: MetaFunction = () => [
  { title: `${m.need_survey_title()} · ${m.site_name()}` },
  noRobots,
];

export const headers = secretHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const now = new Date();
  const opened = await openSurvey(context, { token: params.token, now });
  if (opened.kind === "closed") return data(opened, { status: closedStatus[opened.reason] });
  const { id: linkId, organisationName, endsOn } = opened.link;
  const search = new URL(request.url).searchParams;
  const asked = z.uuid().safeParse(search.get("answer"));
  const answerKey = asked.data ?? randomUUID();
  const told = asked.success ? await listAnsweredNeeds(db, { linkId, answerKey }) : [];
  const [first] = told;
  const titles = titlesIn((await newestCatalogue(db)).catalogue, locale);
  return data({
    kind: "open" as const,
    organisation: organisationName,
    endsOn,
    key: randomUUID(),
    answerKey,
    isWriting: !first || search.has("more"),
    areas: await skillAreas(db, locale),
    today: dayOf(now),
    visibility: first?.visibility ?? null,
    hasContact: Boolean(first?.contact),
    region: first?.region,
    told: told.map(({ id, role, heads, quarter, region, skills }) => ({
      ...{ id, role, heads, quarter, region },
      skills: skills.map(({ skill }) => titles.skill(skill)),
    })),
  });
}

export const action = actOnAnswer;

/** Where a company without an account tells what people it will need, one need after the other. */
export default function SurveyPage() {
  const survey = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  if (survey.kind === "closed") {
    return <SurveyClosed reason={survey.reason} written={shown?.written ?? null} />;
  }
  const { organisation, told, visibility, answerKey, isWriting } = survey;
  return (
    <Page
      width="reading"
      title={m.need_survey_title()}
      lead={
        told.length > 0
          ? m.need_survey_lead_again({ organisation })
          : m.need_survey_lead({ organisation, day: formatDate(survey.endsOn) })
      }
    >
      {visibility && (
        <SurveyReceived
          needs={told}
          visibility={visibility}
          hasContact={survey.hasContact}
          organisation={organisation}
          more={isWriting ? null : `?answer=${answerKey}&more`}
        />
      )}
      {shown?.notice && (
        <Notice kind="slip" isLive>
          <p>{shown.notice}</p>
        </Notice>
      )}
      {isWriting && (
        <SurveyForm
          key={told.length}
          formKey={survey.key}
          answerKey={answerKey}
          isFirst={told.length === 0}
          organisation={organisation}
          shown={
            shown ?? {
              typed: { skills: [], ...(survey.region && { region: survey.region }) },
              contact: "",
              problems: {},
              contactError: undefined,
              find: "",
            }
          }
          areas={survey.areas}
          today={survey.today}
        />
      )}
    </Page>
  );
}
