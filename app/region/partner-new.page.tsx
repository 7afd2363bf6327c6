import { randomUUID } from "node:crypto";
import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireUser } from "~/auth/session.server";
import { regionCountry } from "~/domain/region/regions";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormField } from "~/ui/form-field";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { addPartner } from "./partner-changes.server";
import { PartnerFields } from "./partner-fields";
import { newPartnerFields } from "./partner-form";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.partner_new_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireUser(request, context, { role: "admin" });
  return { formKey: randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request, context, { role: "admin" });
  const form = await readForm(request);
  const key = z.uuid().safeParse(form.get("key"));
  if (!key.success) throw badRequest(null);
  const submission = parseWithZod(form, { schema: newPartnerFields });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { name, ...fields } = submission.value;
  const added = await addPartner(context.db, {
    name,
    country: regionCountry(fields.region) ?? "FI",
    fields,
    clientKey: key.data,
    actorId: user.id,
    now: new Date(),
  });
  if (!added.ok) {
    return badRequest(submission.reply({ fieldErrors: { name: [m.partner_error_name_taken()] } }));
  }
  return redirect(`/${context.locale}/region/work/organisation/${added.organisationId}?done=added`);
}

/** A new partner organisation; who adds it is its administrator. */
export default function PartnerNewPage() {
  const { formKey } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "new-partner",
    lastResult,
    defaultValue: { is_listed: "on" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newPartnerFields }),
  });
  const base = `/${currentLocale()}/region/work/organisation`;
  return (
    <Page
      width="reading"
      title={m.partner_new_title()}
      lead={m.partner_new_lead()}
      nav={<WorkNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.region_work_nav_organisation(), to: base }],
      }}
    >
      <Card>
        <Form method="post" className="stack stack--loose" {...getFormProps(form)}>
          <FormNotice errors={form.errors} />
          <input type="hidden" name="key" value={formKey} />
          <FormField field={fields.name} label={m.partner_name()} autoComplete="off" />
          <PartnerFields fields={fields} country={null} />
          <div>
            <Button look="main">{m.partner_add()}</Button>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
