import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { waitedWords } from "~/ui/claim-words";
import { taskStageLook, taskStageWords } from "~/ui/task-words";

export type TaskStanding = {
  stage: Parameters<typeof taskStageWords>[0];
  waitingSince: string | null;
  acts: string[];
  supervisor: {
    name: string;
    email: string;
    sentAt: string;
    endsAt: string;
    isExpired: boolean;
    isOpened: boolean;
  } | null;
};

type TaskStandingCardProps = { formKey: string; now: string; standing: TaskStanding };

/** Where the task stands, whom it waits for and since when, and what can be done about that. */
export function TaskStandingCard({ formKey, now, standing }: TaskStandingCardProps) {
  const { stage, supervisor, waitingSince } = standing;
  const isAway = stage === "with-supervisor" || stage === "with-instructor";
  return (
    <Card look={taskStageLook(stage) === "accent" ? "accent" : "plain"} labelledBy="standing">
      <div className="row row--between">
        <h2 id="standing">{m.tasks_standing()}</h2>
        <Tag look={taskStageLook(stage)}>{taskStageWords(stage)}</Tag>
      </div>
      <p>{standingWords(standing)}</p>
      {isAway && waitingSince && <p className="muted-text">{waitedWords(waitingSince, now)}</p>}
      {stage === "with-supervisor" && supervisor && (
        <p className={supervisor.isExpired ? undefined : "muted-text"}>
          {supervisor.isExpired
            ? m.tasks_link_expired({ date: formatDate(supervisor.endsAt) })
            : m.tasks_link_until({
                email: supervisor.email,
                sent: formatDate(supervisor.sentAt),
                date: formatDate(supervisor.endsAt),
              })}
        </p>
      )}
      {isAway && (
        <Form method="post" className="row">
          <input type="hidden" name="key" value={formKey} />
          {stage === "with-supervisor" && (
            <Button look="main" name="intent" value="remind">
              {m.tasks_remind()}
            </Button>
          )}
          <Button name="intent" value="take-back">
            {stage === "with-supervisor" ? m.tasks_revoke() : m.tasks_take_back()}
          </Button>
        </Form>
      )}
    </Card>
  );
}

function standingWords({ stage, supervisor }: TaskStanding): string {
  switch (stage) {
    case "draft":
    case "withdrawn":
      return m.tasks_standing_draft();
    case "with-supervisor":
      return supervisor?.isOpened
        ? m.tasks_standing_opened({ name: supervisor.name })
        : m.tasks_standing_supervisor({ name: supervisor?.name ?? "" });
    case "with-instructor":
      return m.tasks_standing_instructor();
    case "returned":
      return m.tasks_standing_returned();
    case "accepted":
      return m.tasks_standing_accepted();
  }
}
