import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { type ActFormProps, ActHead } from "./exchange-act-forms";
import type { ExchangeAtWork } from "./exchange-at-work-view.server";
import { ExchangeLevelFields } from "./exchange-level-fields";
import { ExchangeTurn } from "./exchange-turn";
import { AnswerForm } from "./exchange-workplace-forms";

type AtWorkProps = ActFormProps & { view: ExchangeAtWork };

/** Whose turn it is, since when, and the workplace's own answer. */
export function AtWorkNextAct({ view, now, ...form }: AtWorkProps & { now: string }) {
  const { waitsFor, waitingSince, acts, yes, contactRole } = view;
  if (waitsFor === "nobody" || !waitingSince) return null;
  const isOwn = waitsFor === "workplace";
  return (
    <ExchangeTurn {...{ waitsFor, waitingSince, now, isOwn }}>
      {yes && <p>{yesWords(view, yes)}</p>}
      <p>{whatNow(view)}</p>
      {acts.includes("agree-at-work") && (
        <AnswerForm
          {...form}
          intent="agree-at-work"
          who={m.exchange_at_work_answers()}
          send={m.exchange_at_work_yes()}
          contactRole={contactRole}
        />
      )}
      {acts.includes("decline-at-work") && (
        <details className="more" open={form.typed.intent === "decline-at-work"}>
          <summary>{yes ? m.exchange_at_work_not_after_all() : m.exchange_at_work_no()}</summary>
          <AnswerForm
            {...form}
            intent="decline-at-work"
            who={m.exchange_at_work_answers()}
            send={m.exchange_at_work_no_send()}
            contactRole={contactRole}
          />
        </details>
      )}
    </ExchangeTurn>
  );
}

function yesWords({ host }: ExchangeAtWork, { role, at }: NonNullable<ExchangeAtWork["yes"]>) {
  const date = formatDate(at);
  return role === "workplace"
    ? m.exchange_at_work_said_yes({ date })
    : m.exchange_at_work_yes_is_noted({ host, date });
}

function whatNow({ stage, host }: ExchangeAtWork): string {
  switch (stage) {
    case "host-approved":
      return m.exchange_at_work_asks();
    case "ongoing":
      return m.exchange_at_work_ongoing({ host });
    case "evidence-returned":
      return m.exchange_at_work_over({ host });
    default:
      return m.exchange_at_work_then_start();
  }
}

/** What the workplace has seen, skill by skill: as much of it as it can tell. */
export function SeenForm({ view, typed, errors, ...head }: AtWorkProps) {
  if (!view.acts.includes("note-seen")) return null;
  return (
    <Card labelledBy="seen">
      <h2 id="seen">{m.exchange_at_work_seen_title()}</h2>
      <p>{m.exchange_at_work_seen_text({ host: view.host })}</p>
      <Form method="post" className="stack stack--room" noValidate>
        <ActHead {...head} />
        {view.skills.map((skill) => (
          <SeenSkillFields key={skill.id} skill={skill} typed={typed} errors={errors} />
        ))}
        <TextField
          name="seen-by"
          maxLength={200}
          autoComplete="organization-title"
          label={m.exchange_at_work_seen_by()}
          hint={m.exchange_workplace_role_hint()}
          defaultValue={typed["seen-by"] ?? view.contactRole}
          error={errors["seen-by"]}
        />
        <div>
          <Button look="main" name="intent" value="note-seen">
            {m.exchange_at_work_seen_send()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

type SeenSkillProps = Pick<AtWorkProps, "typed" | "errors"> & {
  skill: ExchangeAtWork["skills"][number];
};

function SeenSkillFields({ skill: { id, title, seen }, typed, errors }: SeenSkillProps) {
  return (
    <fieldset className="fieldset">
      <legend>{title}</legend>
      <ExchangeLevelFields skillId={id} said={seen} typed={typed} errors={errors} />
    </fieldset>
  );
}
