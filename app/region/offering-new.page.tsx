import { randomUUID } from "node:crypto";
import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import type { OfferingBody } from "~/domain/offering/offering";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listOfferingOrganisations } from "~db/queries/offerings.server";
import { createOffering } from "./create-offering.server";
import { skillAreas } from "./need-skill-choices.server";
import { OfferingFormFields } from "./offering-fields";
import { type FormValues, type OfferingInput, parseOffering } from "./offering-form";
import { requireCoordinator } from "./require-coordinator.server";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.offering_new_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const organisations = await listOfferingOrganisations(db, { organisationIds });
  const [first] = organisations;
  const values: FormValues = {
    region: first?.region ?? "",
    contactRole: first?.contactRole ?? "office",
    contact: first?.contact ?? "",
    source: first?.name ?? "",
    asOf: dayOf(new Date()),
    languages: [locale],
    eqf: "4",
    fee: "0",
  };
  return {
    key: randomUUID(),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    areas: await skillAreas(db, locale),
    values,
  };
}

const madeSchema = z.object({ key: z.uuid(), organisation: z.uuid() });

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const form = await readForm(request);
  const made = madeSchema.safeParse(Object.fromEntries(form));
  if (!made.success) throw badRequest(null);
  const submission = parseOffering(form);
  const { organisation: organisationId, key: clientKey } = made.data;
  const shown = { organisationId, result: submission.reply() };
  if (submission.status !== "success") return badRequest({ ...shown, isAllowed: true });
  const created = await createOffering(db, {
    ...{ organisationId, organisationIds, actorId: user.id, clientKey },
    ...{ body: submission.value, now: new Date() },
  });
  if (created.ok) {
    return redirect(`/${locale}/region/work/offerings/${created.id}?done=created`, 303);
  }
  if (created.reason === "gone") return deny(context, user, `organisation:${organisationId}`);
  return badRequest({ ...shown, isAllowed: false });
}

/** A new offering, which stays a draft until it is published. */
export default function NewOfferingPage() {
  const { key, organisations, areas, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<OfferingInput, OfferingBody>({
    id: "offering",
    lastResult: refused?.result,
    defaultValue: values,
    onValidate: ({ formData }) => parseOffering(formData),
  });
  const own = `/${currentLocale()}/region/work/offerings`;
  const [first] = organisations;
  const isAllowed = first && refused?.isAllowed !== false;
  return (
    <Page
      nav={<WorkNav />}
      width="reading"
      title={m.offering_new_title()}
      lead={m.offering_new_lead()}
      crumbs={{ label: m.region_crumbs(), trail: [{ label: m.offering_own_title(), to: own }] }}
    >
      {!isAllowed && (
        <Notice kind="waiting" title={m.offering_not_allowed_title()}>
          <p>{m.offering_not_allowed()}</p>
        </Notice>
      )}
      {first && (
        <Card>
          <Form method="post" className="stack stack--loose" {...getFormProps(form)}>
            <input type="hidden" name="key" value={key} />
            {organisations.length > 1 ? (
              <SelectField
                name="organisation"
                label={m.offering_facet_provider()}
                defaultValue={refused?.organisationId}
                options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              <input type="hidden" name="organisation" value={first.id} />
            )}
            <OfferingFormFields fields={fields} areas={areas} />
            <div>
              <Button look="main">{m.offering_save_draft()}</Button>
            </div>
          </Form>
        </Card>
      )}
    </Page>
  );
}
