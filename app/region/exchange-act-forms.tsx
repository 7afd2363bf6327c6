import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { longestReason } from "~/domain/exchange/exchange-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextArea, TextField } from "~/ui/field";
import type { ExchangeErrors, Fields } from "./exchange-forms";

export type ActFormProps = {
  actKey: string;
  revision: number;
  typed: Fields;
  errors: ExchangeErrors;
};

type PlainProps = Pick<ActFormProps, "actKey" | "revision"> & {
  intent: "agree" | "approve" | "start";
  label: string;
};

/** What every form of an exchange carries: what is done, under which key, and what its sender has seen. */
export function ActHead({ actKey, revision }: Pick<ActFormProps, "actKey" | "revision">) {
  return (
    <>
      <input type="hidden" name="key" value={actKey} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}

/** One press. */
export function PlainActForm({ actKey, revision, intent, label }: PlainProps) {
  return (
    <Form method="post">
      <ActHead actKey={actKey} revision={revision} />
      <Button look="main" name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}

type ReasonedProps = ActFormProps & {
  intent: "refuse" | "send-back";
  summary: string;
  label: string;
  hint: string;
  send: string;
};

/** A reason that others read, behind one more press. */
export function ReasonedActForm(props: ReasonedProps) {
  const { intent, summary, label, hint, send, typed, errors } = props;
  const name = `${intent}-reason`;
  return (
    <details className="more" open={typed.intent === intent}>
      <summary>{summary}</summary>
      <Form method="post" className="stack" noValidate>
        <ActHead {...props} />
        <TextArea
          name={name}
          rows={3}
          maxLength={longestReason}
          label={label}
          hint={hint}
          defaultValue={typed[name] ?? ""}
          error={errors[name]}
        />
        <div>
          <Button name="intent" value={intent}>
            {send}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** The learner ends it: nothing comes back. */
export function WithdrawForm(props: Pick<ActFormProps, "actKey" | "revision">) {
  return (
    <details className="more">
      <summary>{m.exchange_withdraw()}</summary>
      <Form method="post" className="stack">
        <ActHead {...props} />
        <p>{m.exchange_withdraw_text()}</p>
        <div>
          <Button name="intent" value="withdraw">
            {m.exchange_withdraw_yes()}
          </Button>
        </div>
      </Form>
    </details>
  );
}

type DocumentsProps = ActFormProps & {
  files: { id: string; name: string }[];
  mayAdd: boolean;
  children: ReactNode;
};

/** The host's documents: one is added, any of them taken away. `children` lists them. */
export function DocumentForms({ files, mayAdd, children, errors, ...head }: DocumentsProps) {
  return (
    <section className="stack">
      <h3>{m.exchange_documents()}</h3>
      {children}
      {files.map(({ id, name }) => (
        <Form key={id} method="post">
          <ActHead {...head} />
          <input type="hidden" name="file" value={id} />
          <Button look="plain" name="intent" value="remove-file">
            {m.exchange_remove_file({ name })}
          </Button>
        </Form>
      ))}
      {mayAdd && (
        <Form method="post" encType="multipart/form-data" className="stack" noValidate>
          <ActHead {...head} />
          <TextField
            type="file"
            name="file"
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            label={m.exchange_file()}
            hint={m.recognition_form_file_hint()}
            error={errors.file}
          />
          <div>
            <Button name="intent" value="add-file">
              {m.exchange_add_file()}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
