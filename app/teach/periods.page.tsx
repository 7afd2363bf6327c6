import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hoursOfPeriod } from "~/domain/teacher-period/hours-of-period";
import { isLived } from "~/domain/teacher-period/teacher-period-acts";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import {
  listOwnTeacherPeriods,
  listSchoolPeriods,
  type TeacherPeriodRow,
} from "~db/queries/teacher-periods.server";
import { OwnPeriodCard, SchoolPeriods } from "./period-cards";
import { PeriodNav } from "./period-nav";
import { requirePeriodUser } from "./require-period.server";
import { TeachNav } from "./teach-nav";

export const meta: MetaFunction = () => [{ title: `${m.period_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, asker, teachesIn } = await requirePeriodUser(request, context);
  const part = partOf(request);
  const [own, school] = await Promise.all([
    listOwnTeacherPeriods(context.db, { teacherId: user.id }),
    listSchoolPeriods(context.db, { ...asker, ...part }),
  ]);
  return {
    isTeacher: teachesIn.length > 0,
    actsForSchool: asker.organisationIds.length > 0,
    // What can be written today stands first.
    own: own.map(shownRow).sort((a, b) => Number(isLived(b.state)) - Number(isLived(a.state))),
    school: school.periods.map(shownRow),
    part: { page: part.page, limit: part.limit, of: school.of },
  };
}

function shownRow(row: TeacherPeriodRow) {
  return {
    id: row.id,
    teacher: row.teacherName,
    company: row.company,
    place: row.place,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    state: row.state,
    waitingFor: row.waitingFor,
    since: row.since.toISOString(),
    hours: hoursOfPeriod({
      ...{ stage: row.state, plannedHours: row.plannedHours, days: [{ hours: row.hours }] },
    }),
  };
}

export default function PeriodsPage() {
  const { isTeacher, actsForSchool, own, school, part } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/teach/periods`;
  return (
    <Page
      nav={isTeacher ? <TeachNav /> : <PeriodNav />}
      title={m.period_title()}
      lead={isTeacher ? m.period_lead() : m.period_lead_school()}
      actions={
        isTeacher && (
          <>
            <ButtonLink look={own.length === 0 ? "main" : "side"} to={`${base}/new`}>
              {m.period_new()}
            </ButtonLink>
            <ButtonLink look="plain" to={`${base}/proposals`}>
              {m.period_proposals()}
            </ButtonLink>
            <ButtonLink look="plain" to={`${base}/overview`}>
              {m.period_overview()}
            </ButtonLink>
          </>
        )
      }
    >
      {isTeacher && own.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.period_empty()}</p>
        </Card>
      )}
      {own.map((period) => (
        <OwnPeriodCard key={period.id} period={period} />
      ))}
      {actsForSchool && (
        <>
          <SchoolPeriods periods={school} />
          <Paging {...part} label={m.period_school()} />
        </>
      )}
    </Page>
  );
}
