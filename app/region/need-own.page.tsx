import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { readFields } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { AnswerActs } from "./need-answer-acts";
import { decideNeed } from "./need-decision.server";
import { Fact, NeedFacts, NeedSkills, needTitle } from "./need-facts";
import { NeedHistory } from "./need-history";
import { NeedDone, refusalWords } from "./need-notices";
import { ownNeedView } from "./need-own-view.server";
import { stateWord, visibilityMeaning, visibilityWord } from "./need-words";
import { requireNeed } from "./require-need.server";
import { WithdrawNeed } from "./withdraw-need";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? needTitle(data.need) : m.need_own_title()} · ${m.site_name()}` },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, row } = await requireNeed(request, context, params);
  const view = await ownNeedView(context, { row, organisationIds });
  return { ...view, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, organisationIds, row } = await requireNeed(request, context, params);
  const fields = await readFields(request);
  const asker = { organisationIds, actorId: user.id, now: new Date() };
  const { decided, errors } = await decideNeed(context.db, { row, fields, ...asker });
  if (decided.ok) {
    return redirect(`/${context.locale}/region/work/needs/${row.id}?done=${decided.done}`, 303);
  }
  if (decided.reason === "gone") return deny(context, user, `need:${row.id}`);
  const text = (name: string) => (typeof fields[name] === "string" ? { [name]: fields[name] } : {});
  const typed = { ...text("reason"), ...text("into"), ...text("how") };
  const notice = decided.reason === "form" ? (errors.form ?? null) : refusalWords(decided);
  const shown = { notice, errors, typed };
  return decided.reason === "changed" ? overtaken(shown) : badRequest(shown);
}

/** One need of the coordinator's own organisation: what it says, what can be done with it, and its history. */
export default function OwnNeedPage() {
  const { need, candidates, edits, skillTitles, joinedInto, done } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  const region = `/${currentLocale()}/region`;
  const own = `${region}/work/needs`;
  const { state } = need;
  return (
    <Page
      nav={<WorkNav />}
      width="reading"
      title={needTitle(need)}
      lead={need.employer}
      crumbs={{ label: m.need_where(), trail: [{ label: m.need_own_title(), to: own }] }}
      actions={
        state === "stated" && (
          <>
            <ButtonLink to={`${own}/${need.id}/edit`}>{m.need_edit()}</ButtonLink>
            {need.isListed && (
              <ButtonLink to={`${region}/needs/${need.id}`}>{m.need_as_public()}</ButtonLink>
            )}
          </>
        )
      }
    >
      <NeedDone done={shown ? null : done} />
      {shown?.notice && (
        <Notice kind="slip" isLive>
          <p>{shown.notice}</p>
        </Notice>
      )}
      {state === "received" && (
        <AnswerActs
          need={need}
          candidates={candidates}
          errors={shown?.errors ?? {}}
          typed={shown?.typed ?? {}}
        />
      )}
      <Card labelledBy="facts">
        <h2 id="facts">{m.need_facts()}</h2>
        <NeedFacts need={need}>
          <Fact label={m.need_state()}>
            {stateWord(state)}
            {joinedInto && (
              <>
                {" · "}
                <Link to={`${own}/${joinedInto}`}>{m.need_joined_into()}</Link>
              </>
            )}
          </Fact>
          <Fact label={m.need_visibility()}>
            {visibilityWord(need.visibility)}
            <span className="field__hint need-facts__means">
              {visibilityMeaning(need.visibility)}
            </span>
          </Fact>
          {need.surveyLabel && <Fact label={m.need_came_by()}>{need.surveyLabel}</Fact>}
          {need.contact && (
            <Fact label={m.need_contact()}>
              <a href={`mailto:${need.contact}`}>{need.contact}</a>
              <span className="field__hint need-facts__means">{m.need_contact_kept()}</span>
            </Fact>
          )}
          {need.ref && <Fact label={m.need_ref()}>{need.ref}</Fact>}
          {need.note && <Fact label={m.need_note()}>{need.note}</Fact>}
        </NeedFacts>
        <h3>{m.need_skills()}</h3>
        <NeedSkills skills={need.skills} />
      </Card>
      <NeedHistory edits={edits} skillTitles={skillTitles} />
      {state === "stated" && (
        <WithdrawNeed
          revision={need.revision}
          typed={shown?.typed.reason}
          error={shown?.errors.reason}
        />
      )}
    </Page>
  );
}
