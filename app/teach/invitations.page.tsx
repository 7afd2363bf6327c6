import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { readForm } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { badRequest, conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listInvitationsFor } from "~db/queries/invitations.server";
import { answerInvitation } from "./answer-invitation.server";
import { CodeForm } from "./code-form";
import { DoneNotice } from "./done-notice";
import { codeForm } from "./forms";
import { SharedList } from "./shared-list";

export const meta: MetaFunction = () => [{ title: `${m.teach_join_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const invitations = await listInvitationsFor(context.db, user);
  return {
    invitations: invitations.map(({ id, groupName, organisationName }) => ({
      id,
      groupName,
      organisationName,
    })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const form = await readForm(request);
  const intent = form.get("intent");
  const here = `/${context.locale}/join`;
  if (intent === "code") {
    const submission = parseWithZod(form, { schema: codeForm });
    if (submission.status !== "success") return badRequest(submission.reply());
    return redirect(`${here}/${encodeURIComponent(submission.value.code.replace(/[\s-]/g, ""))}`);
  }
  if (intent !== "accept" && intent !== "decline") throw badRequest(null);
  const isAccepted = intent === "accept";
  const answered = await answerInvitation(context.db, {
    user,
    invitationId: uuidParam(String(form.get("invitation") ?? "")),
    isAccepted,
    publication: await newestCatalogue(context.db),
    now: new Date(),
  });
  if (!answered.ok) conflict();
  return redirect(`${here}?done=${isAccepted ? "accepted" : "declined"}`);
}

export default function InvitationsPage() {
  const { invitations, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <Page title={m.teach_join_title()} lead={m.teach_join_lead()} width="narrow">
      {!lastResult && <DoneNotice done={done} />}
      {invitations.map(({ id, groupName, organisationName }) => (
        <Card key={id} labelledBy={`invitation-${id}`} look="accent">
          <div>
            <h2 id={`invitation-${id}`}>{groupName}</h2>
            <p className="muted-text">{m.teach_invited_by({ organisation: organisationName })}</p>
          </div>
          <SharedList />
          <Form method="post" className="row">
            <input type="hidden" name="invitation" value={id} />
            <Button look="main" name="intent" value="accept">
              {m.teach_join()}
            </Button>
            <Button name="intent" value="decline">
              {m.teach_decline()}
            </Button>
          </Form>
        </Card>
      ))}
      <CodeForm lastResult={lastResult} />
    </Page>
  );
}
