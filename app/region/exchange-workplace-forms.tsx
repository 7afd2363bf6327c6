import { Form } from "@remix-run/react";
import { longestReason } from "~/domain/exchange/exchange-event";
import { formatDate, formatLanguage } from "~/i18n/format";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { type ActFormProps, ActHead } from "./exchange-act-forms";
import type { ExchangeView } from "./exchange-view.server";

type WorkplaceFormProps = ActFormProps & { view: ExchangeView };

/** What the host does until the workplace has answered: ask it by a link, or write down what it was told. */
export function WorkplaceForms({ view, ...form }: WorkplaceFormProps) {
  const mayNote = view.acts.includes("decline-at-work");
  return (
    <>
      <AskWorkplaceForm view={view} {...form} />
      {mayNote && (
        <details className="more" open={isAnswer(form.typed.intent)}>
          <summary>{m.exchange_workplace_answered()}</summary>
          <div className="stack stack--room">
            {view.acts.includes("agree-at-work") && (
              <AnswerForm
                {...form}
                intent="agree-at-work"
                who={m.exchange_workplace_said_by()}
                send={m.exchange_workplace_note_yes()}
              />
            )}
            <AnswerForm
              {...form}
              intent="decline-at-work"
              who={m.exchange_workplace_said_by()}
              send={m.exchange_workplace_note_no()}
            />
          </div>
        </details>
      )}
    </>
  );
}

function isAnswer(intent: ActFormProps["typed"][string]): boolean {
  return intent === "agree-at-work" || intent === "decline-at-work";
}

/** The letter with the link: sent, sent anew, or its link ended. */
export function AskWorkplaceForm({ view, typed, errors, ...head }: WorkplaceFormProps) {
  const { acts, agreement, workplaceAsked } = view;
  const { link } = workplaceAsked;
  const { name: workplace = "", email = "" } = agreement.workplace ?? {};
  return (
    <Form method="post" className="stack" noValidate>
      <ActHead {...head} />
      <p>{m.exchange_workplace_link_text({ workplace, email })}</p>
      {link && (
        <p className="muted-text">
          {m.exchange_workplace_link_open({
            date: formatDate(link.sentAt),
            until: formatDate(link.opensUntil),
          })}
        </p>
      )}
      {acts.includes("ask-workplace") && (
        <SelectField
          name="letter-language"
          label={m.exchange_workplace_language()}
          options={locales.map((value) => ({ value, label: formatLanguage(value) }))}
          defaultValue={typed["letter-language"] ?? agreement.language}
          error={errors["letter-language"]}
        />
      )}
      <div className="row">
        {acts.includes("ask-workplace") && (
          <Button look={link ? "side" : "main"} name="intent" value="ask-workplace">
            {link ? m.exchange_workplace_ask_again() : m.exchange_workplace_ask()}
          </Button>
        )}
        {acts.includes("ask-workplace-no-more") && (
          <Button look="plain" name="intent" value="ask-workplace-no-more">
            {m.exchange_workplace_ask_no_more()}
          </Button>
        )}
      </div>
    </Form>
  );
}

type AnswerFormProps = ActFormProps & {
  intent: "agree-at-work" | "decline-at-work";
  /** What is asked of whoever answers, and the button. */
  who: string;
  send: string;
  /** Who usually answers; the host asks whoever did. */
  contactRole?: string;
};

/** A workplace's yes or no with who said it, in role words; a no has a reason. */
export function AnswerForm(props: AnswerFormProps) {
  const { intent, who, send, contactRole = "", typed, errors } = props;
  const isOwn = typed.intent === intent;
  const reason = "decline-at-work-reason";
  return (
    <Form method="post" className="stack" noValidate>
      <ActHead {...props} />
      {intent === "decline-at-work" && (
        <TextArea
          name={reason}
          rows={3}
          maxLength={longestReason}
          label={m.exchange_workplace_no_reason()}
          hint={m.exchange_workplace_no_hint()}
          defaultValue={typed[reason] ?? ""}
          error={errors[reason]}
        />
      )}
      <TextField
        name="said-by"
        maxLength={200}
        autoComplete="organization-title"
        label={who}
        hint={m.exchange_workplace_role_hint()}
        defaultValue={(isOwn ? typed["said-by"] : undefined) ?? contactRole}
        error={isOwn ? errors["said-by"] : undefined}
      />
      <div>
        <Button look={intent === "agree-at-work" ? "main" : "side"} name="intent" value={intent}>
          {send}
        </Button>
      </div>
    </Form>
  );
}
