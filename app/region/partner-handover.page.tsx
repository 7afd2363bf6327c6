import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { standingOfHandover } from "~/domain/region/handover";
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
import { findHandoverByToken } from "~db/queries/handovers.server";
import { HandoverAnswer } from "./handover-answer";
import { answerHandover } from "./partner-handover.server";

export const meta: MetaFunction = () => [
  { title: `${m.partner_handover_title()} · ${m.site_name()}` },
  noRobots,
];

export const headers = secretHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const tokenHash = hashOfToken(params.token ?? "");
  const found = await findHandoverByToken(context.db, { tokenHash });
  if (!found) return data({ kind: "over" as const, standing: "unknown" as const }, { status: 404 });
  const { address, organisationName, replacedName, note } = found;
  if (address !== user.email.toLowerCase()) {
    return data({ kind: "wrong" as const, address, email: user.email }, { status: 403 });
  }
  const standing = standingOfHandover(found, new Date());
  if (standing === "open") {
    return data({ kind: "open" as const, organisationName, replacedName, note });
  }
  if (standing === "accepted") return data({ kind: "accepted" as const, organisationName });
  return data({ kind: "over" as const, standing }, { status: standing === "declined" ? 200 : 410 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent !== "accept" && intent !== "decline") throw badRequest(null);
  const { token = "" } = params;
  const isAccepted = intent === "accept";
  const answered = await answerHandover(context.db, { user, token, isAccepted, now: new Date() });
  if (!answered.ok) conflict();
  // The page itself says what has come of it.
  return redirect(`/${context.locale}/region/handovers/${token}`, 303);
}

/** The work that somebody wants to hand over to this person, by the link of its letter. */
export default function PartnerHandoverPage() {
  const shown = useLoaderData<typeof loader>();
  return (
    <Page width="reading" title={m.partner_handover_title()}>
      {shown.kind === "open" && <HandoverAnswer {...shown} />}
      {shown.kind === "wrong" && (
        <WrongAccount
          title={m.partner_handover_wrong_title({ address: shown.address })}
          text={m.partner_handover_wrong({ address: shown.address, email: shown.email })}
        />
      )}
      {shown.kind === "accepted" && (
        <Notice kind="good" title={m.partner_handover_accepted()}>
          <p>{shown.organisationName}</p>
          <div>
            <ButtonLink to={`/${currentLocale()}/region/work`}>{m.region_nav_work()}</ButtonLink>
          </div>
        </Notice>
      )}
      {shown.kind === "over" && (
        <Notice kind={shown.standing === "declined" ? "note" : "waiting"}>
          <p>{overWords[shown.standing]()}</p>
        </Notice>
      )}
    </Page>
  );
}

const overWords = {
  unknown: m.partner_handover_over_unknown,
  withdrawn: m.partner_handover_over_withdrawn,
  lapsed: m.partner_handover_over_withdrawn,
  ended: m.partner_handover_over_ended,
  declined: m.partner_handover_declined,
};
