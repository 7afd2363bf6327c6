import { Form } from "@remix-run/react";
import type { StrategyId } from "~/domain/path/strategy";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, SelectField } from "~/ui/field";

type ChangePlanFormProps = {
  options: { value: string; label: string }[];
  to: string;
  way: StrategyId;
  packHref: string;
};

const ways: { value: StrategyId; label: () => string; hint: () => string }[] = [
  {
    value: "retrainee",
    label: () => m.learn_strategy_retrainee(),
    hint: () => m.learn_begin_retrainee_text(),
  },
  {
    value: "degree",
    label: () => m.learn_strategy_degree(),
    hint: () => m.learn_begin_degree_text(),
  },
];

/** Asks where the path should lead instead. Looking changes nothing. */
export function ChangePlanForm({ options, to, way, packHref }: ChangePlanFormProps) {
  return (
    <Card as="div">
      <Form method="get" className="stack">
        <SelectField
          key={to}
          name="to"
          label={m.placement_change_goal()}
          options={options}
          defaultValue={to}
        />
        <fieldset className="fieldset">
          <legend>{m.placement_change_way()}</legend>
          {ways.map((one) => (
            <Choice
              key={`${one.value} ${way}`}
              type="radio"
              name="way"
              value={one.value}
              defaultChecked={one.value === way}
              label={one.label()}
              hint={one.hint()}
            />
          ))}
        </fieldset>
        <div className="row">
          <Button>{m.placement_change_look()}</Button>
          <ButtonLink look="plain" to={packHref}>
            {m.placement_change_keep()}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
