import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { countInvitationLetters } from "~/auth/rate-limit.server";
import { requireUser } from "~/auth/session.server";
import { readForm } from "~/http/forms";
import { badRequest, tooMany } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listInvitationsFor } from "~db/queries/invitations.server";
import { CodeForm } from "./code-form";
import { DoneNotice } from "./done-notice";
import { codeForm } from "./forms";
import { sendInvitationsAgain } from "./invite-by-letter.server";

export const meta: MetaFunction = () => [{ title: `${m.teach_join_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const invitations = await listInvitationsFor(context.db, user);
  return {
    invited: invitations.length,
    email: user.email,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale, origin } = context;
  const user = await requireUser(request, context);
  const form = await readForm(request);
  const intent = form.get("intent");
  const here = `/${locale}/join`;
  if (intent === "code") {
    const submission = parseWithZod(form, { schema: codeForm });
    if (submission.status !== "success") return badRequest(submission.reply());
    return redirect(`${here}/${encodeURIComponent(submission.value.code.replace(/[\s-]/g, ""))}`);
  }
  if (intent !== "send-again") throw badRequest(null);
  const tries = await countInvitationLetters(db, user.email);
  if (!tries.ok) tooMany(tries);
  await sendInvitationsAgain(db, { email: user.email, locale, origin, now: new Date() });
  return redirect(`${here}?done=sent-again`, 303);
}

export default function InvitationsPage() {
  const { invited, email, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <Page title={m.teach_join_title()} lead={m.teach_join_lead()} width="narrow">
      {!lastResult && <DoneNotice done={done} />}
      {invited > 0 && (
        <Notice kind="waiting" title={m.learn_invited_title({ count: invited })}>
          <p>{m.teach_invited_letter({ email })}</p>
          <Form method="post">
            <Button name="intent" value="send-again">
              {m.teach_invited_again()}
            </Button>
          </Form>
        </Notice>
      )}
      <CodeForm lastResult={lastResult} />
    </Page>
  );
}
