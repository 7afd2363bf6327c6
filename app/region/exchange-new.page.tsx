import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { suggestedHours } from "~/domain/exchange/agreement";
import { readFields } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import {
  findExchangeOffering,
  listExchangeHomes,
  listExchangeHosts,
} from "~db/queries/exchange-parties.server";
import { beginOwnExchange } from "./begin-exchange.server";
import { AgreementFields } from "./exchange-agreement-fields";
import { choosableAreas } from "./exchange-choices.server";
import { type Fields, hoursFields, parseAgreement, textOf } from "./exchange-forms";

export const meta: MetaFunction = () => [{ title: `${m.exchange_new_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const asked = z.uuid().safeParse(new URL(request.url).searchParams.get("offering"));
  const { catalogue } = await newestCatalogue(db);
  const [homes, hosts, areas, offering] = await Promise.all([
    listExchangeHomes(db, { learnerId: user.id }),
    listExchangeHosts(db),
    choosableAreas(db, { learnerId: user.id, catalogue, locale }),
    asked.success ? findExchangeOffering(db, { offeringId: asked.data }) : undefined,
  ]);
  // Nobody goes on exchange to the one school that is theirs.
  const open = hosts.filter(({ id }) => homes.length !== 1 || id !== homes[0]?.id);
  const isOpen = open.some(({ id }) => id === offering?.organisationId);
  const from = offering && isOpen ? offering : undefined;
  return {
    key: randomUUID(),
    homes,
    hosts: open,
    areas,
    offering: from ? { id: from.id, title: from[locale] } : null,
    values: {
      host: from?.organisationId ?? "",
      startsOn: from?.startsOn ?? "",
      language: from?.languages[0] ?? locale,
      ...hoursFields(from ? suggestedHours(from.skills, from.hours) : []),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const typed: Fields = await readFields(request);
  const { catalogue } = await newestCatalogue(db);
  const agreement = parseAgreement(
    typed,
    catalogue.skills.map(({ id }) => id),
  );
  const head = z
    .object({ key: z.uuid(), home: z.uuid(), host: z.uuid() })
    .safeParse({ key: typed.key, home: textOf(typed, "home"), host: textOf(typed, "host") });
  const missing = new Set(head.error?.issues.map(({ path }) => path[0]));
  const errors = {
    ...(agreement.ok ? {} : agreement.errors),
    ...(missing.has("home") && { home: m.exchange_error_home() }),
    ...(missing.has("host") && { host: m.exchange_error_host() }),
    ...(missing.has("key") && { form: m.exchange_error_form() }),
  };
  if (!agreement.ok || !head.success) return badRequest({ errors, typed });
  const begun = await beginOwnExchange(db, {
    ...{ learnerId: user.id, homeId: head.data.home, hostId: head.data.host },
    ...{ agreement: agreement.value, catalogue, clientKey: head.data.key, now: new Date() },
  });
  if (begun.ok) return redirect(`/${locale}/region/exchange/${begun.caseId}`, 303);
  const refusal = {
    home: m.exchange_error_home(),
    host: m.exchange_error_host(),
    skills: m.exchange_error_no_skills(),
  };
  return badRequest({ errors: { [begun.reason]: refusal[begun.reason] }, typed });
}

export default function NewExchangePage() {
  const { key, homes, hosts, areas, offering, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Record<string, string> = refused?.errors ?? {};
  const shown: Fields = refused?.typed ?? values;
  const region = `/${currentLocale()}/region`;
  const choose = (options: { id: string; name: string }[]) => [
    ...(options.length === 1 ? [] : [{ value: "", label: m.exchange_form_choose() }]),
    ...options.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page
      width="reading"
      title={m.exchange_new_title()}
      lead={offering ? m.exchange_new_from({ offering: offering.title }) : m.exchange_new_lead()}
      crumbs={{
        label: m.exchange_where(),
        trail: [{ label: m.exchange_title(), to: `${region}/exchange` }],
      }}
    >
      {homes.length === 0 || hosts.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{homes.length === 0 ? m.exchange_no_home() : m.exchange_no_host()}</p>
          <p>
            <ButtonLink to={`${region}/partners`}>{m.exchange_partners()}</ButtonLink>
          </p>
        </Card>
      ) : (
        <Form method="post" className="stack stack--loose" noValidate>
          <input type="hidden" name="key" value={String(shown.key ?? key)} />
          <input
            type="hidden"
            name="offering"
            value={String(shown.offering ?? offering?.id ?? "")}
          />
          {Object.keys(errors).length > 0 && (
            <Notice kind="slip" isLive>
              <p>{errors.form ?? m.exchange_error_fields()}</p>
            </Notice>
          )}
          <Card labelledBy="where">
            <h2 id="where">{m.exchange_form_where()}</h2>
            <SelectField
              name="home"
              label={m.exchange_form_home()}
              hint={m.exchange_form_home_hint()}
              options={choose(homes)}
              defaultValue={shown.home}
              error={errors.home}
            />
            <SelectField
              name="host"
              label={m.exchange_form_host()}
              options={choose(hosts)}
              defaultValue={shown.host}
              error={errors.host}
            />
          </Card>
          <AgreementFields areas={areas} values={shown} errors={errors} />
          <div className="stack stack--tight">
            <div>
              <Button look="main">{m.exchange_new_send()}</Button>
            </div>
            <p className="muted-text small-text">{m.exchange_new_send_hint()}</p>
          </div>
        </Form>
      )}
    </Page>
  );
}
