import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { exchangeActs } from "~/domain/exchange/exchange-acts";
import { readFields } from "~/http/forms";
import { badRequest, conflict, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { changeAgreement } from "./act-on-exchange.server";
import { ActHead } from "./exchange-act-forms";
import { AgreementFields } from "./exchange-agreement-fields";
import { requireExchange } from "./exchange-asker.server";
import { choosableAreas } from "./exchange-choices.server";
import {
  actHead,
  type ExchangeErrors,
  type Fields,
  hoursFields,
  parseAgreement,
} from "./exchange-forms";
import { ExchangeTimeline } from "./exchange-timeline";
import { titledStory } from "./exchange-view.server";

export const meta: MetaFunction = () => [
  { title: `${m.exchange_agreement_title()} · ${m.site_name()}` },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, exchange, party } = await requireExchange(request, context, params);
  const { row, memory, stage } = exchange;
  if (!party || party === "host") return deny(context, user, `exchange:${row.id}`);
  // Once the learner has come, nobody changes what was agreed.
  if (!exchangeActs({ stage, memory }, party).includes("change")) conflict();
  const { catalogue } = await newestCatalogue(context.db);
  const { learnerId } = row;
  const { locale } = context;
  const { skills, startsOn, endsOn, language, workplace } = memory.agreement;
  return {
    id: row.id,
    party,
    host: row.hostName,
    revision: exchange.revision,
    key: randomUUID(),
    isApproved: memory.approvals.home !== null,
    areas: await choosableAreas(context.db, { learnerId, catalogue, locale }),
    lines: titledStory(exchange, titlesIn(catalogue, locale).skill),
    values: {
      ...{ startsOn, endsOn, language },
      workplaceName: workplace?.name,
      workplaceRole: workplace?.contactRole,
      workplaceEmail: workplace?.email,
      ...hoursFields(skills),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, asker, exchange, party } = await requireExchange(request, context, params);
  const caseId = exchange.row.id;
  if (!party || party === "host") return deny(context, user, `exchange:${caseId}`);
  const typed: Fields = await readFields(request);
  const refuse = (errors: ExchangeErrors) => badRequest({ errors, typed, seenRevision: null });
  const head = actHead.safeParse(typed);
  if (!head.success) return refuse({ form: m.exchange_error_form() });
  const { catalogue } = await newestCatalogue(db);
  const agreement = parseAgreement(
    typed,
    catalogue.skills.map(({ id }) => id),
  );
  if (!agreement.ok) return refuse(agreement.errors);
  const changed = await changeAgreement(db, {
    ...{ asker, caseId, revision: head.data.revision, clientKey: head.data.key, now: new Date() },
    ...{ agreement: agreement.value, catalogue },
    isAgreed: party === "learner" && typed.intent === "agree",
  });
  if (changed.ok) return redirect(`/${locale}/region/exchange/${caseId}?done`, 303);
  switch (changed.reason) {
    case "gone":
      return deny(context, user, `exchange:${caseId}`);
    case "skills":
      return refuse({ skills: m.exchange_error_no_skills() });
    case "not-partner":
      return refuse({ form: m.exchange_error_not_partner() });
    default: {
      const errors: ExchangeErrors = { form: m.exchange_error_moved_agreement() };
      return overtaken({ errors, typed, seenRevision: head.data.revision });
    }
  }
}

export default function ExchangeAgreementPage() {
  const { id, party, host, revision, key, isApproved, areas, lines, values } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const base = `/${currentLocale()}/region/exchange`;
  return (
    <Page
      width="reading"
      title={m.exchange_agreement_title()}
      lead={m.exchange_agreement_lead()}
      crumbs={{
        label: m.exchange_where(),
        trail: [
          { label: m.exchange_title(), to: base },
          { label: m.exchange_case_title({ host }), to: `${base}/${id}` },
        ],
      }}
    >
      {isApproved && (
        <Notice kind="waiting">
          <p>{m.exchange_agreement_approved()}</p>
        </Notice>
      )}
      {Object.keys(errors).length > 0 && (
        <Notice kind="slip" isLive>
          <p>{errors.form ?? m.exchange_error_fields()}</p>
          {refused?.seenRevision != null && (
            <ExchangeTimeline lines={lines.slice(refused.seenRevision + 1)} />
          )}
        </Notice>
      )}
      <Form method="post" className="stack stack--loose" noValidate>
        <ActHead actKey={key} revision={revision} />
        <AgreementFields areas={areas} values={refused?.typed ?? values} errors={errors} />
        <div className="row">
          {party === "learner" && (
            <Button look="main" name="intent" value="agree">
              {m.exchange_save_and_agree()}
            </Button>
          )}
          <Button look={party === "learner" ? "side" : "main"} name="intent" value="save">
            {party === "learner" ? m.exchange_save() : m.exchange_save_for_learner()}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
