import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noRobots, secretHeaders } from "~/http/secret-page";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ClosedPage } from "./closed-page";
import { CodeForm } from "./code-form";
import { EvidenceCard } from "./evidence-card";
import { actOnLink } from "./judge-action.server";
import { JudgeQuestions } from "./judge-questions";
import { judgedTask } from "./judged-task.server";
import { openLink } from "./open-link.server";

export const meta: MetaFunction = () => [
  { title: `${m.workplace_judge_title()} · ${m.site_name()}` },
  noRobots,
];

export const headers = secretHeaders;

const closedStatus = { unknown: 404, revoked: 410, expired: 410, replaced: 410, judged: 200 };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const link = await openLink(request, context, { token: params.token, now: new Date() });
  switch (link.kind) {
    case "closed":
      return data(
        { kind: "closed" as const, reason: link.reason },
        { status: closedStatus[link.reason] },
      );
    case "code":
      return data({
        kind: "code" as const,
        state: link.state,
        mayHaveAnother: link.mayHaveAnother,
        isSent: new URL(request.url).searchParams.has("sent"),
      });
    case "open":
      return data({
        kind: "open" as const,
        ...(await judgedTask(context, { link, token: params.token ?? "" })),
      });
  }
}

export const action = actOnLink;

export default function JudgePage() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? {};
  if (shown.kind === "closed") return <ClosedPage reason={shown.reason} />;
  if (shown.kind === "code") {
    return (
      <Page width="narrow" title={m.workplace_judge_title()} lead={m.workplace_judge_lead_before()}>
        <CodeForm {...shown} typed={typed} error={errors.code} />
      </Page>
    );
  }
  return (
    <Page
      width="reading"
      title={m.workplace_judge_asks({ learner: shown.learner })}
      lead={m.workplace_judge_lead({ task: shown.title })}
    >
      {errors.form && (
        <Notice kind="slip" isLive>
          <p>{errors.form}</p>
        </Notice>
      )}
      <EvidenceCard task={shown} />
      <JudgeQuestions task={shown} typed={typed} errors={errors} />
    </Page>
  );
}
