import { Form } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { type ActFormProps, ActHead } from "./exchange-act-forms";
import { seenByName, spentName } from "./exchange-forms";
import { ExchangeLevelFields } from "./exchange-level-fields";
import { SeenAtWork } from "./exchange-shown";
import type { ExchangeView } from "./exchange-view.server";
import { hoursWords } from "./exchange-words";

type EvidenceFormProps = ActFormProps & { view: ExchangeView };

/** What the host has seen of each skill: kept as it grows, handed over once nothing is missing. */
export function ExchangeEvidenceForm({ view, typed, errors, ...head }: EvidenceFormProps) {
  return (
    <Form method="post" className="stack stack--room" noValidate>
      <ActHead {...head} />
      {view.skills.map((skill) => (
        <SkillEvidence key={skill.id} skill={skill} view={view} typed={typed} errors={errors} />
      ))}
      <div className="row">
        <Button look="main" name="intent" value="return-evidence">
          {m.exchange_return()}
        </Button>
        <Button name="intent" value="note-evidence">
          {m.exchange_keep()}
        </Button>
      </div>
      <p className="muted-text small-text">{m.exchange_return_hint()}</p>
    </Form>
  );
}

type SkillEvidenceProps = Pick<EvidenceFormProps, "view" | "typed" | "errors"> & {
  skill: ExchangeView["skills"][number];
};

function SkillEvidence({ skill, view, typed, errors }: SkillEvidenceProps) {
  const { id, title, hours, shown, atWork } = skill;
  return (
    <fieldset className="fieldset">
      <legend>{title}</legend>
      <p className="field__hint">{m.exchange_agreed_hours({ hours: hoursWords(hours) })}</p>
      <SeenAtWork atWork={atWork} />
      <ExchangeLevelFields skillId={id} said={shown} typed={typed} errors={errors} />
      <div className="field-pair">
        <TextField
          name={spentName(id)}
          inputMode="decimal"
          autoComplete="off"
          label={m.exchange_spent()}
          defaultValue={typed[spentName(id)] ?? formatNumber(shown?.hours ?? hours)}
          error={errors[spentName(id)]}
        />
        <TextField
          name={seenByName(id)}
          maxLength={200}
          label={m.exchange_seen_by()}
          hint={view.agreement.workplace?.contactRole ?? m.exchange_seen_by_hint()}
          defaultValue={typed[seenByName(id)] ?? shown?.seenBy ?? atWork?.seenBy ?? ""}
        />
      </div>
    </fieldset>
  );
}
