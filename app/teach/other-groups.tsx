import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Paging } from "~/ui/paging";

type OtherGroup = {
  id: string;
  name: string;
  organisationName: string;
  learners: number;
  teachers: string[];
};

type OtherGroupsProps = {
  groups: OtherGroup[];
  part: { page: number; limit: number; of: number };
  showsOrganisation: boolean;
};

/** Groups that colleagues teach: open to whoever steps in for them. */
export function OtherGroups({ groups, part, showsOrganisation }: OtherGroupsProps) {
  if (part.of === 0) return null;
  return (
    <Card labelledBy="others-title">
      <h2 id="others-title">{m.teach_others_title()}</h2>
      <ul className="plain-list people">
        {groups.map(({ id, name, organisationName, learners, teachers }) => (
          <li key={id} className="people__person">
            <div className="people__who">
              <Link to={`/${currentLocale()}/teach/groups/${id}`}>{name}</Link>
              <span className="muted-text small-text">
                {showsOrganisation && `${organisationName} · `}
                {teachers.length > 0
                  ? m.teach_taught_by({ names: teachers.join(", ") })
                  : m.teach_taught_by_nobody()}
              </span>
            </div>
            <span className="muted-text">{m.teach_learners({ count: learners })}</span>
          </li>
        ))}
      </ul>
      <Paging {...part} label={m.teach_others_title()} />
    </Card>
  );
}
