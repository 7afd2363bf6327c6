import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { gapStages, openGapStages } from "~/domain/region/advance-gap-case";
import { freeGaps, isSameGap } from "~/domain/region/gap-at";
import { readFields } from "~/http/forms";
import { partOf } from "~/http/part";
import { badRequest, overtaken } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listGapKeepers } from "~db/queries/gap-place.server";
import { countOwnGaps, type GapRow, listGaps, listTakenGaps } from "~db/queries/gaps.server";
import { GapCases } from "./gap-cases";
import { GapFilter } from "./gap-filter";
import { readGaps } from "./gap-picture.server";
import { readGapSearch, shownQuarter } from "./gap-search";
import { GapTakeUp } from "./gap-take-up";
import { readTakeUp } from "./gap-take-up-form";
import { largestOf } from "./gap-view.server";
import { quarterWords } from "./need-words";
import { requireCoordinator } from "./require-coordinator.server";
import { takeUpGap } from "./take-up-gap.server";
import { WorkNav } from "./work-nav";

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction = () => [{ title: `${m.gap_work_title()} · ${m.site_name()}` }];

const mostOthers = 20;
const mostLargest = 15;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const search = readGapSearch(request.url);
  const { page, limit, offset } = partOf(request);
  const [picture, own, of, others, taken, keepers] = await Promise.all([
    readGaps(db, { now: new Date() }),
    listGaps(db, { organisationIds, states: gapStages, limit, offset }),
    countOwnGaps(db, { organisationIds }),
    listGaps(db, { exceptOf: organisationIds, states: openGapStages, limit: mostOthers }),
    listTakenGaps(db),
    listGapKeepers(db, { organisationIds }),
  ]);
  const quarter = shownQuarter(search.quarter, picture.quarters);
  const asked = { picture, search, quarter, locale };
  const largest = largestOf(asked, mostLargest + taken.length);
  return {
    ...{ search, quarter, keepers, quarters: picture.quarters },
    own: own.map(shown),
    part: { page, limit, of },
    others: others.map(shown),
    largest: freeGaps(largest, taken).slice(0, mostLargest),
    titles: Object.fromEntries(picture.areas.map(({ id, title }) => [id, title[locale]])),
  };
}

function shown({ organisationId: _, reason: __, ...gap }: GapRow) {
  return gap;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const read = readTakeUp(await readFields(request));
  if (!read.success) return badRequest({ errors: [m.gap_work_unread()] });
  const { organisation: organisationId, ...at } = read.data;
  if (!organisationIds.includes(organisationId)) {
    return deny(context, user, `organisation:${organisationId}`);
  }
  const now = new Date();
  const { cells } = await readGaps(db, { now });
  const seen = cells.find((cell) => isSameGap(cell, at));
  if (!seen) return badRequest({ errors: [m.gap_work_unread()] });
  const people = seen.gap;
  const taken = await takeUpGap(db, { at, organisationId, actorId: user.id, people, now });
  if (taken.ok) return redirect(`/${locale}/region/work/gaps/${taken.gapId}`, 303);
  return taken.reason === "taken"
    ? overtaken({ errors: [m.gap_work_taken()] })
    : badRequest({ errors: [m.gap_work_not_allowed()] });
}

/** The gaps that a coordinator works on, those of others, and the largest that nobody has taken up. */
export default function GapsWorkPage() {
  const { search, quarter, quarters, keepers, own, part, others, largest, titles } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/region/work/gaps`;
  const to = ({ id }: { id: string }) => `${base}/${id}`;
  return (
    <Page nav={<WorkNav />} title={m.gap_work_title()} lead={m.gap_work_lead()}>
      <FormNotice errors={refused?.errors} />
      <Card labelledBy="own">
        <h2 id="own">{m.gap_work_own()}</h2>
        <GapCases gaps={own} titles={titles} to={to} />
        <Paging label={m.gap_work_own()} {...part} />
      </Card>
      <Card labelledBy="largest">
        <h2 id="largest">{m.gap_work_free({ when: quarterWords(quarter) })}</h2>
        <GapFilter {...{ search, quarters, quarter }} action={base} hasWays={false} />
        <GapTakeUp gaps={largest} titles={titles} keepers={keepers} />
      </Card>
      {others.length > 0 && (
        <Card labelledBy="others">
          <h2 id="others">{m.gap_work_others()}</h2>
          <p className="muted-text">{m.gap_work_others_text()}</p>
          <GapCases gaps={others} titles={titles} to={to} />
        </Card>
      )}
    </Page>
  );
}
