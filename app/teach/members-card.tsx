import { Form, Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Paging } from "~/ui/paging";

type Member = { id: string; name: string; email: string };

type MembersCardProps = {
  groupId: string;
  members: Member[];
  part: { page: number; limit: number; of: number };
  /** A group that is put away is only looked at. */
  isReadOnly?: boolean;
};

export function MembersCard({ groupId, members, part, isReadOnly = false }: MembersCardProps) {
  return (
    <Card labelledBy="members-title">
      <h2 id="members-title">{m.teach_members_title()}</h2>
      {part.of === 0 ? (
        <p className="muted-text">{m.teach_members_empty()}</p>
      ) : (
        <ul className="plain-list people">
          {members.map((member) => (
            <li key={member.id} className="people__person">
              <div className="people__who">
                <Link to={`/${currentLocale()}/guide/groups/${groupId}/learners/${member.id}`}>
                  {member.name}
                </Link>
                <span className="muted-text small-text">{member.email}</span>
              </div>
              {!isReadOnly && <MemberActs groupId={groupId} member={member} />}
            </li>
          ))}
        </ul>
      )}
      <Paging {...part} label={m.teach_members_title()} />
    </Card>
  );
}

function MemberActs({ groupId, member }: { groupId: string; member: Member }) {
  const base = `/${currentLocale()}/teach/groups/${groupId}`;
  return (
    <details className="people__acts more">
      <summary aria-label={m.teach_acts_for({ name: member.name })}>{m.teach_acts()}</summary>
      <div className="stack stack--tight">
        <div>
          <Link className="button" to={`${base}/assign?to=${member.id}`}>
            {m.teach_assign_person()}
          </Link>
        </div>
        <details className="more">
          <summary>{m.teach_remove()}</summary>
          <Form method="post" className="stack stack--tight" preventScrollReset>
            <input type="hidden" name="learner" value={member.id} />
            <p>{m.teach_remove_hint({ name: member.name })}</p>
            <div>
              <Button name="intent" value="remove">
                {m.teach_remove_now({ name: member.name })}
              </Button>
            </div>
          </Form>
        </details>
      </div>
    </details>
  );
}
