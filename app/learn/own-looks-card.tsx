import { Form } from "@remix-run/react";
import { secondLookDays } from "~/domain/guidance/second-look";
import { formatDate, formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/field";
import type { OwnLooks } from "./own-looks.server";

type OwnLooksCardProps = OwnLooks & {
  /** A form that was not accepted, with what was typed. */
  refused: { look: string; fields: Record<string, string | string[]> } | undefined;
};

/** The learner may have a grade looked at once more; it never falls. */
export function OwnLooksCard({ open, looks, refused }: OwnLooksCardProps) {
  const [newest] = open;
  if (!newest && looks.length === 0) return null;
  return (
    <Card labelledBy="looks">
      <h2 id="looks">{m.exams_look_title()}</h2>
      {looks.map((look) => (
        <div key={look.id} className="stack stack--tight">
          <h3>{m.exams_sitting_number({ number: look.sitting })}</h3>
          <p>
            {m.exams_own_look_asked({ time: formatDateTime(look.askedAt) })}{" "}
            <q>{look.askedReason}</q>
          </p>
          {look.decidedAt ? (
            <p>
              <strong>
                {look.state === "raised"
                  ? m.exams_look_raised({ before: look.gradeBefore, after: look.gradeAfter ?? 0 })
                  : m.exams_look_confirmed({ grade: look.gradeAfter ?? look.gradeBefore })}
              </strong>{" "}
              {m.exams_by_at({
                name: look.decidedBy ?? m.exams_somebody(),
                time: formatDate(look.decidedAt),
              })}{" "}
              <q>{look.decidedReason}</q>
            </p>
          ) : (
            <p className="muted-text">{m.exams_own_look_waits()}</p>
          )}
        </div>
      ))}
      {open.map(({ sitting, until }) => (
        <details key={sitting} className="more" open={isRefused(refused, sitting) || undefined}>
          <summary>{m.exams_own_look_ask({ number: sitting })}</summary>
          <Form method="post" className="stack" preventScrollReset>
            <input type="hidden" name="intent" value="second-look" />
            <input type="hidden" name="sitting" value={sitting} />
            <p className="small-text">
              {m.exams_own_look_lead({ days: secondLookDays, date: formatDate(until) })}
            </p>
            <TextArea
              name="why"
              rows={4}
              label={m.exams_own_look_why()}
              hint={m.exams_own_look_why_hint()}
              defaultValue={isRefused(refused, sitting) ? String(refused?.fields.why ?? "") : ""}
              error={isRefused(refused, sitting) ? refused?.look : undefined}
            />
            <div>
              <Button>{m.exams_own_look_send()}</Button>
            </div>
          </Form>
        </details>
      ))}
    </Card>
  );
}

function isRefused(refused: OwnLooksCardProps["refused"], sitting: number): boolean {
  return refused?.fields.sitting === String(sitting);
}
