import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { DaysForm } from "./days-form";
import { strategyName } from "./strategy-words";

type Assignment = {
  id: string;
  title: string;
  /** One learner of the group; null for the whole group. */
  learnerName: string | null;
  strategy: "retrainee" | "degree";
  eqf: number;
  startsOn: string | null;
  dueOn: string | null;
};

type AssignmentsCardProps = {
  groupId: string;
  assignments: Assignment[];
  /** The days that were refused, beside the assignment that they were for. */
  refused: { id: string; result: SubmissionResult<string[]> | undefined } | undefined;
};

export function AssignmentsCard({ groupId, assignments, refused }: AssignmentsCardProps) {
  const isEmpty = assignments.length === 0;
  return (
    <Card labelledBy="assignments-title" look={isEmpty ? "accent" : "plain"}>
      <div className="row row--between">
        <h2 id="assignments-title">{m.teach_assignments_title()}</h2>
        <ButtonLink look="main" to={`/${currentLocale()}/teach/groups/${groupId}/assign`}>
          {m.teach_assign()}
        </ButtonLink>
      </div>
      {isEmpty ? (
        <p className="muted-text">{m.teach_assignments_empty()}</p>
      ) : (
        <ul className="plain-list assignments">
          {assignments.map((assignment) => (
            <AssignmentRow
              key={assignment.id}
              assignment={assignment}
              result={refused?.id === assignment.id ? refused.result : undefined}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

type AssignmentRowProps = {
  assignment: Assignment;
  result: SubmissionResult<string[]> | undefined;
};

function AssignmentRow({ assignment, result }: AssignmentRowProps) {
  const { id, title, learnerName, strategy, eqf, startsOn, dueOn } = assignment;
  return (
    <li className="assignments__one">
      <div className="stack stack--tight">
        <h3>{title}</h3>
        <p className="muted-text">
          {learnerName ?? m.teach_whole_group()} · {strategyName(strategy)} ·{" "}
          {m.teach_level({ eqf })}
        </p>
        <p className="row">
          {startsOn && <Tag>{m.teach_starts({ date: formatDate(startsOn) })}</Tag>}
          {dueOn ? <Tag>{m.teach_due({ date: formatDate(dueOn) })}</Tag> : m.teach_no_due()}
        </p>
      </div>
      <details className="more" open={result !== undefined || undefined}>
        <summary aria-label={m.teach_change_for({ title })}>{m.teach_change()}</summary>
        <div className="stack">
          <DaysForm assignment={{ id, startsOn, dueOn }} lastResult={result} />
          <Form method="post" className="stack stack--tight" preventScrollReset>
            <p className="muted-text small-text">{m.teach_withdraw_hint()}</p>
            <input type="hidden" name="assignment" value={id} />
            <div>
              <Button name="intent" value="withdraw">
                {m.teach_withdraw()}
              </Button>
            </div>
          </Form>
        </div>
      </details>
    </li>
  );
}
