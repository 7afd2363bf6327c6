import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { SelectField } from "~/ui/field";

type Colleague = { id: string; name: string };

type TeachersCardProps = {
  teachers: Colleague[];
  /** Of the organisation, and not teachers of the group yet. */
  others: Colleague[];
  ownId: string;
};

/** Who teaches the group: their groups come first to them, news of its learners too, and learners see their names. */
export function TeachersCard({ teachers, others, ownId }: TeachersCardProps) {
  return (
    <Card labelledBy="teachers-title">
      <h2 id="teachers-title">{m.teach_teachers_title()}</h2>
      <p className="muted-text">{m.teach_teachers_lead()}</p>
      {teachers.length === 0 ? (
        <p>{m.teach_teachers_none()}</p>
      ) : (
        <ul className="plain-list people">
          {teachers.map(({ id, name }) => (
            <li key={id} className="people__person">
              <span className="row">
                {name} {id === ownId && <Tag>{m.teach_teachers_you()}</Tag>}
              </span>
              {teachers.length > 1 && <RemoveTeacher id={id} name={name} />}
            </li>
          ))}
        </ul>
      )}
      {teachers.length === 1 && <p className="muted-text small-text">{m.teach_teachers_last()}</p>}
      {others.length > 0 && (
        <Form method="post" className="form-row" preventScrollReset>
          <SelectField
            name="teacher"
            label={m.teach_teachers_choose()}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div>
            <Button name="intent" value="add-teacher">
              {m.teach_teachers_add()}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function RemoveTeacher({ id, name }: Colleague) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="teacher" value={id} />
      <Button
        look="plain"
        name="intent"
        value="remove-teacher"
        aria-label={m.teach_teachers_remove_for({ name })}
      >
        {m.teach_teachers_remove()}
      </Button>
    </Form>
  );
}
