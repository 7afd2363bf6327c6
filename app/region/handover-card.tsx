import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import type { OpenHandover } from "~db/queries/handovers.server";
import { handoverForm } from "./partner-form";

type Person = { id: string; name: string; email: string };

type HandoverCardProps = {
  coordinators: Person[];
  handovers: OpenHandover[];
  userId: string;
  isAdmin: boolean;
  /** The address at which a receiver answers. */
  answerAt: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Who coordinates, which handovers wait for an answer, and the form of a new one. */
export function HandoverCard(props: HandoverCardProps) {
  const { coordinators, handovers, userId, isAdmin, answerAt } = props;
  const mayHandOver = isAdmin || coordinators.some(({ id }) => id === userId);
  return (
    <Card labelledBy="people-title">
      <h2 id="people-title">{m.partner_people_title()}</h2>
      {coordinators.length > 0 ? (
        <ul className="plain-list stack stack--tight">
          {coordinators.map(({ id, name, email }) => (
            <li key={id}>
              {id === userId ? m.partner_you({ name }) : name}{" "}
              <span className="muted-text">{email}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted-text">{m.partner_people_none()}</p>
      )}
      {handovers.length > 0 && <OpenHandovers handovers={handovers} answerAt={answerAt} />}
      {mayHandOver && <HandoverForm {...props} />}
    </Card>
  );
}

function OpenHandovers({ handovers, answerAt }: Pick<HandoverCardProps, "handovers" | "answerAt">) {
  return (
    <div className="stack">
      <h3>{m.partner_handovers_open()}</h3>
      <ul className="plain-list stack">
        {handovers.map(({ id, address, replacedName, openedAt }) => (
          <li key={id} className="row row--between">
            <span>
              {replacedName
                ? m.partner_handover_replaces({ address, name: replacedName })
                : m.partner_handover_joins({ address })}{" "}
              <span className="muted-text numbers">
                {m.partner_handover_since({ date: formatDate(openedAt) })}
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="handover" value={id} />
              <Button
                name="intent"
                value="withdraw"
                aria-label={m.partner_take_back_of({ address })}
              >
                {m.partner_take_back()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p className="muted-text">
        {m.partner_handover_where()} <span className="region-address">{answerAt}</span>
      </p>
    </div>
  );
}

function HandoverForm({ coordinators, isAdmin, lastResult }: HandoverCardProps) {
  const [form, fields] = useForm({
    id: "handover",
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: handoverForm }),
  });
  return (
    <details className="more" open={lastResult !== undefined}>
      <summary>{isAdmin ? m.partner_bring_in() : m.partner_hand_over()}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <p>{isAdmin ? m.partner_bring_in_hint() : m.partner_hand_over_hint()}</p>
        <FormField
          field={fields.address}
          type="email"
          label={m.partner_handover_address()}
          autoComplete="off"
        />
        {isAdmin && (
          <SelectField
            name="replaces"
            label={m.partner_handover_whom()}
            defaultValue={fields.replaces.initialValue ?? ""}
            options={[
              { value: "", label: m.partner_handover_nobody() },
              ...coordinators.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextArea
          name={fields.note.name}
          rows={3}
          maxLength={1000}
          defaultValue={fields.note.initialValue}
          label={m.partner_handover_note()}
          hint={m.partner_handover_note_hint()}
          error={fields.note.errors?.[0]}
        />
        <div>
          <Button name="intent" value="handover">
            {m.partner_handover_send()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
