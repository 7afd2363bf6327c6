import { Form } from "@remix-run/react";
import { type ExchangeVerdict, longestReason } from "~/domain/exchange/exchange-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice, TextArea, TextField } from "~/ui/field";
import { type ActFormProps, ActHead } from "./exchange-act-forms";
import { verdictName, whyName } from "./exchange-forms";
import { ExchangeShown } from "./exchange-shown";
import type { ExchangeView } from "./exchange-view.server";
import { verdictWords } from "./exchange-words";

type DecideFormProps = ActFormProps & { view: ExchangeView };

/** The home school's word on each skill, beside what the host has seen of it. */
export function ExchangeDecideForm({ view, typed, errors, ...head }: DecideFormProps) {
  return (
    <Form method="post" className="stack stack--room" noValidate>
      <ActHead {...head} />
      {view.skills.map((skill) => (
        <fieldset key={skill.id} className="fieldset">
          <legend>{skill.title}</legend>
          <ExchangeShown skill={skill} />
          {errors[verdictName(skill.id)] && (
            <p className="field__error" role="alert">
              {errors[verdictName(skill.id)]}
            </p>
          )}
          {skill.allowed.map((verdict) => (
            <Choice
              key={verdict}
              type="radio"
              name={verdictName(skill.id)}
              value={verdict}
              defaultChecked={
                typed[verdictName(skill.id)] === verdict || skill.allowed.length === 1
              }
              label={verdictWords(verdict)}
              hint={verdictHint(verdict)}
            />
          ))}
          <TextField
            name={whyName(skill.id)}
            maxLength={longestReason}
            label={m.exchange_why()}
            hint={m.exchange_why_hint()}
            defaultValue={typed[whyName(skill.id)] ?? ""}
            error={errors[whyName(skill.id)]}
          />
        </fieldset>
      ))}
      <TextArea
        name="reason"
        rows={3}
        maxLength={longestReason}
        label={m.exchange_reason()}
        hint={m.exchange_reason_hint()}
        defaultValue={typed.reason ?? ""}
        error={errors.reason}
      />
      <div>
        <Button look="main" name="intent" value="decide">
          {m.exchange_decide()}
        </Button>
      </div>
    </Form>
  );
}

function verdictHint(verdict: ExchangeVerdict): string {
  switch (verdict) {
    case "recognised":
      return m.exchange_verdict_recognised_hint();
    case "noted":
      return m.exchange_verdict_noted_hint();
    case "refused":
      return m.exchange_verdict_refused_hint();
  }
}
