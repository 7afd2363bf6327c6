import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { organisationsWhere } from "~/auth/session.server";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listNeedsGroups } from "~db/queries/needs-list.server";
import { guideCounts } from "./guide-counts.server";
import { GuideNav } from "./guide-nav";
import { NeedsFilter } from "./needs-filter";
import { needsList } from "./needs-list.server";
import { NeedsPages } from "./needs-pages";
import { needKinds } from "./needs-people";
import { NeedsPerson } from "./needs-person";
import { requireGuide } from "./require-guide.server";

export const meta: MetaFunction = () => [{ title: `${m.needs_title()} · ${m.site_name()}` }];

const searchSchema = z.object({
  group: z.uuid().or(z.literal("")).optional().catch(undefined),
  kind: z.enum(needKinds).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireGuide(request, context);
  const { db, locale } = context;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { group, ...search } = searchSchema.parse({ kind: null, page: 1, ...asked });
  const groups = await listNeedsGroups(db, { organisationIds, userId: user.id });
  if (group && !groups.some(({ id }) => id === group)) await deny(context, user, `group:${group}`);
  const groupId = group || undefined;
  const [list, counts] = await Promise.all([
    needsList(db, {
      asker: { organisationIds, userId: user.id, groupId },
      groups,
      search,
      mayAssign: organisationsWhere(user, ["teacher", "admin"]).length > 0,
      locale,
      now: new Date(),
    }),
    guideCounts(db, user),
  ]);
  return { groups, groupId: groupId ?? null, kind: search.kind, list, counts };
}

export default function NeedsPage() {
  const { groups, groupId, kind, list, counts } = useLoaderData<typeof loader>();
  return (
    <Page title={m.needs_title()} lead={m.needs_lead()} nav={<GuideNav counts={counts} />}>
      <NeedsFilter groups={groups} groupId={groupId} kind={kind} counts={list.counts} />
      {list.people.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{m.needs_empty()}</p>
        </Card>
      ) : (
        <ol className="plain-list stack needs-list">
          {list.people.map((person) => (
            <NeedsPerson key={person.learnerId} person={person} />
          ))}
        </ol>
      )}
      <NeedsPages list={list} groupId={groupId} kind={kind} />
    </Page>
  );
}
