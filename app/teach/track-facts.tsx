import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import type { SizeView, TrackView } from "./track-view";
import {
  lengthText,
  otherLanguagesText,
  readinessText,
  sizeText,
  trackStrategy,
} from "./track-words";

/** For whom a track is, how large it is, how much of it is there. */
export function TrackFacts({ track }: { track: TrackView }) {
  return (
    <div className="stack stack--tight">
      <p className="row">
        <Tag look="accent">{trackStrategy(track.strategy)}</Tag>
        <Tag>{m.tracks_level({ eqf: track.eqf })}</Tag>
      </p>
      <p>{track.summary}</p>
      {track.own && track.own.otherLanguages.length > 0 && (
        <p className="muted-text small-text">{otherLanguagesText(track.own.otherLanguages)}</p>
      )}
      <SizeLines size={track.size} />
    </div>
  );
}

/** Hours, their length in credit units, and what is still to come. */
export function SizeLines({ size }: { size: SizeView }) {
  return (
    <>
      <p className="track-size">{sizeText(size)}</p>
      <p className="muted-text small-text">{readinessText(size)}</p>
      <p className="muted-text small-text">{lengthText(size)}</p>
    </>
  );
}

/** What it teaches, counted by area. */
export function SkillAreas({ areas }: Pick<SizeView, "areas">) {
  const most = Math.max(1, ...areas.map(({ skills }) => skills));
  return (
    <ul className="plain-list track-areas">
      {areas.map(({ title, skills }) => (
        <li key={title} className="track-area">
          <span>{title}</span>
          <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect width={skills} height="1" rx="0.1" />
          </svg>
          <span className="numbers">{skills}</span>
        </li>
      ))}
    </ul>
  );
}
