import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { type LearnerWeek, listLearnersOfWeek } from "~db/queries/group-weeks.server";
import { pageLength } from "./group-picture";
import { isMonday, isoWeek, sundayOf } from "./iso-week";
import { PicturePager } from "./picture-pager";
import { readPictureSearch } from "./picture-search";
import { requireGuidedGroup } from "./require-guide.server";
import { storyPath } from "./story-path";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? m.picture_week({ week: isoWeek(data.start) }) : ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  const start = params.week ?? "";
  if (!isMonday(start)) notFound();
  const { page } = readPictureSearch(new URL(request.url).searchParams);
  const learners = await listLearnersOfWeek(context.db, {
    ...{ groupId: group.id, organisationIds, start },
    limit: pageLength,
    offset: (page - 1) * pageLength,
  });
  return { group: { id: group.id, name: group.name }, start, page, learners };
}

export default function WeekPage() {
  const { group, start, page, learners } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/guide`;
  const own = `${base}/groups/${group.id}`;
  return (
    <Page
      title={m.picture_week_title({ week: isoWeek(start) })}
      lead={m.picture_week_days({ from: formatDate(start), to: formatDate(sundayOf(start)) })}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: group.name, to: own },
          { label: m.picture_trend(), to: `${own}/trend` },
        ],
      }}
    >
      <Card as="div" look={learners.length === 0 ? "quiet" : "plain"}>
        {learners.length === 0 ? (
          <p>{m.picture_week_empty()}</p>
        ) : (
          <>
            <WeekTable groupId={group.id} learners={learners} />
            <PicturePager
              page={page}
              pageLength={pageLength}
              found={learners[0]?.found ?? 0}
              linkTo={(number) => `?page=${number}`}
            />
          </>
        )}
      </Card>
    </Page>
  );
}

function WeekTable({ groupId, learners }: { groupId: string; learners: LearnerWeek[] }) {
  const [first] = learners;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.guide_learner()}</th>
            <th scope="col" className="number">
              {m.picture_mastered()}
            </th>
            <th scope="col" className="number">
              {m.picture_answers()}
            </th>
            <th scope="col" className="number">
              {m.picture_right()}
            </th>
          </tr>
        </thead>
        <tbody>
          {learners.map(({ id, name, answers, rightAnswers, mastered }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={storyPath(groupId, id)}>{name}</Link>
              </th>
              <td className="number">{formatNumber(mastered)}</td>
              <td className="number">{formatNumber(answers)}</td>
              <td className="number">{formatNumber(rightAnswers)}</td>
            </tr>
          ))}
        </tbody>
        {first && (
          <tfoot>
            <tr>
              <th scope="row">{m.picture_all_together({ count: first.found })}</th>
              <td className="number">{formatNumber(first.allMastered)}</td>
              <td className="number">{formatNumber(first.allAnswers)}</td>
              <td className="number">{formatNumber(first.allRightAnswers)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
