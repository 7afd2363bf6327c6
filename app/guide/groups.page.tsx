import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationsWhere } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listGroups } from "~db/queries/groups.server";
import { listGroupPaths } from "~db/queries/guided-paths.server";
import { GroupCards } from "./group-cards";
import { learnerStandings } from "./group-standings.server";
import { guideCounts } from "./guide-counts.server";
import { GuideNav } from "./guide-nav";
import { lockedOutNow } from "./locked-out.server";
import { LockedOutLine } from "./locked-out-line";
import { requireGuide } from "./require-guide.server";
import { standingWords } from "./standing-words";

export const meta: MetaFunction = () => [{ title: `${m.guide_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireGuide(request, context);
  const adminOf = organisationsWhere(user, "admin");
  const now = new Date();
  const [groups, paths, { catalogue }, lockedOut, counts] = await Promise.all([
    listGroups(context.db, { organisationIds }),
    listGroupPaths(context.db, { organisationIds }),
    newestCatalogue(context.db),
    adminOf.length > 0 ? lockedOutNow(context.db, { organisationIds: adminOf, now }) : null,
    guideCounts(context.db, user),
  ]);
  const titles = titlesIn(catalogue, context.locale);
  const standings = await learnerStandings(context.db, { paths, now });
  return {
    counts,
    /** For administrators alone; null for everybody else. */
    lockedOut,
    groups: groups.map(({ id, name, organisationName, learners }) => {
      const own = standings.filter(({ groupId }) => groupId === id);
      const count = (kind: string) => own.filter(({ standing }) => standing.kind === kind).length;
      return {
        id,
        name,
        organisationName,
        learners,
        waiting: own
          .filter(({ standing }) => standing.kind === "needs-you")
          .map(({ learnerId, learnerName, standing }) => ({
            id: learnerId,
            name: learnerName,
            about: standingWords(standing, titles).about,
          })),
        silent: count("silent"),
        notBegun: count("not-begun"),
      };
    }),
  };
}

export default function GuideGroupsPage() {
  const { groups, lockedOut, counts } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.guide_title()}
      nav={<GuideNav counts={counts} />}
      lead={m.guide_lead()}
      actions={
        <ButtonLink to={`/${currentLocale()}/guide/revision`}>{m.revision_link()}</ButtonLink>
      }
    >
      {groups.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{m.guide_empty()}</p>
        </Card>
      ) : (
        <GroupCards groups={groups} />
      )}
      {lockedOut && <LockedOutLine lockedOut={lockedOut} />}
    </Page>
  );
}
