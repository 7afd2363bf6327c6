import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import type { OfferingBody } from "~/domain/offering/offering";
import { readForm } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { editOffering, publishOffering, withdrawOffering } from "./change-offering.server";
import { revisionOf } from "./form-revision";
import { MeanwhileNotice } from "./meanwhile-notice";
import { skillAreas } from "./need-skill-choices.server";
import { differingOffering } from "./offering-difference";
import { OfferingFormFields } from "./offering-fields";
import { formValues, type OfferingInput, parseOffering } from "./offering-form";
import { OfferingStateActs } from "./offering-state-acts";
import { bodyOf } from "./offering-text.server";
import { inLanguage } from "./offering-view";
import { stateWord } from "./offering-words";
import { requireOffering } from "./require-offering.server";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? m.offering_own_title()} · ${m.site_name()}` },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { offering } = await requireOffering(request, context, params);
  const { db, locale } = context;
  return {
    id: offering.id,
    title: inLanguage(offering, "title", locale),
    provider: offering.organisationName ?? "",
    ref: offering.ref,
    state: offering.state,
    wasPublished: offering.publishedAt !== null,
    answersGap: offering.gapId !== null,
    revision: offering.revision,
    values: formValues(bodyOf(offering)),
    areas: await skillAreas(db, locale),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const refused = { result: undefined, differing: null, isAllowed: true };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds, offering } = await requireOffering(request, context, params);
  const form = await readForm(request);
  const intent = form.get("intent");
  const change = {
    ...{ offeringId: offering.id, organisationIds, actorId: user.id },
    ...{ revision: revisionOf(form), now: new Date() },
  };
  const submission = parseOffering(form);
  const acts = { publish: publishOffering, withdraw: withdrawOffering };
  const act = intent === "publish" || intent === "withdraw" ? acts[intent] : undefined;
  if (!act && submission.status !== "success") {
    return badRequest({ ...refused, result: submission.reply() });
  }
  const body = submission.status === "success" ? submission.value : bodyOf(offering);
  const changed = await (act ? act(db, change) : editOffering(db, { ...change, body }));
  if (changed.ok) {
    const done = act ? intent : "saved";
    return redirect(`/${locale}/region/work/offerings/${offering.id}?done=${done}`, 303);
  }
  if (changed.reason === "gone") return deny(context, user, `offering:${offering.id}`);
  if (changed.reason === "not-allowed") return badRequest({ ...refused, isAllowed: false });
  const result = act ? undefined : submission.reply();
  const differing = act ? [] : differingOffering(bodyOf(changed.standing), body);
  return overtaken({ ...refused, result, differing });
}

/** One offering of the coordinator's own: its state, and everything that it tells. */
export default function OwnOfferingPage() {
  const { id, title, provider, ref, state, wasPublished, answersGap, revision, ...shown } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<OfferingInput, OfferingBody>({
    id: "offering",
    lastResult: answer?.result,
    defaultValue: shown.values,
    onValidate: ({ formData }) => parseOffering(formData),
  });
  const base = `/${currentLocale()}/region`;
  return (
    <Page
      nav={<WorkNav />}
      width="reading"
      title={title}
      lead={`${provider} · ${ref}`}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.offering_own_title(), to: `${base}/work/offerings` }],
      }}
    >
      {shown.done && !answer && (
        <Notice kind="good" isLive>
          <p>{doneWord(shown.done)}</p>
        </Notice>
      )}
      {answer?.differing && <MeanwhileNotice differing={answer.differing} />}
      {answer?.isAllowed === false && (
        <Notice kind="waiting" title={m.offering_not_allowed_title()}>
          <p>{m.offering_not_allowed()}</p>
        </Notice>
      )}
      <Card labelledBy="state" look={state === "draft" ? "waiting" : "plain"}>
        <div className="row row--between">
          <h2 id="state">{m.offering_state()}</h2>
          <Tag look={state === "published" ? "accent" : "plain"}>{stateWord(state)}</Tag>
        </div>
        {wasPublished && (
          <p>
            <Link to={`${base}/offerings/${id}`}>{m.offering_public_page()}</Link>
          </p>
        )}
        <OfferingStateActs state={state} revision={revision} answersGap={answersGap} />
      </Card>
      <Card labelledBy="edit">
        <h2 id="edit">{m.offering_edit()}</h2>
        <Form method="post" className="stack stack--loose" {...getFormProps(form)}>
          <input type="hidden" name="revision" value={revision} />
          <OfferingFormFields fields={fields} areas={shown.areas} />
          <div>
            <Button look="main" name="intent" value="save">
              {m.region_save()}
            </Button>
          </div>
        </Form>
      </Card>
    </Page>
  );
}

function doneWord(done: string): string {
  const words: Record<string, () => string> = {
    created: m.offering_done_created,
    publish: m.offering_done_published,
    withdraw: m.offering_done_withdrawn,
  };
  return (words[done] ?? m.region_saved)();
}
