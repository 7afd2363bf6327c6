import { Form } from "@remix-run/react";
import { hostWays, longestReason } from "~/domain/teacher-period/teacher-period-event";
import { longestPeriodName } from "~/domain/teacher-period/teacher-plan";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { hostWayWords } from "./period-words";
import type { Typed } from "./typed";

/** What every form about a period carries along. */
export type ActForm = { formKey: string; revision: number };
/** The form as it was sent, where it was not accepted. */
export type Refused = { typed: Typed; fieldErrors: Record<string, string> } | undefined;

type ActProps = { form: ActForm; refused: Refused };

export function ActHead({ form }: { form: ActForm }) {
  return (
    <>
      <input type="hidden" name="key" value={form.formKey} />
      <input type="hidden" name="revision" value={form.revision} />
    </>
  );
}

type HostFormProps = ActProps & {
  today: string;
  /** What stands there already: then the form only corrects it. */
  host: { who: string; how: string; on: string } | null;
};

/** Who agreed at the host, when and how: written down by the teacher or by the school. */
export function HostForm(props: HostFormProps) {
  if (props.host === null) {
    return (
      <Card labelledBy="host">
        <h2 id="host">{m.period_host_title()}</h2>
        <HostFields {...props} />
      </Card>
    );
  }
  return (
    <details className="more" open={props.refused !== undefined}>
      <summary>{m.period_host_correct()}</summary>
      <Card as="div">
        <HostFields {...props} />
      </Card>
    </details>
  );
}

function HostFields({ form, today, host, refused }: HostFormProps) {
  const { typed, fieldErrors = {} } = refused ?? {};
  const shown = typed ?? host ?? { who: "", how: "signed", on: today };
  return (
    <>
      <p className="muted-text">{m.period_host_lead()}</p>
      <Form method="post" className="stack" noValidate>
        <ActHead form={form} />
        <TextField
          name="who"
          maxLength={longestPeriodName}
          label={m.period_host_who()}
          hint={m.period_contact_hint()}
          defaultValue={String(shown.who ?? "")}
          error={fieldErrors.who}
          autoComplete="off"
        />
        <div className="field-pair">
          <SelectField
            name="how"
            label={m.period_host_how()}
            defaultValue={String(shown.how ?? "")}
            error={fieldErrors.how}
            options={hostWays.map((how) => ({ value: how, label: hostWayWords(how) }))}
          />
          <TextField
            type="date"
            name="on"
            max={today}
            label={m.period_host_on()}
            defaultValue={String(shown.on ?? "")}
            error={fieldErrors.on}
          />
        </div>
        <div>
          <Button name="intent" value="host">
            {m.period_host_save()}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** The school's word: yes, or what should be otherwise. */
export function SchoolForms({
  form,
  refused,
  isReport = false,
}: ActProps & { isReport?: boolean }) {
  const { typed = {}, fieldErrors = {} } = refused ?? {};
  return (
    <Card look="waiting" labelledBy="school">
      <h2 id="school">{isReport ? m.period_confirm_title() : m.period_approve_title()}</h2>
      <Form method="post" className="stack">
        <ActHead form={form} />
        <p>{isReport ? m.period_confirm_lead() : m.period_approve_lead()}</p>
        <div>
          <Button look="main" name="intent" value={isReport ? "confirm" : "approve"}>
            {isReport ? m.period_confirm() : m.period_approve()}
          </Button>
        </div>
      </Form>
      <details className="more" open={refused !== undefined}>
        <summary>{m.period_send_back()}</summary>
        <Form method="post" className="stack" noValidate>
          <ActHead form={form} />
          <TextArea
            name="reason"
            rows={3}
            maxLength={longestReason}
            label={m.period_send_back_reason()}
            defaultValue={String(typed.reason ?? "")}
            error={fieldErrors.reason}
          />
          <div>
            <Button name="intent" value="send-back">
              {m.period_send_back()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}

/** A period that will not be: with a reason that both sides read. */
export function CancelForm({ form, refused }: ActProps) {
  return (
    <details className="more" open={refused !== undefined}>
      <summary>{m.period_cancel()}</summary>
      <Card as="div">
        <Form method="post" className="stack" noValidate>
          <ActHead form={form} />
          <TextArea
            name="reason"
            rows={2}
            maxLength={longestReason}
            label={m.period_cancel_reason()}
            hint={m.period_cancel_hint()}
            defaultValue={String(refused?.typed.reason ?? "")}
            error={refused?.fieldErrors.cancelReason}
          />
          <div>
            <Button name="intent" value="cancel">
              {m.period_cancel()}
            </Button>
          </div>
        </Form>
      </Card>
    </details>
  );
}
