import { Form } from "@remix-run/react";
import { longestReason, longestSummary } from "~/domain/teacher-period/teacher-period-event";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { DraftNotice, useDraft } from "~/ui/draft";
import { Choice, TextArea } from "~/ui/field";
import { type ActForm, ActHead, type Refused } from "./period-agreeing";
import type { PeriodView } from "./period-view.server";

type ReportFormProps = { form: ActForm; period: PeriodView; refused: Refused };

/** What came of each goal, and of the whole. */
export function ReportForm({ form, period, refused }: ReportFormProps) {
  const { typed, fieldErrors = {} } = refused ?? {};
  const draft = useDraft(`report ${period.id}`, refused !== undefined);
  return (
    <Form method="post" className="stack" noValidate {...draft.form}>
      <DraftNotice isRestored={draft.isRestored} />
      <ActHead form={form} />
      {period.plan.goals.map(({ skill, title, sentence, hours, outcome }) => {
        const standing = outcome && (outcome.isMet ? "yes" : "no");
        const met = typed ? typed[`met-${skill}`] : standing;
        return (
          <Card key={skill} as="div">
            <fieldset className="fieldset">
              <legend>
                {title}{" "}
                <span className="muted-text numbers">
                  {m.workplace_hours({ hours: formatNumber(hours) })}
                </span>
              </legend>
              <p>{sentence}</p>
              <div className="field-pair">
                {(["yes", "no"] as const).map((answer) => (
                  <Choice
                    key={answer}
                    type="radio"
                    name={`met-${skill}`}
                    value={answer}
                    label={answer === "yes" ? m.period_met() : m.period_not_met()}
                    defaultChecked={met === answer}
                  />
                ))}
              </div>
              {fieldErrors[`met-${skill}`] && (
                <p className="field__error" role="alert">
                  {fieldErrors[`met-${skill}`]}
                </p>
              )}
              <TextArea
                name={`sentence-${skill}`}
                rows={2}
                maxLength={longestReason}
                label={m.period_outcome_sentence()}
                defaultValue={String(typed?.[`sentence-${skill}`] ?? outcome?.sentence ?? "")}
                error={fieldErrors[`sentence-${skill}`]}
              />
            </fieldset>
          </Card>
        );
      })}
      <Card as="div">
        <TextArea
          name="summary"
          rows={6}
          maxLength={longestSummary}
          label={m.period_summary()}
          hint={m.period_summary_hint()}
          defaultValue={String(typed?.summary ?? period.report?.summary ?? "")}
          error={fieldErrors.summary}
        />
        <p className="muted-text">{m.period_report_goes()}</p>
        <div>
          <Button look="main" name="intent" value="report">
            {m.period_report_give()}
          </Button>
        </div>
      </Card>
    </Form>
  );
}
