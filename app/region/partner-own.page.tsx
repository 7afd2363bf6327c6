import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { standingOfHandover } from "~/domain/region/handover";
import { readForm } from "~/http/forms";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listCoordinators, listOpenHandovers } from "~db/queries/handovers.server";
import { HandoverCard } from "./handover-card";
import { HandoverLink } from "./handover-link";
import { ownPartnerAction } from "./own-partner-action.server";
import { PartnerRightsCard } from "./partner-rights-card";
import { searchOf } from "./public-search";
import { requireOwnPartner } from "./require-own-partner.server";
import { WorkNav } from "./work-nav";

const doneSchema = z.enum(["saved", "added", "rights", "withdrawn"]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.partner.name ?? ""} · ${m.site_name()}` },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = await requireOwnPartner(request, context, params);
  const { user, organisationIds, partner, isAdmin } = asked;
  const of = { organisationId: partner.id, organisationIds };
  const now = new Date();
  const [coordinators, handovers] = await Promise.all([
    listCoordinators(context.db, of),
    listOpenHandovers(context.db, of),
  ]);
  return {
    partner: {
      id: partner.id,
      name: partner.name,
      slug: partner.slug,
      revision: partner.revision,
      isListed: partner.isListed ?? false,
      mayPublish: partner.mayPublish ?? [],
    },
    isAdmin,
    userId: user.id,
    coordinators,
    handovers: handovers.map(({ id, address, replacedName, endsAt, ...handover }) => ({
      ...{ id, address, replacedName, endsAt },
      standing: standingOfHandover({ ...handover, endsAt }, now),
    })),
    letterLocale: partner.languages?.[0] ?? context.locale,
    done: doneSchema.optional().catch(undefined).parse(searchOf(request).done),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = await requireOwnPartner(request, context, params);
  return ownPartnerAction(context, asked, await readForm(request));
}

/** One organisation of the asker's: what it may publish, who does its work, and handing that over. */
export default function PartnerOwnPage() {
  const { partner, isAdmin, userId, coordinators, handovers, letterLocale, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer?.link ? undefined : answer;
  const base = `/${currentLocale()}/region`;
  return (
    <Page
      width="reading"
      title={partner.name}
      nav={<WorkNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.region_work_nav_organisation(), to: `${base}/work/organisation` }],
      }}
      actions={
        <>
          <ButtonLink to={`${base}/work/organisation/${partner.id}/edit`}>
            {m.partner_edit_title()}
          </ButtonLink>
          {partner.isListed && (
            <ButtonLink look="plain" to={`${base}/partners/${partner.slug}`}>
              {m.partner_see_public()}
            </ButtonLink>
          )}
        </>
      }
    >
      {answer?.link && <HandoverLink {...answer.link} />}
      {done && !answer && (
        <Notice kind="good" isLive>
          <p>{doneWords[done]()}</p>
        </Notice>
      )}
      <FormNotice errors={refused?.errors} />
      {partner.revision === null && (
        <Notice kind="waiting" title={m.partner_no_profile_title()}>
          <p>{m.partner_no_profile()}</p>
        </Notice>
      )}
      <PartnerRightsCard
        revision={partner.revision}
        mayPublish={refused?.mayPublish ?? partner.mayPublish}
        isAdmin={isAdmin}
      />
      <HandoverCard
        key={answer?.link?.url}
        coordinators={coordinators}
        handovers={handovers}
        userId={userId}
        isAdmin={isAdmin}
        locale={letterLocale}
        lastResult={refused?.handover}
      />
    </Page>
  );
}

const doneWords = {
  saved: m.region_saved,
  added: m.partner_done_added,
  rights: m.region_saved,
  withdrawn: m.partner_done_withdrawn,
};
