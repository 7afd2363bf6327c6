import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { regionName } from "~/domain/region/regions";
import { readForm } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { badRequest, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { countInterests, listContactable } from "~db/queries/gap-interests.server";
import { findGap } from "~db/queries/gaps.server";
import { actOnGap } from "./act-on-gap.server";
import { GapActs } from "./gap-acts";
import { gapQuery } from "./gap-search";
import { gapStageWord, peopleWords } from "./gap-words";
import { eqfWords, quarterWords } from "./need-words";
import { requireCoordinator } from "./require-coordinator.server";
import { WorkNav } from "./work-nav";

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? m.gap_work_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const gapId = uuidParam(params.gap);
  const gap = await findGap(db, { gapId });
  if (!gap) return deny(context, user, `gap:${gapId}`);
  const [counts, people, { catalogue }] = await Promise.all([
    countInterests(db, { gapIds: [gapId] }),
    listContactable(db, { gapId, organisationIds }),
    newestCatalogue(db),
  ]);
  const { organisationId, ...shown } = gap;
  const isOwn = organisationIds.includes(organisationId);
  return {
    title: `${titlesIn(catalogue, locale).area(gap.area)}, ${regionName(gap.region, locale)}`,
    gap: shown,
    isOwn,
    key: randomUUID(),
    interested: isOwn ? (counts.get(gapId) ?? 0) : null,
    people,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { locale } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const gapId = uuidParam(params.gap);
  const form = await readForm(request);
  const done = await actOnGap(context.db, { form, gapId, organisationIds, user, now: new Date() });
  if (done.ok) {
    return redirect(
      done.offeringId
        ? `/${locale}/region/work/offerings/${done.offeringId}`
        : `/${locale}/region/work/gaps/${gapId}`,
      303,
    );
  }
  switch (done.reason) {
    case "gone":
      return deny(context, user, `gap:${gapId}`);
    case "moved":
      return overtaken({
        errors: [m.gap_case_moved({ stage: gapStageWord(done.gap.state) })],
        reason: done.typed,
      });
    case "not-allowed":
      return badRequest({ errors: [m.gap_work_not_allowed()], reason: null });
    case "no-reason":
      return badRequest({ errors: [m.gap_case_no_reason()], reason: done.typed });
    case "unknown":
      return badRequest({ errors: [m.gap_work_unread()], reason: null });
  }
}

/** One gap: how it stands, who would come, and what its coordinator does next. */
export default function GapCasePage() {
  const { title, gap, isOwn, key, interested, people } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/region`;
  return (
    <Page
      nav={<WorkNav />}
      width="reading"
      title={title}
      lead={m.gap_list_about({
        organisation: gap.organisationName,
        level: eqfWords(gap.eqf),
        when: quarterWords(gap.quarter),
      })}
      crumbs={{
        label: m.gap_crumbs(),
        trail: [{ label: m.gap_work_title(), to: `${base}/work/gaps` }],
      }}
    >
      <FormNotice errors={refused?.errors} />
      <Card labelledBy="standing">
        <div className="row row--between">
          <h2 id="standing">{m.gap_list_standing()}</h2>
          <Tag look={gap.state === "closed" ? "accent" : "plain"}>{gapStageWord(gap.state)}</Tag>
        </div>
        <p>
          {m.gap_case_seen({
            people: peopleWords(gap.people),
            date: formatDate(gap.createdAt),
          })}
        </p>
        {interested !== null && (
          <p>{m.gap_case_interested({ count: interested, number: formatNumber(interested) })}</p>
        )}
        {gap.state === "dropped" && <p>{m.gap_dropped_because({ reason: gap.reason ?? "" })}</p>}
        <p className="row">
          <Link to={`${base}/gap/lists/${gap.id}`}>{m.gap_case_public()}</Link>
          <Link
            to={`${base}/gap/figures/${gap.region}/${gap.area}${gapQuery({ eqf: gap.eqf, quarter: gap.quarter })}`}
          >
            {m.gap_list_figure()}
          </Link>
        </p>
      </Card>
      {isOwn ? (
        <GapActs gap={gap} formKey={key} typed={refused?.reason ?? null} />
      ) : (
        <Card as="div" look="quiet">
          <p>{m.gap_case_others({ organisation: gap.organisationName })}</p>
        </Card>
      )}
      {isOwn && people.length > 0 && (
        <Card labelledBy="people">
          <h2 id="people">{m.gap_case_people()}</h2>
          <p className="muted-text">{m.gap_case_people_text()}</p>
          <ul className="gap-cases plain-list">
            {people.map(({ name, email, joinedAt }) => (
              <li key={email}>
                {name} · <a href={`mailto:${email}`}>{email}</a>{" "}
                <span className="muted-text small-text">
                  {m.gap_interests_since({ date: formatDate(joinedAt) })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
