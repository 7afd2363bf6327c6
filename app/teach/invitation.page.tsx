import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { standingOfInvitation } from "~/domain/roster/invitation";
import { readForm } from "~/http/forms";
import { badRequest, conflict } from "~/http/responses";
import { noRobots, secretHeaders } from "~/http/secret-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { hashOfToken } from "~/mail/secret-token.server";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { WrongAccount } from "~/ui/wrong-account";
import { findInvitationByToken } from "~db/queries/invitations.server";
import { answerInvitation } from "./answer-invitation.server";
import { InvitationAnswer } from "./invitation-answer";

export const meta: MetaFunction = () => [
  { title: `${m.teach_join_title()} · ${m.site_name()}` },
  noRobots,
];

export const headers = secretHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const tokenHash = hashOfToken(params.token ?? "");
  const found = await findInvitationByToken(context.db, { tokenHash });
  if (!found) return data({ kind: "unknown" as const }, { status: 404 });
  const { address, groupName, organisationName } = found;
  if (address !== user.email.toLowerCase()) {
    return data({ kind: "wrong" as const, address, email: user.email }, { status: 403 });
  }
  const kind = standingOfInvitation(found, new Date());
  if (kind === "ended") return data({ kind }, { status: 410 });
  return data({ kind, groupName, organisationName });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const intent = (await readForm(request)).get("intent");
  if (intent !== "accept" && intent !== "decline") throw badRequest(null);
  const isAccepted = intent === "accept";
  const answered = await answerInvitation(db, {
    ...{ user, token: params.token ?? "", isAccepted },
    publication: await newestCatalogue(db),
    now: new Date(),
  });
  if (!answered.ok) conflict();
  return redirect(`/${locale}/join?done=${isAccepted ? "accepted" : "declined"}`, 303);
}

/** The group that somebody is invited to, by the link of their letter. */
export default function InvitationPage() {
  const shown = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}`;
  return (
    <Page title={m.teach_join_title()} width="narrow">
      {shown.kind === "open" && <InvitationAnswer {...shown} />}
      {shown.kind === "wrong" && (
        <WrongAccount
          title={m.teach_invitation_wrong_title({ address: shown.address })}
          text={m.teach_invitation_wrong({ address: shown.address, email: shown.email })}
        />
      )}
      {shown.kind === "accepted" && (
        <Notice kind="good" title={shown.groupName}>
          <p>{m.teach_invitation_accepted()}</p>
          <div>
            <ButtonLink to={`${base}/learn`}>{m.teach_join_to_learning()}</ButtonLink>
          </div>
        </Notice>
      )}
      {(shown.kind === "ended" || shown.kind === "unknown") && (
        <Notice kind="waiting">
          <p>
            {shown.kind === "ended" ? m.teach_invitation_ended() : m.teach_invitation_unknown()}
          </p>
          <div>
            <ButtonLink to={`${base}/join`}>{m.teach_join_title()}</ButtonLink>
          </div>
        </Notice>
      )}
    </Page>
  );
}
