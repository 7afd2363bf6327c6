import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { OwnTrackStanding } from "./own-track-standing.server";

/** What a teacher has to know of an own track before using it. */
export function OwnTrackNotices({
  standing: { newerId, isOffered, organisation, assignments, learners },
  hasGaps,
}: {
  standing: OwnTrackStanding;
  hasGaps: boolean;
}) {
  const inUse = assignments + learners > 0;
  return (
    <>
      <p className="muted-text">{organisation}</p>
      {newerId ? (
        <Notice kind="waiting" title={m.tracks_replaced()}>
          {inUse && <p>{m.tracks_use({ assignments, learners })}</p>}
          <p>
            <ButtonLink to={`/${currentLocale()}/teach/tracks/${newerId}`}>
              {m.tracks_to_newer()}
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        !isOffered && <Notice title={m.tracks_retired()} />
      )}
      {hasGaps && isOffered && <Notice kind="waiting" title={m.tracks_gaps_since()} />}
    </>
  );
}
