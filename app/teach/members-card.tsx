import { Form, Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

type Member = { id: string; name: string; email: string };

export function MembersCard({ groupId, members }: { groupId: string; members: Member[] }) {
  return (
    <Card labelledBy="members-title">
      <h2 id="members-title">{m.teach_members_title()}</h2>
      {members.length === 0 ? (
        <p className="muted-text">{m.teach_members_empty()}</p>
      ) : (
        <ul className="plain-list people">
          {members.map((member) => (
            <MemberRow key={member.id} groupId={groupId} member={member} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function MemberRow({ groupId, member }: { groupId: string; member: Member }) {
  const base = `/${currentLocale()}`;
  return (
    <li className="people__person">
      <div className="people__who">
        <Link to={`${base}/guide/groups/${groupId}/learners/${member.id}`}>{member.name}</Link>
        <span className="muted-text small-text">{member.email}</span>
      </div>
      <details className="people__acts more">
        <summary aria-label={m.teach_acts_for({ name: member.name })}>{m.teach_acts()}</summary>
        <div className="row">
          <Link className="button" to={`${base}/teach/groups/${groupId}/assign?to=${member.id}`}>
            {m.teach_assign_person()}
          </Link>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="learner" value={member.id} />
            <Button name="intent" value="remove">
              {m.teach_remove()}
            </Button>
          </Form>
          <p className="muted-text small-text">{m.teach_remove_hint()}</p>
        </div>
      </details>
    </li>
  );
}
