import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/field";
import { AddedPeopleNotice } from "./added-people-notice";
import { peopleForm } from "./forms";
import type { AddedPeople } from "./group-changes.server";
import { mostPeople } from "./pasted-list";

type AddLearnersCardProps = {
  lastResult: SubmissionResult<string[]> | undefined;
  added: AddedPeople | undefined;
};

export function AddLearnersCard({ lastResult, added }: AddLearnersCardProps) {
  const left = added?.rest.join("\n");
  return (
    <Card labelledBy="add-title">
      <h2 id="add-title">{m.teach_add_title()}</h2>
      {added && <AddedPeopleNotice added={added} />}
      <AddLearnersForm key={left} lastResult={lastResult} left={left} />
    </Card>
  );
}

type FormProps = Pick<AddLearnersCardProps, "lastResult"> & {
  /** What was no address stays in the field, to be mended. */
  left: string | undefined;
};

function AddLearnersForm({ lastResult, left }: FormProps) {
  const [form, fields] = useForm({
    id: "add-learners",
    lastResult,
    defaultValue: { people: left },
    constraint: getZodConstraint(peopleForm),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: peopleForm }),
  });
  const { key, ...people } = getTextareaProps(fields.people, { ariaAttributes: false });
  return (
    <Form method="post" className="stack" {...getFormProps(form)} preventScrollReset>
      <TextArea
        key={key}
        {...people}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        label={m.teach_people()}
        hint={m.teach_people_hint({ most: mostPeople })}
        error={fields.people.errors?.[0]}
      />
      <div>
        <Button name="intent" value="people">
          {m.teach_add()}
        </Button>
      </div>
    </Form>
  );
}
