import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { titlesIn } from "~/domain/course/titles";
import { partsOf } from "~/domain/own-track/own-track";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listGroups } from "~db/queries/groups.server";
import { isOwnTrack } from "./any-track";
import { AssignToGroup } from "./assign-to-group";
import { OwnTrackNotices } from "./own-track-notices";
import { ownTrackStanding } from "./own-track-standing.server";
import { requireOwnTrack, requireTrack } from "./require-track.server";
import { retireTrack } from "./retire-track.server";
import { SkillAreas, TrackFacts } from "./track-facts";
import { TrackModules } from "./track-modules";
import { modulesView, trackView } from "./track-view";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title ?? m.tracks_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, track, catalogue } = await requireTrack(request, context, params);
  const { db, locale } = context;
  const [groups, standing] = await Promise.all([
    listGroups(db, { organisationIds }),
    isOwnTrack(track) ? ownTrackStanding(db, { track, organisationIds }) : null,
  ]);
  const { skill } = titlesIn(catalogue, locale);
  return {
    view: trackView(catalogue, track, locale),
    modules: modulesView(catalogue, partsOf(track), locale),
    brought: isOwnTrack(track) ? track.brought.map(skill) : [],
    standing,
    groups: groups.map(({ id, name, organisationId }) => ({ id, name, organisationId })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** The one thing that happens to a track here: it is taken out of the choice. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, organisationIds, track } = await requireOwnTrack(request, context, params);
  await retireTrack(context.db, { track, organisationIds, actorId: user.id, now: new Date() });
  return redirect(`/${context.locale}/teach/tracks/${track.id}?done=retired`);
}

export default function TrackPage() {
  const { view, modules, brought, standing, groups, done } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/teach`;
  const isOffered = standing?.isOffered ?? true;
  return (
    <Page
      title={view.title}
      crumbs={{
        label: m.tracks_crumbs(),
        trail: [
          { label: m.teach_title(), to: base },
          { label: m.tracks_title(), to: `${base}/tracks` },
        ],
      }}
      actions={
        <>
          <ButtonLink look="main" to={`${base}/tracks/${view.id}/preview`}>
            {m.tracks_preview()}
          </ButtonLink>
          {standing && isOffered && (
            <ButtonLink to={`${base}/tracks/${view.id}/edit`}>{m.tracks_edit()}</ButtonLink>
          )}
          <ButtonLink to={`${base}/tracks/new?from=${view.id}`}>
            {m.tracks_compose_from()}
          </ButtonLink>
        </>
      }
    >
      {done === "saved" && <Notice kind="good" isLive title={m.tracks_done_saved()} />}
      {done === "retired" && <Notice kind="good" isLive title={m.tracks_done_retired()} />}
      {standing && <OwnTrackNotices standing={standing} hasGaps={view.own?.hasGaps ?? false} />}
      <div className="track-head">
        <Card as="div">
          <TrackFacts track={view} />
          {isOffered && <AssignToGroup track={view} groups={groups} />}
        </Card>
        <Card labelledBy="track-skills">
          <h2 id="track-skills">{m.tracks_skills()}</h2>
          <SkillAreas areas={view.size.areas} />
        </Card>
      </div>
      {brought.length > 0 && (
        <Card labelledBy="track-entry" look="waiting">
          <h2 id="track-entry">{m.tracks_entry_title()}</h2>
          <p>{m.tracks_entry_lead()}</p>
          <ul>
            {brought.map((skill) => (
              <li key={skill}>{skill}</li>
            ))}
          </ul>
        </Card>
      )}
      <TrackModules modules={modules} />
      {standing && isOffered && (
        <Form method="post" className="stack stack--tight">
          <p className="muted-text">{m.tracks_retire_hint()}</p>
          <div>
            <Button>{m.tracks_retire()}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
