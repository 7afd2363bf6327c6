import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { stopDigests } from "~/mail/change-choices.server";
import { findTokenHolder } from "~/mail/token-holder.server";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${titleOf(data?.isDone ?? false)} · ${m.site_name()}` },
];

/** Opening the link changes nothing: mail scanners open links too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { email } = (await findTokenHolder(context.db, params.token)) ?? notFound();
  const isDone = new URL(request.url).searchParams.has("done");
  return { locale: context.locale, email, isDone };
}

/** The secret of the link says who asks. A mail program posts here by itself (RFC 8058) and shows no answer. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { userId } = (await findTokenHolder(context.db, params.token)) ?? notFound();
  await stopDigests(context.db, { userId, now: new Date() });
  return redirect(`/${context.locale}/unsubscribe/${params.token}?done`);
}

export default function UnsubscribePage() {
  const { locale, email, isDone } = useLoaderData<typeof loader>();
  const account = (
    <ButtonLink look={isDone ? "side" : "plain"} to={`/${locale}/account#messages`}>
      {m.mail_unsubscribe_account()}
    </ButtonLink>
  );
  if (isDone) {
    return (
      <Page title={titleOf(true)} width="narrow">
        <Notice kind="good" isLive>
          <p>{m.mail_unsubscribe_done()}</p>
        </Notice>
        <div>{account}</div>
      </Page>
    );
  }
  return (
    <Page title={titleOf(false)} width="narrow">
      <Card as="div">
        <p>{m.mail_unsubscribe_lead({ email })}</p>
        <Form method="post">
          <Button look="main">{m.mail_unsubscribe_do()}</Button>
        </Form>
      </Card>
      <p>
        {m.mail_unsubscribe_finer()} {account}
      </p>
    </Page>
  );
}

function titleOf(isDone: boolean): string {
  return isDone ? m.mail_unsubscribe_done_title() : m.mail_unsubscribe_title();
}
