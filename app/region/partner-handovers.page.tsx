import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { readForm } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { badRequest, conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listHandoversFor } from "~db/queries/handovers.server";
import { answerHandover } from "./partner-handover.server";
import { searchOf } from "./public-search";
import { RegionNav } from "./region-nav";

export const meta: MetaFunction = () => [
  { title: `${m.partner_handovers_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  return {
    handovers: await listHandoversFor(context.db, user),
    done: searchOf(request).done,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent !== "accept" && intent !== "decline") throw badRequest(null);
  const isAccepted = intent === "accept";
  const answered = await answerHandover(context.db, {
    user,
    handoverId: uuidParam(String(form.get("handover") ?? "")),
    isAccepted,
    now: new Date(),
  });
  if (!answered.ok) conflict();
  const done = isAccepted ? "accepted" : "declined";
  return redirect(`/${context.locale}/region/handovers?done=${done}`, 303);
}

/** The work that others want to hand over to this person. */
export default function PartnerHandoversPage() {
  const { handovers, done } = useLoaderData<typeof loader>();
  return (
    <Page
      width="reading"
      title={m.partner_handovers_title()}
      lead={m.partner_handovers_lead()}
      nav={<RegionNav />}
    >
      {done === "accepted" && (
        <Notice kind="good" isLive title={m.partner_handover_accepted()}>
          <div>
            <ButtonLink to={`/${currentLocale()}/region/work`}>{m.region_nav_work()}</ButtonLink>
          </div>
        </Notice>
      )}
      {done === "declined" && (
        <Notice kind="note" isLive>
          <p>{m.partner_handover_declined()}</p>
        </Notice>
      )}
      {handovers.length === 0 && !done && (
        <p className="muted-text">{m.partner_handovers_none()}</p>
      )}
      {handovers.map(({ id, organisationName, replacedName, note }) => (
        <Card key={id} labelledBy={`handover-${id}`} look="accent">
          <div>
            <h2 id={`handover-${id}`}>{organisationName}</h2>
            <p className="muted-text">
              {replacedName
                ? m.partner_handover_from({ name: replacedName })
                : m.partner_handover_invited()}
            </p>
          </div>
          {note && <blockquote className="region-quote">{note}</blockquote>}
          <p>{m.partner_handover_means()}</p>
          <Form method="post" className="row">
            <input type="hidden" name="handover" value={id} />
            <Button look="main" name="intent" value="accept">
              {m.partner_handover_accept()}
            </Button>
            <Button name="intent" value="decline">
              {m.partner_handover_decline()}
            </Button>
          </Form>
        </Card>
      ))}
    </Page>
  );
}
