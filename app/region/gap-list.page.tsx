import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { getUser, requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { isListOpen } from "~/domain/region/advance-gap-case";
import { regionName } from "~/domain/region/regions";
import { readForm } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { badRequest, notFound, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card, Tag } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { countInterests, findOwnInterest } from "~db/queries/gap-interests.server";
import { findGap } from "~db/queries/gaps.server";
import { GapJoin, GapLeave } from "./gap-join";
import { gapQuery } from "./gap-search";
import { gapStageWord, interestWords } from "./gap-words";
import { joinGap, leaveGap } from "./join-gap.server";
import { eqfWords, quarterWords } from "./need-words";
import { RegionNav } from "./region-nav";

export const headers = publicHeaders;

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? publicMeta({ ...shown.page, title: shown.title, description: m.gap_list_lead() })
    : [{ title: m.gap_title() }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const gapId = uuidParam(params.gap);
  const [gap, user] = await Promise.all([findGap(db, { gapId }), getUser(request, context)]);
  if (!gap) return notFound();
  const [counts, own, { catalogue }] = await Promise.all([
    countInterests(db, { gapIds: [gapId] }),
    user ? findOwnInterest(db, { gapId, learnerId: user.id }) : undefined,
    newestCatalogue(db),
  ]);
  const area = titlesIn(catalogue, locale).area(gap.area);
  const { organisationId: _, revision: __, ...shown } = gap;
  return data(
    {
      page: { path: `/${locale}/region/gap/lists/${gapId}`, locale, origin },
      title: `${area}, ${regionName(gap.region, locale)}`,
      gap: shown,
      isOpen: isListOpen(gap.state),
      isSignedIn: user !== null,
      own: own ?? null,
      // Everybody may see the page: groups under five are told to nobody.
      interest: interestWords(counts.get(gapId) ?? 0),
    },
    { headers: keepPublic(user) },
  );
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { id: learnerId } = await requireUser(request, context);
  const gapId = uuidParam(params.gap);
  const form = await readForm(request);
  const here = `/${locale}/region/gap/lists/${gapId}`;
  if (form.get("intent") === "leave") {
    await leaveGap(db, { gapId, learnerId });
    return redirect(here, 303);
  }
  if (form.get("intent") !== "join") return badRequest({ errors: [m.gap_work_unread()] });
  const joined = await joinGap(db, {
    ...{ gapId, learnerId, now: new Date() },
    mayContact: form.get("contact") === "yes",
  });
  if (joined.ok) return redirect(here, 303);
  return joined.reason === "gone" ? notFound() : overtaken({ errors: [m.gap_list_closed_error()] });
}

/** A gap that somebody works on, and the list of those who would come. */
export default function GapListPage() {
  const { title, gap, isOpen, isSignedIn, own, interest } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const locale = currentLocale();
  const base = `/${locale}/region`;
  const next = `${base}/gap/lists/${gap.id}`;
  const signIn = `/${locale}/sign-in?${new URLSearchParams({ next })}`;
  return (
    <Page
      nav={<RegionNav />}
      width="reading"
      title={title}
      lead={m.gap_list_about({
        organisation: gap.organisationName,
        level: eqfWords(gap.eqf),
        when: quarterWords(gap.quarter),
      })}
      crumbs={{ label: m.gap_crumbs(), trail: [{ label: m.gap_title(), to: `${base}/gap` }] }}
    >
      <FormNotice errors={refused?.errors} />
      <Card labelledBy="standing">
        <div className="row row--between">
          <h2 id="standing">{m.gap_list_standing()}</h2>
          <Tag look={gap.state === "closed" ? "accent" : "plain"}>{gapStageWord(gap.state)}</Tag>
        </div>
        {gap.state === "closed" && gap.offering && (
          <Notice kind="good" title={m.gap_closed_title()}>
            <Link to={`${base}/offerings/${gap.offeringId}`}>{gap.offering[locale]}</Link>
          </Notice>
        )}
        {gap.state === "dropped" && <p>{m.gap_dropped_because({ reason: gap.reason ?? "" })}</p>}
        {gap.state === "seen" && <p>{m.gap_seen_text()}</p>}
        {isOpen && <p>{interest}</p>}
        <p className="row">
          <Link
            to={`${base}/gap/figures/${gap.region}/${gap.area}${gapQuery({ eqf: gap.eqf, quarter: gap.quarter })}`}
          >
            {m.gap_list_figure()}
          </Link>
          <span className="muted-text small-text">
            {m.gap_as_of({ date: formatDate(gap.changedAt) })}
          </span>
        </p>
      </Card>
      {isOpen && (
        <GapJoin
          organisation={gap.organisationName}
          own={own}
          signInTo={isSignedIn ? null : signIn}
        />
      )}
      {!isOpen && own && <GapLeave />}
    </Page>
  );
}
