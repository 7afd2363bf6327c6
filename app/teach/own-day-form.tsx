import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import type { AssignmentAnswer } from "./assignment-action.server";

type OwnDayFormProps = {
  learners: { id: string; name: string }[];
  modules: { moduleId: string; title: string }[];
  today: string;
  /** Learner that was picked in the list; empty for none. */
  to: string;
  revision: number;
  answer: AssignmentAnswer | undefined;
};

/** Another day, or more time, for one learner. They see the day, that it is theirs, and the reason. */
export function OwnDayForm({ learners, modules, today, to, revision, answer }: OwnDayFormProps) {
  const { error = {}, typed = {} } = answer ?? {};
  return (
    <Card labelledBy="own-day">
      <h2 id="own-day">{m.assign_own_title()}</h2>
      <p className="muted-text">{m.assign_own_lead()}</p>
      <FormNotice errors={error[""]} />
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="revision" value={revision} />
        <div className="form-row">
          <SelectField
            name="learner"
            label={m.assign_learner()}
            defaultValue={typed.learner ?? to}
            error={error.learner?.[0]}
            options={[
              { value: "", label: m.assign_choose_learner() },
              ...learners.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <SelectField
            name="module"
            label={m.assign_what()}
            defaultValue={typed.module ?? ""}
            error={error.module?.[0]}
            options={[
              { value: "", label: m.assign_whole_more() },
              ...modules.map(({ moduleId, title }) => ({ value: moduleId, label: title })),
            ]}
          />
          <TextField
            type="date"
            name="dueOn"
            min={today}
            defaultValue={typed.dueOn ?? ""}
            label={m.assign_own_date()}
            error={error.dueOn?.[0]}
          />
        </div>
        <TextArea
          name="reason"
          rows={2}
          defaultValue={typed.reason ?? ""}
          label={m.assign_reason()}
          hint={m.assign_reason_hint()}
          error={error.reason?.[0]}
        />
        <div>
          <Button name="intent" value="own-day">
            {m.assign_give_day()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
