import { Form } from "@remix-run/react";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import type { RefusedExamAct } from "./exam-action.server";
import type { ExamSitting } from "./exam-sittings.server";
import { gradeWord } from "./exam-words";
import type { LearnerExamView } from "./learner-exam.server";

type Look = LearnerExamView["looks"][number];
type SecondLookCardProps = {
  looks: Look[];
  sittings: ExamSitting[];
  refused: RefusedExamAct | undefined;
};

/** Second looks at a grade: what was asked, what came of it, and the form of one that is open. */
export function SecondLookCard({ looks, sittings, refused }: SecondLookCardProps) {
  const isOpen = looks.some(({ state }) => state === "asked");
  const free = sittings.filter(
    ({ number, result }) => result && !looks.some(({ sitting }) => sitting === number),
  );
  if (looks.length === 0 && free.length === 0) return null;
  return (
    <Card labelledBy="looks-title" look={isOpen ? "waiting" : "plain"}>
      <h2 id="looks-title">{m.exams_look_title()}</h2>
      <p className="muted-text small-text">{m.exams_look_lead()}</p>
      {refused?.other && (
        <div role="alert">
          <Notice kind="slip" title={m.exams_look_clash()}>
            <p>
              <strong>{m.overrule_clash_theirs()}</strong> {gradeWord(refused.other.grade ?? 0)}
              {refused.other.by && ` (${refused.other.by})`} <q>{refused.other.reason}</q>
            </p>
            <p>
              <strong>{m.overrule_clash_yours()}</strong> {gradeWord(Number(refused.typed.grade))}{" "}
              <q>{String(refused.typed.reason)}</q>
            </p>
          </Notice>
        </div>
      )}
      {looks.map((look) => (
        <LookStory key={look.id} look={look} refused={refused} />
      ))}
      {free.length > 0 && (
        <details className="more" open={refused?.intent === "look-begin" || undefined}>
          <summary>{m.exams_look_begin()}</summary>
          <Form method="post" className="stack" preventScrollReset>
            <input type="hidden" name="intent" value="look-begin" />
            <SelectField
              name="sitting"
              label={m.exams_look_which()}
              options={free.map(({ number }) => ({
                value: String(number),
                label: m.exams_sitting_number({ number }),
              }))}
            />
            <ReasonField refused={refused?.intent === "look-begin" ? refused : undefined} />
            <div>
              <Button>{m.exams_look_begin()}</Button>
            </div>
          </Form>
        </details>
      )}
    </Card>
  );
}

function LookStory({ look, refused }: { look: Look; refused: RefusedExamAct | undefined }) {
  const own = refused?.typed.look === look.id ? refused : undefined;
  return (
    <div className="stack">
      <h3>{m.exams_sitting_number({ number: look.sitting })}</h3>
      <p>
        {look.isOwn
          ? m.exams_look_asked_learner({ time: formatDateTime(look.askedAt) })
          : m.exams_look_asked_staff({
              name: look.askedBy ?? m.exams_somebody(),
              time: formatDateTime(look.askedAt),
            })}{" "}
        <q>{look.askedReason}</q>
      </p>
      {look.decidedAt && (
        <p>
          <strong>
            {look.state === "raised"
              ? m.exams_look_raised({ before: look.gradeBefore, after: look.gradeAfter ?? 0 })
              : m.exams_look_confirmed({ grade: look.gradeAfter ?? look.gradeBefore })}
          </strong>{" "}
          {m.exams_by_at({
            name: look.decidedBy ?? m.exams_somebody(),
            time: formatDateTime(look.decidedAt),
          })}{" "}
          <q>{look.decidedReason}</q>
        </p>
      )}
      {look.state === "asked" && (
        <Form method="post" className="stack" preventScrollReset>
          <input type="hidden" name="intent" value="look-decide" />
          <input type="hidden" name="look" value={look.id} />
          <FormNotice errors={own?.problems.look ? [own.problems.look] : undefined} />
          <SelectField
            name="grade"
            label={m.exams_look_grade()}
            hint={m.exams_look_grade_hint()}
            error={own?.problems.grade}
            defaultValue={own ? String(own.typed.grade) : undefined}
            options={look.grades.map((grade, place) => ({
              value: String(grade),
              label: place === 0 ? m.exams_look_keep({ grade }) : m.exams_look_raise({ grade }),
            }))}
          />
          <ReasonField refused={own} />
          <div>
            <Button look="main">{m.exams_look_decide()}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}

function ReasonField({ refused }: { refused: RefusedExamAct | undefined }) {
  return (
    <TextArea
      name="reason"
      rows={3}
      label={m.overrule_reason()}
      hint={m.overrule_reason_hint()}
      defaultValue={refused ? String(refused.typed.reason ?? "") : undefined}
      error={refused?.problems.reason}
    />
  );
}
