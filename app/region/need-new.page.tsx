import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { readFields } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listNeedOrganisations } from "~db/queries/region-needs.server";
import { NeedForm } from "./need-form";
import { readNeedForm, showAgain, shownNeed } from "./need-form-action.server";
import { skillAreas } from "./need-skill-choices.server";
import { requireCoordinator } from "./require-coordinator.server";
import { stateNeed } from "./state-need.server";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.need_new_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const organisations = await listNeedOrganisations(db, { organisationIds });
  const areas = await skillAreas(db, locale);
  return { key: randomUUID(), organisations, areas, today: dayOf(new Date()) };
}

const madeSchema = z.object({ key: z.uuid(), organisation: z.uuid().optional() });

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const fields = await readFields(request);
  const now = new Date();
  const made = madeSchema.safeParse(fields);
  const read = await readNeedForm(db, { fields, now });
  if (!made.success) return badRequest({ ...shownNeed(fields), notice: m.need_form_broken() });
  if (!read.ok) return showAgain(fields, read.shown);
  const [first] = await listNeedOrganisations(db, { organisationIds });
  const organisationId = made.data.organisation ?? first?.id;
  if (!organisationId) return badRequest({ ...shownNeed(fields), notice: m.need_not_allowed() });
  const stated = await stateNeed(db, {
    ...{ organisationId, organisationIds, actorId: user.id, now },
    ...{ clientKey: made.data.key, need: read.need },
  });
  if (stated.ok) return redirect(`/${locale}/region/work/needs/${stated.id}?done=stated`, 303);
  if (stated.reason === "gone") return deny(context, user, `organisation:${organisationId}`);
  return badRequest({ ...shownNeed(fields), notice: m.need_not_allowed() });
}

/** A new need: stated by the coordinator themselves. */
export default function NewNeedPage() {
  const { key, organisations, areas, today } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  const [first] = organisations;
  const work = `/${currentLocale()}/region/work`;
  return (
    <Page
      width="reading"
      nav={<WorkNav />}
      title={m.need_new_title()}
      lead={m.need_new_lead()}
      crumbs={{
        label: m.need_where(),
        trail: [{ label: m.need_own_title(), to: `${work}/needs` }],
      }}
    >
      {shown?.notice && (
        <Notice kind="slip" isLive>
          <p>{shown.notice}</p>
        </Notice>
      )}
      {first ? (
        <NeedForm
          formKey={key}
          organisations={organisations}
          organisation={shown?.organisation}
          typed={shown?.typed ?? { region: first.region, skills: [] }}
          problems={shown?.problems ?? {}}
          find={shown?.find ?? ""}
          areas={areas}
          today={today}
          saveLabel={m.need_new_save()}
        />
      ) : (
        <Notice kind="waiting" title={m.need_not_allowed_title()}>
          <p>{m.need_not_allowed()}</p>
        </Notice>
      )}
    </Page>
  );
}
