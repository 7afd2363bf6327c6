import { Form } from "@remix-run/react";
import { longestReason } from "~/domain/prior-learning/claim-event";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { TextArea } from "~/ui/field";
import type { ClaimErrors } from "./claim-forms";

type Told = { at: string; by: string; reason: string };
type StandingRecognitionsProps = {
  recognitions: (Told & {
    id: string;
    title: string;
    isSafety: boolean;
    withdrawn: Told | null;
  })[];
  typed: Record<string, string | string[]>;
  errors: ClaimErrors;
};

/** What the organisation has recognised of a learner, each with the means to take it back. */
export function StandingRecognitions({ recognitions, typed, errors }: StandingRecognitionsProps) {
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">{m.recognition_recognised()}</h2>
      {recognitions.length === 0 && <p className="muted-text">{m.recognition_recognised_none()}</p>}
      <ul className="plain-list stack stack--tight">
        {recognitions.map((one) => (
          <Card as="li" key={`${one.id} ${one.at}`}>
            <div className="row">
              <h3>{one.title}</h3>
              <Tag look={one.withdrawn ? "plain" : "accent"}>
                {one.withdrawn ? m.recognition_taken_back() : m.recognition_verdict_recognised()}
              </Tag>
              {one.isSafety && <Tag look="waiting">{m.recognition_check_stays()}</Tag>}
            </div>
            <Words {...one} />
            {one.withdrawn ? (
              <Words {...one.withdrawn} />
            ) : (
              <details className="more" open={typed.standing === one.id}>
                <summary>{m.recognition_take_back()}</summary>
                <Form method="post" className="stack" noValidate>
                  <input type="hidden" name="intent" value="withdraw" />
                  <input type="hidden" name="standing" value={one.id} />
                  <p>{m.recognition_take_back_text()}</p>
                  <TextArea
                    name="reason"
                    rows={3}
                    maxLength={longestReason}
                    label={m.recognition_reason()}
                    hint={m.recognition_reason_hint()}
                    defaultValue={typed.standing === one.id ? (typed.reason ?? "") : ""}
                    error={typed.standing === one.id ? errors.reason : undefined}
                  />
                  <div>
                    <Button>{m.recognition_take_back_send()}</Button>
                  </div>
                </Form>
              </details>
            )}
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Words({ at, by, reason }: Told) {
  return (
    <div>
      <p className="claim-story__words">{reason}</p>
      <p className="muted-text small-text">
        {formatDate(at)} · {by}
      </p>
    </div>
  );
}
