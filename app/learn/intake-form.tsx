import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, TextField } from "~/ui/field";
import { trades } from "./trades";
import type { TypedFields } from "./typed-fields";

type IntakeFormProps = {
  kind: "intake" | "orientation";
  course: { lessons: number; hours: number; modules: number; sittings: number };
  typed: TypedFields;
  hoursError: string | null;
};

/** Asked once: what the person brings along, and how much time there is. */
export function IntakeForm({ kind, course, typed, hoursError }: IntakeFormProps) {
  const hours = typeof typed.hours === "string" ? typed.hours : undefined;
  return (
    <Card as="div">
      {kind === "orientation" && (
        <ul>
          <li>{m.learn_orientation_order()}</li>
          <li>{m.learn_orientation_exams({ count: course.modules, sittings: course.sittings })}</li>
          <li>{m.learn_orientation_size({ lessons: course.lessons, hours: course.hours })}</li>
        </ul>
      )}
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="intent" value={kind} />
        {kind === "intake" && (
          <>
            <fieldset className="fieldset">
              <legend>{m.learn_intake_trade()}</legend>
              {trades.map((trade) => (
                <Choice
                  key={trade.value}
                  type="radio"
                  name="trade"
                  value={trade.value}
                  defaultChecked={(typed.trade ?? "other") === trade.value}
                  label={trade.label()}
                />
              ))}
            </fieldset>
            <Choice
              type="checkbox"
              name="certificate"
              value="1"
              defaultChecked={typed.certificate === "1"}
              label={m.learn_intake_certificate()}
              hint={m.learn_intake_certificate_hint()}
            />
          </>
        )}
        {kind === "orientation" && (
          <Choice
            type="checkbox"
            name="first-check"
            value="1"
            defaultChecked={typed["first-check"] === "1"}
            label={m.placement_degree_first_check()}
            hint={m.placement_degree_first_check_hint()}
          />
        )}
        <TextField
          name="hours"
          inputMode="decimal"
          autoComplete="off"
          label={m.learn_intake_hours()}
          hint={m.learn_intake_hours_hint()}
          defaultValue={hours ?? "4"}
          error={hoursError}
        />
        {kind === "intake" && <p>{m.placement_no_proof()}</p>}
        <p className="muted-text small-text">{m.placement_language_kept()}</p>
        <div>
          <Button look="main">
            {kind === "intake" ? m.learn_intake_continue() : m.learn_orientation_continue()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
