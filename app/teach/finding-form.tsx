import { Form, Link } from "@remix-run/react";
import { longestDifference } from "~/domain/lesson-proposal/proposal-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { DraftNotice, useDraft } from "~/ui/draft";
import { SelectField, TextArea } from "~/ui/field";
import type { Typed } from "./typed";

type Option = { value: string; label: string };

/** First, what it is about: a lesson, or a skill where no lesson says anything of it. */
export function ChooseFinding({ lessons, skills }: { lessons: Option[]; skills: Option[] }) {
  return (
    <Card labelledBy="choose">
      <h2 id="choose">{m.period_finding_new()}</h2>
      <p className="muted-text">{m.period_finding_lead()}</p>
      <Form method="get" className="stack">
        <SelectField
          name="lesson"
          label={m.period_finding_lesson()}
          options={[{ value: "", label: m.period_finding_no_lesson() }, ...lessons]}
        />
        <SelectField
          name="skill"
          label={m.period_finding_skill()}
          hint={m.period_finding_skill_hint()}
          options={[{ value: "", label: m.period_finding_no_skill() }, ...skills]}
        />
        <div>
          <Button look="main">{m.period_finding_go()}</Button>
        </div>
      </Form>
    </Card>
  );
}

type FindingFormProps = {
  formKey: string;
  chosen: { kind: "lesson" | "skill"; id: string; title: string };
  sections: Option[];
  /** The form as it was sent, where it was not accepted. */
  typed: Typed | undefined;
  /** Under which name it is kept until it is sent. */
  draft: string;
  backTo: string;
};

/** Then, what is otherwise there than here. */
export function FindingForm(props: FindingFormProps) {
  const { formKey, chosen, sections, typed, backTo } = props;
  const draft = useDraft(props.draft, typed !== undefined);
  return (
    <Card look="accent" labelledBy="note">
      <h2 id="note">{chosen.title}</h2>
      <DraftNotice isRestored={draft.isRestored} />
      <Form method="post" className="stack" noValidate {...draft.form}>
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name={chosen.kind} value={chosen.id} />
        {sections.length > 0 && (
          <SelectField
            name="section"
            label={m.period_finding_section()}
            defaultValue={String(typed?.section ?? "")}
            options={[{ value: "", label: m.period_finding_whole() }, ...sections]}
          />
        )}
        <TextArea
          name="difference"
          rows={5}
          maxLength={longestDifference}
          label={m.period_finding_difference()}
          hint={m.period_finding_difference_hint()}
          defaultValue={String(typed?.difference ?? "")}
        />
        <div className="row">
          <Button look="main">{m.period_finding_save()}</Button>
          <Link className="next-step__link" to={backTo}>
            {m.period_finding_other()}
          </Link>
        </div>
      </Form>
    </Card>
  );
}
