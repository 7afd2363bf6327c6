import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { AccommodationKinds, validityWords } from "~/ui/accommodation-kinds";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { AccommodationForm } from "./accommodation-form";
import type { RefusedExamAct } from "./exam-action.server";
import type { LearnerExamView } from "./learner-exam.server";

type AccommodationCardProps = {
  accommodations: LearnerExamView["accommodations"];
  formKey: string;
  /** YYYY-MM-DD */
  today: string;
  refused: RefusedExamAct | undefined;
};

/** What eases this learner's exams, and the form that grants more. */
export function AccommodationCard({
  accommodations,
  formKey,
  today,
  refused,
}: AccommodationCardProps) {
  const own = refused?.intent === "accommodate" ? refused : undefined;
  return (
    <Card labelledBy="accommodation-title">
      <h2 id="accommodation-title">{m.exams_ease_title()}</h2>
      <p className="muted-text small-text">{m.exams_ease_lead()}</p>
      <ul className="plain-list stack">
        {accommodations.map((one) => (
          <li key={one.id} className="stack stack--tight exam-ease">
            <div className="row row--between">
              <span className="muted-text">{validityWords(one)}</span>
              {one.endedAt && <Tag>{m.exams_ease_ended({ date: formatDate(one.endedAt) })}</Tag>}
            </div>
            <AccommodationKinds granted={one} />
            <p>
              <q>{one.reason}</q>{" "}
              <span className="muted-text small-text">
                {m.exams_by_at({
                  name: one.decidedBy ?? m.exams_somebody(),
                  time: formatDate(one.decidedAt),
                })}
              </span>
            </p>
            {!one.endedAt && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="accommodation-end" />
                <input type="hidden" name="accommodation" value={one.id} />
                <Button>{m.exams_ease_end()}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <details className="more" open={own !== undefined || undefined}>
        <summary>{m.exams_ease_grant()}</summary>
        <AccommodationForm formKey={formKey} today={today} refused={own} />
      </details>
    </Card>
  );
}
