import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, type MetaFunction, redirect, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { readForm } from "~/http/forms";
import { slugParam } from "~/http/params";
import { currentLocale } from "~/i18n/current-locale";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { decideRegrade } from "./regrade.server";
import { RegradeForm, regradeForm } from "./regrade-form";
import { RegradeProposal } from "./regrade-proposal";
import { type RegradeView, regradeView } from "./regrade-view.server";
import { requireGuide } from "./require-guide.server";

export const meta: MetaFunction = () => [
  { title: `${m.revision_regrade_title()} · ${m.site_name()}` },
];

/** Who asks, and the question of the address; without answers of the asker's own learners there is no such page. */
async function readRegrade({ request, context, params }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireGuide(request, context);
  const places = [params.course, params.lesson, params.question];
  const questionId = places.map(slugParam).join("/");
  const view = await regradeView(context.db, {
    organisationIds,
    questionId,
    locale: context.locale,
  });
  return {
    user,
    organisationIds,
    questionId,
    view: view ?? (await deny(context, user, `question:${questionId}`)),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { view } = await readRegrade(args);
  return { view, isDone: new URL(args.request.url).searchParams.get("done") === "regraded" };
}

export async function action(args: ActionFunctionArgs) {
  const { user, organisationIds, questionId } = await readRegrade(args);
  const submission = parseWithZod(await readForm(args.request), { schema: regradeForm });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const regraded = await decideRegrade(args.context.db, {
    ...submission.value,
    actorId: user.id,
    organisationIds,
    questionId,
    now: new Date(),
  });
  const { pathname } = new URL(args.request.url);
  if (regraded.ok) return redirect(`${pathname}?done=regraded`, 303);
  const formErrors = [m.revision_error_nothing_left()];
  return data(submission.reply({ formErrors }), { status: 409 });
}

export default function RegradePage() {
  const { view, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/guide`;
  const trail = [
    { label: m.guide_title(), to: base },
    { label: m.revision_title(), to: `${base}/revision` },
  ];
  return (
    <Page
      title={m.revision_regrade_title()}
      lead={m.revision_regrade_lead()}
      crumbs={{ label: m.guide_crumbs(), trail }}
    >
      <FormNotice errors={refused?.error?.[""] ?? undefined} />
      {isDone && !refused && (
        <Notice kind="good" isLive>
          <p>{m.revision_regraded()}</p>
        </Notice>
      )}
      {view.last && <LastRegrade last={view.last} />}
      <RegradeProposal view={view} />
      {view.people.length > 0 && (
        <Card labelledBy="decide">
          <h2 id="decide">{m.revision_decide()}</h2>
          <RegradeForm lastResult={refused} />
        </Card>
      )}
    </Page>
  );
}

function LastRegrade({ last }: { last: NonNullable<RegradeView["last"]> }) {
  const { by, mode, reason, at } = last;
  return (
    <Notice title={m.revision_last_title({ when: formatDateTime(at), name: by ?? "–" })}>
      <p>{mode === "up" ? m.revision_mode_up() : m.revision_mode_all()}</p>
      <p>{reason}</p>
    </Notice>
  );
}
