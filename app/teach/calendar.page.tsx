import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listTaughtDates } from "~db/queries/calendar.server";
import { requireTeacher } from "./require-teacher.server";
import { TaughtDays } from "./taught-days";
import { TeachNav } from "./teach-nav";

export const meta: MetaFunction = () => [
  { title: `${m.calendar_taught_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await requireTeacher(request, context);
  const { page, limit, offset } = partOf(request);
  const asked = { teacherId: user.id, from: dayOf(new Date()), limit, offset };
  const [{ dates, of }, { catalogue }] = await Promise.all([
    listTaughtDates(context.db, asked),
    newestCatalogue(context.db),
  ]);
  const titles = titlesIn(catalogue, context.locale);
  return {
    part: { page, limit, of },
    days: dates.map(({ assignmentId, moduleId, goalKind, goalId, ...date }) => ({
      key: `${assignmentId} ${moduleId}`,
      dueOn: date.dueOn,
      groupId: date.groupId,
      groupName: date.groupName,
      isForOne: date.isForOne,
      goal: titles.goal({ kind: goalKind, id: goalId }),
      module: moduleId === null ? null : titles.module(moduleId),
    })),
  };
}

export default function TeachCalendarPage() {
  const { days, part } = useLoaderData<typeof loader>();
  return (
    <Page
      nav={<TeachNav />}
      title={m.calendar_taught_title()}
      lead={m.calendar_taught_lead()}
      actions={
        <ButtonLink to={`/${currentLocale()}/account/calendar`}>
          {m.calendar_subscribe()}
        </ButtonLink>
      }
    >
      {days.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{m.calendar_taught_none()}</p>
        </Card>
      ) : (
        <TaughtDays days={days} />
      )}
      <Paging {...part} label={m.calendar_taught_title()} />
    </Page>
  );
}
