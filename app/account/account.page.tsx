import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnSessions } from "~/auth/own-sessions.server";
import { requireUser } from "~/auth/session.server";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listOwnTeachers } from "~db/queries/group-teachers.server";
import {
  changeOwnPassword,
  endSessions,
  saveMessages,
  saveProfile,
} from "./account-changes.server";
import { CalendarCard } from "./calendar-card";
import { MessagesCard } from "./messages-card";
import { listOwnChoices } from "./own-choices.server";
import { PasswordCard } from "./password-card";
import { PlacesCard } from "./places-card";
import { ProfileCard } from "./profile-card";
import { SessionsCard } from "./sessions-card";

export const meta: MetaFunction = () => [{ title: `${m.account_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const { email, name, locale } = user;
  return {
    profile: { email, name, locale },
    places: user.memberships.map(({ organisationId, organisationName, role }) => ({
      organisationId,
      organisationName,
      role,
    })),
    teachers: await listOwnTeachers(context.db, user.id),
    messages: await listOwnChoices(context, user),
    sessions: await listOwnSessions(context, user),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const intents = ["profile", "messages", "password", "sessions"] as const;
export type AccountIntent = (typeof intents)[number];

const changes = {
  profile: saveProfile,
  messages: saveMessages,
  password: changeOwnPassword,
  sessions: endSessions,
};

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const form = await readForm(request);
  const intent = readIntent(form.get("intent"));
  if (!intent) throw badRequest(null);
  const change = await changes[intent]({ request, context, user, form });
  if (!change.ok) return badRequest({ intent, result: change.result });
  const { locale = context.locale, headers } = change;
  return redirectDocument(`/${locale}/account?done=${intent}`, { headers });
}

export default function AccountPage() {
  const { profile, places, teachers, messages, sessions, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const resultOf = (intent: AccountIntent) =>
    refused?.intent === intent ? refused.result : undefined;
  return (
    <Page title={m.account_title()} lead={profile.email} width="reading">
      {done && !refused && <DoneNotice done={done} />}
      <ProfileCard profile={profile} lastResult={resultOf("profile")} />
      <PlacesCard places={places} teachers={teachers} />
      <CalendarCard />
      <MessagesCard choices={messages} lastResult={resultOf("messages")} />
      <PasswordCard email={profile.email} lastResult={resultOf("password")} />
      <SessionsCard sessions={sessions} lastResult={resultOf("sessions")} />
    </Page>
  );
}

function readIntent(value: unknown): AccountIntent | undefined {
  return intents.find((intent) => intent === value);
}

function DoneNotice({ done }: { done: string }) {
  const text = doneText(readIntent(done));
  return text ? (
    <Notice kind="good" isLive>
      <p>{text}</p>
    </Notice>
  ) : null;
}

function doneText(intent: AccountIntent | undefined): string | undefined {
  switch (intent) {
    case "profile":
      return m.account_done_profile();
    case "messages":
      return m.mail_choices_done();
    case "password":
      return m.account_done_password();
    case "sessions":
      return m.account_done_sessions();
    case undefined:
      return undefined;
  }
}
