import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationsWhere } from "~/auth/session.server";
import { slugParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { LevelChart } from "./level-chart";
import { pictureLink, plainSearch } from "./picture-search";
import { requireGuidedGroup } from "./require-guide.server";
import { readSkillSearch } from "./skill-in-group";
import { skillInGroup } from "./skill-in-group.server";
import { SkillLearners } from "./skill-learners";
import { SkillQuestions } from "./skill-questions";
import { TrendCharts } from "./trend-charts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.skill.title ?? m.guide_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, organisationIds, group } = await requireGuidedGroup(request, context, params);
  const search = readSkillSearch(new URL(request.url).searchParams);
  const now = new Date();
  const skill = await skillInGroup(context.db, {
    ...{ groupId: group.id, organisationIds, locale: context.locale, now, search },
    skillId: slugParam(params.skill),
  });
  return {
    group: { id: group.id, name: group.name },
    skill: skill ?? notFound(),
    search,
    mayAssign: organisationsWhere(user, ["teacher", "admin"]).includes(group.organisationId),
    asOf: now.toISOString(),
  };
}

export default function SkillPage() {
  const { group, skill, search, mayAssign, asOf } = useLoaderData<typeof loader>();
  const locale = currentLocale();
  const own = `/${locale}/guide/groups/${group.id}`;
  const sorted = pictureLink(plainSearch, { sort: `skill:${skill.id}` });
  return (
    <Page
      title={skill.title}
      lead={[
        skill.area,
        m.guide_learners({ count: skill.size }),
        m.picture_as_of({ time: formatDateTime(asOf) }),
      ].join(" · ")}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: `/${locale}/guide` },
          { label: group.name, to: own },
        ],
      }}
      actions={
        <>
          {mayAssign && (
            <ButtonLink to={`/${locale}/teach/groups/${group.id}/assign?lacks=${skill.id}`}>
              {m.picture_assign_gap()}
            </ButtonLink>
          )}
          <ButtonLink to={`${own}${sorted}`}>{m.picture_sort_group()}</ButtonLink>
        </>
      }
    >
      <Card labelledBy="levels">
        <h2 id="levels">{m.picture_levels_title()}</h2>
        <LevelChart levels={skill.levels} size={skill.size} search={search} />
      </Card>
      <SkillLearners groupId={group.id} skill={skill} search={search} />
      <Card labelledBy="trend">
        <h2 id="trend">{m.picture_trend()}</h2>
        {skill.weeks.every(({ answers }) => answers === 0) ? (
          <p className="muted-text">{m.picture_trend_empty()}</p>
        ) : (
          <TrendCharts weeks={skill.weeks} />
        )}
      </Card>
      <SkillQuestions groupId={group.id} questions={skill.questions} />
    </Page>
  );
}
