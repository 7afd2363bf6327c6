import { Form } from "@remix-run/react";
import type { Goal } from "~/domain/path/plan";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

type BeginFormProps = {
  goal: Goal;
  strategy: "retrainee" | "degree";
  /** What is begun, for whoever hears the button without its card. Starts with the words on the button. */
  label: string;
  isMain?: boolean;
};

/** Begins a goal of one's own choice. */
export function BeginForm({ goal, strategy, label, isMain = false }: BeginFormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="kind" value={goal.kind} />
      <input type="hidden" name="id" value={goal.id} />
      <input type="hidden" name="strategy" value={strategy} />
      <Button look={isMain ? "main" : "side"} aria-label={label}>
        {m.learn_begin()}
      </Button>
    </Form>
  );
}
