import type { OwnTrack, TrackFile } from "~/domain/course/course";

export type AnyTrack = TrackFile | OwnTrack;

export function isOwnTrack(track: AnyTrack): track is OwnTrack {
  return "organisationId" in track;
}
