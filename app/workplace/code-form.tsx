import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";

type CodeFormProps = {
  state: "waits" | "used" | "expired" | "dead";
  mayHaveAnother: boolean;
  isSent: boolean;
  /** Of a judgement that came after the device's day: it is kept until the code is there. */
  typed: Record<string, string | string[] | undefined>;
  error: string | undefined;
};

/** The code of the letter, or what to do where there is none that works. */
export function CodeForm({ state, mayHaveAnother, isSent, typed, error }: CodeFormProps) {
  const canType = state === "waits";
  const sentence = typeof typed.sentence === "string" ? typed.sentence : "";
  return (
    <Card as="div">
      {isSent && canType && (
        <Notice kind="good" isLive>
          <p>{m.workplace_code_sent()}</p>
        </Notice>
      )}
      {canType ? (
        <Form method="post" className="stack" noValidate>
          <div className="code-field">
            <TextField
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              label={m.workplace_code()}
              hint={m.workplace_code_hint()}
              error={error}
            />
          </div>
          <div>
            <Button look="main" name="intent" value="code">
              {m.workplace_code_open()}
            </Button>
          </div>
        </Form>
      ) : (
        <>
          <p>{stateWords(state)}</p>
          {error && (
            <p className="field__error" role="alert">
              {error}
            </p>
          )}
        </>
      )}
      {sentence && (
        <>
          <p className="muted-text">{m.workplace_judge_kept()}</p>
          <blockquote className="said typed-text">{sentence}</blockquote>
        </>
      )}
      {mayHaveAnother ? (
        <Form method="post">
          <Button look={canType ? "plain" : "main"} name="intent" value="new-code">
            {m.workplace_code_new()}
          </Button>
        </Form>
      ) : (
        <p>{m.workplace_code_no_more()}</p>
      )}
    </Card>
  );
}

function stateWords(state: CodeFormProps["state"]): string {
  switch (state) {
    case "waits":
      return "";
    case "used":
      return m.workplace_code_used();
    case "expired":
      return m.workplace_code_expired();
    case "dead":
      return m.workplace_code_dead();
  }
}
