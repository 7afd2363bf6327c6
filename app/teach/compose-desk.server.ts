import type { AuthContext } from "~/auth/lucia.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { type Catalogue, offeredTracks } from "~/domain/course/catalogue";
import type { OwnTrack } from "~/domain/course/course";
import type { AnyTrack } from "./any-track";
import { requireTeacher, type Teacher } from "./require-teacher.server";
import { requireOwnTrack } from "./require-track.server";

export type ComposeDesk = Pick<Teacher, "user"> & {
  publicationId: string;
  catalogue: Catalogue;
  /** The track that is being changed. */
  edited: OwnTrack | null;
  /** The track that the form begins with. */
  from: AnyTrack | undefined;
  /** Organisations that the track may belong to. */
  organisations: { id: string; name: string }[];
};

/** Who composes what: an own track that is changed, or a new one, perhaps begun from another. */
export async function composeDesk(
  request: Request,
  context: AuthContext,
  params: { track?: string },
): Promise<ComposeDesk> {
  if (params.track !== undefined) {
    const { user, track, ...seen } = await requireOwnTrack(request, context, params);
    const organisations = namesOf(user, [track.organisationId]);
    return { ...seen, user, edited: track, from: track, organisations };
  }
  const { user, organisationIds } = await requireTeacher(request, context);
  const { id: publicationId, catalogue } = await newestCatalogue(context.db);
  const asked = new URL(request.url).searchParams.get("from");
  const from = offeredTracks(catalogue, organisationIds).find(({ id }) => id === asked);
  const organisations = namesOf(user, organisationIds);
  return { user, publicationId, catalogue, edited: null, from, organisations };
}

function namesOf({ memberships }: Teacher["user"], ids: readonly string[]) {
  return ids.map((id) => ({
    id,
    name: memberships.find((one) => one.organisationId === id)?.organisationName ?? "",
  }));
}
