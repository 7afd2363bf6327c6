import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

type GroupOverview = {
  id: string;
  name: string;
  organisationName: string;
  learners: number;
  /** Learners who need a person, and what for. */
  waiting: { id: string; name: string; about: string }[];
  silent: number;
  notBegun: number;
};

/** As many names as a card holds; the group's page has them all. */
const shownNames = 5;

export function GroupCards({ groups }: { groups: GroupOverview[] }) {
  return (
    <ul className="plain-list grid">
      {groups.map((group) => (
        <Card as="li" key={group.id} look={group.waiting.length > 0 ? "waiting" : "plain"}>
          <div>
            <h2 className="guide-card__name">
              <Link to={groupPath(group)}>{group.name}</Link>
            </h2>
            <p className="muted-text">
              {group.organisationName} · {m.guide_learners({ count: group.learners })}
            </p>
          </div>
          <dl className="counts">
            <Count label={m.guide_needs_you()} count={group.waiting.length} isFirst />
            <Count label={m.guide_not_begun()} count={group.notBegun} />
            <Count label={m.guide_silent()} count={group.silent} />
          </dl>
          <WaitingList group={group} />
        </Card>
      ))}
    </ul>
  );
}

function groupPath({ id }: Pick<GroupOverview, "id">): string {
  return `/${currentLocale()}/guide/groups/${id}`;
}

function Count({ label, count, isFirst }: { label: string; count: number; isFirst?: boolean }) {
  return (
    <div className={isFirst && count > 0 ? "counts__one counts__one--first" : "counts__one"}>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function WaitingList({ group }: { group: GroupOverview }) {
  const rest = group.waiting.length - shownNames;
  if (group.waiting.length === 0) return null;
  return (
    <ul className="plain-list stack stack--tight">
      {group.waiting.slice(0, shownNames).map(({ id, name, about }) => (
        <li key={id}>
          <Link to={`${groupPath(group)}/learners/${id}`}>{name}</Link>: {about}
        </li>
      ))}
      {rest > 0 && <li className="muted-text">{m.guide_and_more({ count: rest })}</li>}
    </ul>
  );
}
