import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { HandoverStanding } from "~/domain/region/handover";
import { formatDate, formatLanguage } from "~/i18n/format";
import { type Locale, locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea } from "~/ui/field";
import { FormField } from "~/ui/form-field";
import { FormNotice } from "~/ui/form-notice";
import { handoverForm } from "./partner-form";

type Person = { id: string; name: string; email: string };

type Waiting = {
  id: string;
  address: string;
  replacedName: string | null;
  endsAt: Date;
  standing: HandoverStanding;
};

type HandoverCardProps = {
  coordinators: Person[];
  handovers: Waiting[];
  userId: string;
  isAdmin: boolean;
  /** Of the letter, unless another is chosen. */
  locale: Locale;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Who coordinates, which handovers wait for an answer, and the form of a new one. */
export function HandoverCard(props: HandoverCardProps) {
  const { coordinators, handovers, userId, isAdmin } = props;
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
      {handovers.length > 0 && <OpenHandovers handovers={handovers} />}
      {mayHandOver && <HandoverForm {...props} />}
    </Card>
  );
}

function OpenHandovers({ handovers }: Pick<HandoverCardProps, "handovers">) {
  return (
    <div className="stack">
      <h3>{m.partner_handovers_open()}</h3>
      <ul className="plain-list stack">
        {handovers.map((handover) => (
          <li key={handover.id} className="row row--between">
            <span>
              {handover.replacedName
                ? m.partner_handover_replaces({
                    address: handover.address,
                    name: handover.replacedName,
                  })
                : m.partner_handover_joins({ address: handover.address })}{" "}
              <span className="muted-text numbers">{standingWords(handover)}</span>
            </span>
            <Form method="post" className="row">
              <input type="hidden" name="handover" value={handover.id} />
              {handover.standing !== "lapsed" && (
                <Button
                  name="intent"
                  value="renew"
                  aria-label={m.partner_handover_renew_of({ address: handover.address })}
                >
                  {m.partner_handover_renew()}
                </Button>
              )}
              <Button
                name="intent"
                value="withdraw"
                look="plain"
                aria-label={m.partner_take_back_of({ address: handover.address })}
              >
                {m.partner_take_back()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p className="muted-text">{m.partner_handover_where()}</p>
    </div>
  );
}

function standingWords({ standing, endsAt }: Waiting): string {
  const date = formatDate(endsAt);
  if (standing === "lapsed") return m.partner_handover_lapsed();
  return standing === "ended"
    ? m.partner_handover_ended({ date })
    : m.partner_handover_until({ date });
}

function HandoverForm({ coordinators, isAdmin, locale, lastResult }: HandoverCardProps) {
  const [form, fields] = useForm({
    id: "handover",
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: handoverForm }),
  });
  return (
    <details className="more" open={lastResult !== undefined}>
      <summary>{isAdmin ? m.partner_bring_in() : m.partner_hand_over()}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormNotice errors={form.errors} />
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
        <SelectField
          name={fields.locale.name}
          label={m.partner_handover_language()}
          defaultValue={fields.locale.initialValue ?? locale}
          options={locales.map((one) => ({ value: one, label: formatLanguage(one) }))}
        />
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
