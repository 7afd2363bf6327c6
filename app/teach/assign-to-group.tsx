import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";

export type GroupChoice = { id: string; name: string; organisationId: string };

type AssignToGroupProps = {
  track: { id: string; title: string; own: { organisationId: string } | null };
  groups: GroupChoice[];
};

/** The teacher's groups as links to assigning this track; an own track goes to groups of its school. */
export function AssignToGroup({ track, groups }: AssignToGroupProps) {
  const base = `/${currentLocale()}/teach`;
  const able = groups.filter(
    ({ organisationId }) => !track.own || track.own.organisationId === organisationId,
  );
  const goal = new URLSearchParams({ goal: `track:${track.id}` });
  return (
    <details className="more">
      <summary>
        {m.tracks_assign()}
        <span className="visually-hidden">: {track.title}</span>
      </summary>
      {able.length === 0 ? (
        <p>
          {m.tracks_no_groups()} <Link to={base}>{m.tracks_to_groups()}</Link>
        </p>
      ) : (
        <ul className="plain-list group-choices">
          {able.map(({ id, name }) => (
            <li key={id}>
              <Link className="group-choice" to={`${base}/groups/${id}/assign?${goal}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
