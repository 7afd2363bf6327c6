import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { type Catalogue, trackOf } from "~/domain/course/catalogue";
import type { OwnTrack } from "~/domain/course/course";
import { slugParam } from "~/http/params";
import { type AnyTrack, isOwnTrack } from "./any-track";
import { requireTeacher, type Teacher } from "./require-teacher.server";

export type SeenTrack = Teacher & {
  track: AnyTrack;
  publicationId: string;
  catalogue: Catalogue;
};

/** The track of the address: an author's, or one of the asker's own school. To everybody else there is none. */
export async function requireTrack(
  request: Request,
  context: AuthContext,
  params: { track?: string },
): Promise<SeenTrack> {
  const teacher = await requireTeacher(request, context);
  const id = slugParam(params.track);
  const { id: publicationId, catalogue } = await newestCatalogue(context.db);
  const track = trackOf(catalogue, id);
  const isTheirs =
    track && (!isOwnTrack(track) || teacher.organisationIds.includes(track.organisationId));
  if (!isTheirs) return deny(context, teacher.user, `track:${id}`);
  return { ...teacher, track, publicationId, catalogue };
}

/** The same for a track that may be changed: one of the asker's own school. */
export async function requireOwnTrack(
  request: Request,
  context: AuthContext,
  params: { track?: string },
): Promise<SeenTrack & { track: OwnTrack }> {
  const seen = await requireTrack(request, context, params);
  const { track } = seen;
  return isOwnTrack(track) ? { ...seen, track } : deny(context, seen.user, `track:${track.id}`);
}
