import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { revisionOf } from "./form-revision";
import { MeanwhileNotice } from "./meanwhile-notice";
import { saveProfile } from "./partner-changes.server";
import { PartnerFields } from "./partner-fields";
import { profileFields } from "./partner-form";
import { differingProfile, profileValues } from "./profile-values";
import { requireOwnPartner } from "./require-own-partner.server";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.partner_edit_title()}: ${data?.partner.name ?? ""} · ${m.site_name()}` },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { partner } = await requireOwnPartner(request, context, params);
  return {
    partner: { id: partner.id, name: partner.name, country: partner.country },
    revision: partner.revision ?? 0,
    values: profileValues(partner),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, organisationIds, partner } = await requireOwnPartner(request, context, params);
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: profileFields });
  if (submission.status !== "success") {
    return badRequest({ result: submission.reply(), differing: null });
  }
  const saved = await saveProfile(context.db, {
    organisationId: partner.id,
    organisationIds,
    fields: submission.value,
    revision: revisionOf(form),
    actorId: user.id,
    now: new Date(),
  });
  if (!saved.ok) {
    const differing = differingProfile(profileValues(partner), submission.value);
    return overtaken({ result: submission.reply(), differing });
  }
  return redirect(`/${context.locale}/region/work/organisation/${partner.id}?done=saved`);
}

/** What an organisation tells of itself in the public directory. */
export default function PartnerEditPage() {
  const { partner, revision, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "profile",
    lastResult: refused?.result,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: profileFields }),
  });
  const base = `/${currentLocale()}/region/work/organisation`;
  return (
    <Page
      width="reading"
      title={m.partner_edit_title()}
      lead={partner.name}
      nav={<WorkNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [
          { label: m.region_work_nav_organisation(), to: base },
          { label: partner.name, to: `${base}/${partner.id}` },
        ],
      }}
    >
      {refused?.differing && <MeanwhileNotice differing={refused.differing} />}
      <Card>
        <Form method="post" className="stack stack--loose" {...getFormProps(form)}>
          <input type="hidden" name="revision" value={revision} />
          <PartnerFields fields={fields} country={partner.country} />
          <div>
            <Button look="main">{m.region_save()}</Button>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
