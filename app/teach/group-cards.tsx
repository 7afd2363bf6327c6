import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";

type GroupOverview = {
  id: string;
  name: string;
  organisationName: string;
  learners: number;
  assignments: { id: string; title: string; dueOn: string | null }[];
};

type GroupCardsProps = { groups: GroupOverview[]; showsOrganisation: boolean };

export function GroupCards({ groups, showsOrganisation }: GroupCardsProps) {
  if (groups.length === 0) return null;
  return (
    <ul className="plain-list grid">
      {groups.map((group) => (
        <Card as="li" key={group.id}>
          <div className="stack stack--tight">
            <h2 className="group-card__name">
              <Link to={`/${currentLocale()}/teach/groups/${group.id}`}>{group.name}</Link>
            </h2>
            {showsOrganisation && <p className="muted-text">{group.organisationName}</p>}
            <p>{m.teach_learners({ count: group.learners })}</p>
          </div>
          <GroupGoals assignments={group.assignments} />
        </Card>
      ))}
    </ul>
  );
}

function GroupGoals({ assignments }: Pick<GroupOverview, "assignments">) {
  if (assignments.length === 0) {
    return <p className="muted-text small-text">{m.teach_nothing_assigned()}</p>;
  }
  return (
    <ul className="plain-list stack stack--tight">
      {assignments.map(({ id, title, dueOn }) => (
        <li key={id} className="row row--between">
          {title}
          {dueOn && <Tag>{m.teach_due({ date: formatDate(dueOn) })}</Tag>}
        </li>
      ))}
    </ul>
  );
}
