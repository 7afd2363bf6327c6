import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { LockedOut } from "./locked-out.server";
import { storyPath } from "./story-path";

/** How many learners' paths have come to a dead end: quiet while there are none, as it should be. */
export function LockedOutLine({ lockedOut }: { lockedOut: LockedOut[] }) {
  const title = m.guide_locked_out({ count: lockedOut.length });
  if (lockedOut.length === 0) {
    return (
      <p className="muted-text">
        <strong>{title}</strong> · {m.guide_locked_out_about()}
      </p>
    );
  }
  return (
    <Notice kind="waiting" title={title}>
      <p>{m.guide_locked_out_about()}</p>
      <ul className="plain-list stack stack--tight">
        {lockedOut.map((one) => (
          <li key={one.pathId}>
            <Who lockedOut={one} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

// What cannot be read has no story page either: the way to mend it stands in the link's place.
function Who({ lockedOut }: { lockedOut: LockedOut }) {
  const { pathId, groupId, learnerId, learnerName, isReadable } = lockedOut;
  return isReadable ? (
    <Link to={`${storyPath(groupId, learnerId)}?path=${pathId}`}>{learnerName}</Link>
  ) : (
    m.guide_locked_out_unreadable({ name: learnerName })
  );
}
