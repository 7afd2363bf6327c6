import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type Pace, paces, type Topic } from "~/domain/notice/topic";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";

type MessagesCardProps = {
  choices: { topic: Topic; pace: Pace }[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** How soon the person is told of what, one choice for each topic that concerns them. */
export function MessagesCard({ choices, lastResult }: MessagesCardProps) {
  return (
    <Card labelledBy="messages">
      <h2 id="messages">{m.mail_choices_title()}</h2>
      <p className="muted-text">{m.mail_choices_lead()}</p>
      <Form method="post" className="stack">
        {choices.map(({ topic, pace }) => (
          <SelectField
            key={`${topic} ${pace}`}
            name={topic}
            defaultValue={pace}
            label={topicName(topic)}
            error={lastResult?.error?.[topic]?.[0]}
            options={paces.map((value) => ({ value, label: paceName(value) }))}
          />
        ))}
        <div>
          <Button name="intent" value="messages">
            {m.mail_choices_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function topicName(topic: Topic): string {
  switch (topic) {
    case "plan":
      return m.mail_topic_plan();
    case "decisions":
      return m.mail_topic_decisions();
    case "learners":
      return m.mail_topic_learners();
    case "evidence":
      return m.mail_topic_evidence();
  }
}

function paceName(pace: Pace): string {
  switch (pace) {
    case "at-once":
      return m.mail_pace_at_once();
    case "daily":
      return m.mail_pace_daily();
    case "weekly":
      return m.mail_pace_weekly();
    case "never":
      return m.mail_pace_never();
  }
}
