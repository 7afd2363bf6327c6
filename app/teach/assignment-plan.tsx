import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import type { AssignmentAnswer } from "./assignment-action.server";
import { strategyName } from "./strategy-words";

type AssignmentPlanProps = {
  goals: { key: string; title: string; levels: number[] }[];
  assignment: {
    goal: string;
    title: string;
    strategy: "retrainee" | "degree";
    eqf: number;
    revision: number;
  };
  /** On this page of learners. */
  notBegun: number;
  answer: AssignmentAnswer | undefined;
};

/** Another goal, way or level, for those who have not begun. */
export function AssignmentPlan({ goals, assignment, notBegun, answer }: AssignmentPlanProps) {
  const { error = {}, typed = {} } = answer ?? {};
  const { goal, title, strategy, eqf, revision } = assignment;
  const levels = [...new Set(goals.flatMap((one) => one.levels))].toSorted((a, b) => a - b);
  const known = goals.some(({ key }) => key === goal) ? [] : [{ value: goal, label: title }];
  return (
    <Card labelledBy="plan-title" look="quiet">
      <h2 id="plan-title">{m.assign_plan_title()}</h2>
      <details className="more" open={answer !== undefined || undefined}>
        <summary>{m.assign_plan_open()}</summary>
        <Form method="post" className="stack" preventScrollReset>
          <input type="hidden" name="revision" value={revision} />
          <FormNotice errors={error[""]} />
          <p>{m.assign_plan_text({ count: notBegun })}</p>
          <div className="form-row">
            <SelectField
              name="goal"
              label={m.assign_plan_goal()}
              defaultValue={typed.goal ?? goal}
              error={error.goal?.[0]}
              options={[...known, ...goals.map((one) => ({ value: one.key, label: one.title }))]}
            />
            <SelectField
              name="strategy"
              label={m.teach_strategy()}
              defaultValue={typed.strategy ?? strategy}
              error={error.strategy?.[0]}
              options={(["retrainee", "degree"] as const).map((one) => ({
                value: one,
                label: strategyName(one),
              }))}
            />
            <SelectField
              name="eqf"
              label={m.assign_plan_level()}
              defaultValue={typed.eqf ?? String(eqf)}
              error={error.eqf?.[0]}
              options={[
                { value: "suggested", label: m.assign_plan_suggested() },
                ...levels.map((level) => ({
                  value: String(level),
                  label: m.teach_level({ eqf: level }),
                })),
              ]}
            />
          </div>
          <div>
            <Button name="intent" value="plan">
              {m.assign_plan_save()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
