import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { trackPreview } from "~/curriculum/track-preview.server";
import { titlesIn } from "~/domain/course/titles";
import { partsOf } from "~/domain/own-track/own-track";
import { sizeOf } from "~/domain/own-track/track-size";
import { previewPeople } from "~/domain/rehearsal/preview-person";
import { previewWalks } from "~/domain/rehearsal/track-preview";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PreviewRange } from "./preview-range";
import { PreviewStory } from "./preview-story";
import { previewView } from "./preview-view";
import { personName, personText } from "./preview-words";
import { requireTrack } from "./require-track.server";

export const meta: MetaFunction = () => [
  { title: `${m.tracks_preview_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { track, publicationId, catalogue } = await requireTrack(request, context, params);
  const { db, locale } = context;
  const asked = new URL(request.url).searchParams.get("as");
  const person = previewPeople.find((one) => one === asked) ?? "novice";
  const goal = { kind: "track" as const, id: track.id };
  const found = await trackPreview(db, { publicationId, goal, eqf: track.eqf, person });
  return {
    track: { id: track.id, title: track.title[locale] },
    person,
    people: [...previewPeople],
    walks: previewWalks,
    hours: sizeOf(catalogue, partsOf(track)).hours,
    found:
      found.state === "ready"
        ? {
            state: found.state,
            view: previewView(found.preview, catalogue, titlesIn(catalogue, locale), locale),
          }
        : found,
  };
}

export default function TrackPreviewPage() {
  const { track, person, people, walks, hours, found } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/teach`;
  return (
    <Page
      title={m.tracks_preview_title()}
      lead={track.title}
      crumbs={{
        label: m.tracks_crumbs(),
        trail: [
          { label: m.tracks_title(), to: `${base}/tracks` },
          { label: track.title, to: `${base}/tracks/${track.id}` },
        ],
      }}
    >
      <nav aria-label={m.tracks_as()}>
        <ul className="plain-list preview-people">
          {people.map((one) => (
            <li key={one}>
              <Link
                className="preview-person"
                to={`?as=${one}`}
                aria-current={one === person ? "page" : undefined}
              >
                <strong>{personName(one)}</strong>
                <span className="small-text">{personText(one)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Notice>
        <p>{m.tracks_preview_made_up({ count: walks })}</p>
      </Notice>
      {found.state === "nothing-written" && <Notice title={m.tracks_preview_unwritten()} />}
      {found.state === "walking" && <Walking person={person} {...found} />}
      {found.state === "ready" && (
        <>
          <PreviewRange view={found.view} hours={hours} />
          <PreviewStory view={found.view} />
        </>
      )}
    </Page>
  );
}

/** How often the page looks again by itself while people walk. */
const lookAgainMs = 1500;

/** Looks again by itself where there is a script, by a link where there is none. */
function Walking({ person, done, total }: { person: string; done: number; total: number }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, lookAgainMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <section className="stack stack--tight">
      <p role="status">{m.tracks_walking({ done, total })}</p>
      <progress className="walking" value={done} max={total} aria-hidden="true" />
      <p>
        <ButtonLink to={`?as=${person}`} reloadDocument>
          {m.tracks_walking_again()}
        </ButtonLink>
      </p>
    </section>
  );
}
