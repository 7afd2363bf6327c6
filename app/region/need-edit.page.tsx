import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { readFields } from "~/http/forms";
import { badRequest, conflict, overtaken } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { changeNeed } from "./change-need.server";
import { ChangeList } from "./need-changes";
import { needTitle } from "./need-facts";
import { NeedForm } from "./need-form";
import { readNeedForm, showAgain, shownNeed, shownRefusal } from "./need-form-action.server";
import { skillAreas } from "./need-skill-choices.server";
import { requireNeed } from "./require-need.server";
import { needFields } from "./typed-need";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.need_edit_title()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { row } = await requireNeed(request, context, params);
  if (row.state !== "stated" && row.state !== "received") conflict();
  const areas = await skillAreas(context.db, context.locale);
  const { id, state, role, heads, revision } = row;
  return {
    need: { id, state, role, heads, revision },
    typed: needFields(row),
    areas,
    today: dayOf(new Date()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds, row } = await requireNeed(request, context, params);
  const fields = await readFields(request);
  const now = new Date();
  const read = await readNeedForm(db, { fields, row, now });
  if (!read.ok) return showAgain(fields, read.shown);
  const revision = Number(fields.revision);
  if (!Number.isSafeInteger(revision)) {
    return badRequest({ ...shownNeed(fields), notice: m.need_form_broken() });
  }
  const { need } = read;
  const changed = await changeNeed(db, {
    ...{ needId: row.id, organisationIds, revision, need, actorId: user.id, now },
  });
  if (changed.ok) {
    const done = row.state === "received" ? "taken-over" : "changed";
    return redirect(`/${locale}/region/work/needs/${row.id}?done=${done}`, 303);
  }
  if (changed.reason === "gone") return deny(context, user, `need:${row.id}`);
  const shown = shownRefusal(fields, need, changed);
  return changed.reason === "changed" ? overtaken(shown) : badRequest(shown);
}

/** A need that is corrected; an answer of a survey is taken over by it. */
export default function EditNeedPage() {
  const { need, typed, areas, today } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  const own = `/${currentLocale()}/region/work/needs`;
  const isAnswer = need.state === "received";
  const titles = Object.fromEntries(
    areas.flatMap(({ skills }) => skills.map(({ id, title }) => [id, title])),
  );
  return (
    <Page
      width="reading"
      nav={<WorkNav />}
      title={isAnswer ? m.need_take_over_title() : m.need_edit_title()}
      lead={isAnswer ? m.need_take_over_lead() : m.need_edit_lead()}
      crumbs={{
        label: m.need_where(),
        trail: [
          { label: m.need_own_title(), to: own },
          { label: needTitle(need), to: `${own}/${need.id}` },
        ],
      }}
    >
      {shown?.notice && (
        <Notice kind="slip" isLive>
          <p>{shown.notice}</p>
          {shown.overtaken && <ChangeList change={shown.overtaken.change} skillTitles={titles} />}
        </Notice>
      )}
      <NeedForm
        formKey={need.id}
        revision={shown?.overtaken?.revision ?? need.revision}
        key={shown?.overtaken?.revision}
        typed={shown?.typed ?? typed}
        problems={shown?.problems ?? {}}
        find={shown?.find ?? ""}
        areas={areas}
        today={today}
        saveLabel={isAnswer ? m.need_take_over() : m.need_edit_save()}
      />
    </Page>
  );
}
