import type { Role } from "~/auth/session.server";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";

type OwnTeachers = { groupName: string; teachers: string[] };
type Place = { organisationId: string; organisationName: string; role: Role };

type PlacesCardProps = {
  places: Place[];
  /** Of the groups in which the person learns. */
  teachers: OwnTeachers[];
};

/** Where a person belongs, and as what; and who teaches the groups in which they learn. */
export function PlacesCard({ places, teachers }: PlacesCardProps) {
  return (
    <Card labelledBy="places-title">
      <h2 id="places-title">{m.account_places_title()}</h2>
      {places.length === 0 ? (
        <p className="muted-text">{m.account_places_none()}</p>
      ) : (
        <ul className="plain-list stack stack--tight">
          {places.map((place) => (
            <li key={`${place.organisationId} ${place.role}`} className="row row--between">
              {place.organisationName} <Tag>{roleName(place.role)}</Tag>
            </li>
          ))}
        </ul>
      )}
      {teachers.map(({ groupName, teachers: names }) => (
        <p key={groupName} className="muted-text">
          {m.account_places_teachers({ group: groupName, names: formatList(names) })}
        </p>
      ))}
    </Card>
  );
}

function roleName(role: Role): string {
  switch (role) {
    case "learner":
      return m.account_role_learner();
    case "teacher":
      return m.account_role_teacher();
    case "instructor":
      return m.account_role_instructor();
    case "coordinator":
      return m.account_role_coordinator();
    case "admin":
      return m.account_role_admin();
  }
}
