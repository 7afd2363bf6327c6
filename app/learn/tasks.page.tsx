import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { ownTasks } from "./own-tasks.server";
import { TaskList } from "./task-list";

export const meta: MetaFunction = () => [{ title: `${m.tasks_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  return { tasks: await ownTasks(db, { learnerId: user.id, locale }) };
}

export default function TasksPage() {
  const { tasks } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/learn`;
  const begun = tasks.filter(({ stage }) => stage !== null);
  const open = tasks.filter(({ stage }) => stage === null);
  return (
    <Page
      width="reading"
      title={m.tasks_title()}
      lead={m.tasks_lead()}
      crumbs={{ label: m.learn_where(), trail: [{ label: m.site_nav_pack(), to: base }] }}
      actions={<ButtonLink to={`${base}/workplace`}>{m.workplace_periods()}</ButtonLink>}
    >
      {tasks.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.tasks_none()}</p>
          <p>
            <ButtonLink to={`${base}/courses`}>{m.learn_empty_choose()}</ButtonLink>
          </p>
        </Card>
      )}
      {begun.length > 0 && (
        <Card labelledBy="begun">
          <h2 id="begun">{m.tasks_begun()}</h2>
          <TaskList tasks={begun} />
        </Card>
      )}
      {open.length > 0 && (
        <Card labelledBy="open">
          <h2 id="open">{m.tasks_open()}</h2>
          <TaskList tasks={open} />
        </Card>
      )}
    </Page>
  );
}
