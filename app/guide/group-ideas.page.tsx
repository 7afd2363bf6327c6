import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { questionIdSchema } from "~/domain/course/catalogue";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { pageLength } from "./group-ideas";
import { groupIdeas } from "./group-ideas.server";
import { requireGuidedGroup } from "./require-guide.server";
import { SkillIdeasCard } from "./skill-ideas-card";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: [m.ideas_title(), data?.group.name, m.site_name()].filter(Boolean).join(" · ") },
];

const searchSchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  question: questionIdSchema.nullable().catch(null),
  idea: z.string().max(200).nullable().catch(null),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  const { db, locale } = context;
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const { page, question, idea } = searchSchema.parse({
    ...{ page: 1, question: null, idea: null },
    ...given,
  });
  const open = question && idea ? { questionId: question, misconception: idea } : null;
  const asked = { groupId: group.id, organisationIds, locale, page, open };
  return {
    group: { id: group.id, name: group.name },
    ideas: await groupIdeas(db, asked),
  };
}

export default function GroupIdeasPage() {
  const { group, ideas } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/guide`;
  const { page, found, skills } = ideas;
  return (
    <Page
      title={m.ideas_title()}
      lead={m.ideas_group_lead({ group: group.name })}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: base },
          { label: m.ideas_title(), to: `${base}/misconceptions` },
          { label: group.name, to: `${base}/groups/${group.id}` },
        ],
      }}
    >
      {skills.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.ideas_group_empty()}</p>
        </Card>
      )}
      {skills.map((skill) => (
        <SkillIdeasCard key={skill.skillId} skill={skill} groupId={group.id} page={page} />
      ))}
      {found > pageLength && (
        <nav className="row" aria-label={m.needs_pages()}>
          {page > 1 && (
            <Link className="button" rel="prev" to={`?page=${page - 1}`}>
              {m.needs_previous()}
            </Link>
          )}
          {page * pageLength < found && (
            <Link className="button" rel="next" to={`?page=${page + 1}`}>
              {m.needs_next()}
            </Link>
          )}
        </nav>
      )}
    </Page>
  );
}
