import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { offeredTracks } from "~/domain/course/catalogue";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { listGroups } from "~db/queries/groups.server";
import { AssignToGroup, type GroupChoice } from "./assign-to-group";
import { requireTeacher } from "./require-teacher.server";
import { TeachNav } from "./teach-nav";
import { SkillAreas, TrackFacts } from "./track-facts";
import { type TrackView, trackView } from "./track-view";

export const meta: MetaFunction = () => [{ title: `${m.tracks_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationIds } = await requireTeacher(request, context);
  const [groups, { catalogue }] = await Promise.all([
    listGroups(context.db, { organisationIds }),
    newestCatalogue(context.db),
  ]);
  return {
    tracks: offeredTracks(catalogue, organisationIds)
      .toSorted((a, b) => a.eqf - b.eqf)
      .map((track) => trackView(catalogue, track, context.locale)),
    groups: groups.map(({ id, name, organisationId }) => ({ id, name, organisationId })),
  };
}

export default function TracksPage() {
  const { tracks, groups } = useLoaderData<typeof loader>();
  const own = tracks.filter((track) => track.own);
  const shared = tracks.filter((track) => !track.own);
  return (
    <Page
      nav={<TeachNav />}
      title={m.tracks_title()}
      lead={m.tracks_lead()}
      actions={
        <ButtonLink to={`/${currentLocale()}/teach/tracks/new`}>{m.tracks_compose()}</ButtonLink>
      }
    >
      <section className="stack" aria-labelledby="own-tracks">
        <h2 id="own-tracks">{m.tracks_own_title()}</h2>
        {own.length > 0 ? (
          <TrackCards tracks={own} groups={groups} />
        ) : (
          <p className="muted-text">{m.tracks_own_empty()}</p>
        )}
      </section>
      <section className="stack" aria-labelledby="shared-tracks">
        <h2 id="shared-tracks">{m.tracks_all_title()}</h2>
        <TrackCards tracks={shared} groups={groups} />
        <p className="muted-text small-text">{m.tracks_length_note()}</p>
      </section>
    </Page>
  );
}

function TrackCards({ tracks, groups }: { tracks: TrackView[]; groups: GroupChoice[] }) {
  const base = `/${currentLocale()}/teach/tracks`;
  return (
    <ul className="plain-list track-cards">
      {tracks.map((track) => (
        <Card as="li" key={track.id}>
          <h3>
            <Link className="track-link" to={`${base}/${track.id}`}>
              {track.title}
            </Link>
          </h3>
          <TrackFacts track={track} />
          {track.own?.hasGaps && <Tag look="waiting">{m.tracks_gaps_since()}</Tag>}
          <details className="more">
            <summary>
              {m.tracks_courses()}
              <span className="visually-hidden">: {track.title}</span>
            </summary>
            <ul className="plain-list">
              {track.size.courses.map(({ id, title, isWritten }) => (
                <li key={id} className={isWritten ? undefined : "muted-text"}>
                  {isWritten ? title : `${title} (${m.tracks_coming()})`}
                </li>
              ))}
            </ul>
          </details>
          <details className="more">
            <summary>
              {m.tracks_skills()}
              <span className="visually-hidden">: {track.title}</span>
            </summary>
            <SkillAreas areas={track.size.areas} />
          </details>
          <AssignToGroup track={track} groups={groups} />
          <p className="row track-acts">
            <ButtonLink
              to={`${base}/${track.id}/preview`}
              aria-label={m.tracks_preview_for({ title: track.title })}
            >
              {m.tracks_preview()}
            </ButtonLink>
            <ButtonLink look="plain" to={`${base}/new?from=${track.id}`}>
              {m.tracks_compose_from()}
              <span className="visually-hidden">: {track.title}</span>
            </ButtonLink>
          </p>
        </Card>
      ))}
    </ul>
  );
}
