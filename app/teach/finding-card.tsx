import { Form, Link } from "@remix-run/react";
import type { ProposalStage } from "~/domain/lesson-proposal/advance-proposal";
import { longestProposal } from "~/domain/lesson-proposal/proposal-event";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, SelectField, TextArea } from "~/ui/field";
import { ProposalTag } from "./proposal-words";
import type { Typed } from "./typed";

type FindingCardProps = {
  finding: {
    id: string;
    difference: string;
    place: string;
    lessonId: string | null;
    proposal: { id: string; state: ProposalStage } | null;
    lessons: { value: string; label: string }[];
  };
  isOwn: boolean;
  typed: Typed | undefined;
};

/** One finding, and what became of it. */
export function FindingCard({ finding, isOwn, typed }: FindingCardProps) {
  const { id, place, difference, proposal, lessonId, lessons } = finding;
  const mayPropose = isOwn && !proposal && (lessonId !== null || lessons.length > 0);
  return (
    <Card as="article" labelledBy={`finding-${id}`}>
      <div className="row row--between">
        <h2 id={`finding-${id}`} className="period-name">
          {place}
        </h2>
        {proposal && <ProposalTag stage={proposal.state} />}
      </div>
      <p className="typed-text">{difference}</p>
      {proposal && (
        <p>
          <Link
            className="next-step__link"
            to={`/${currentLocale()}/teach/periods/proposals/${proposal.id}`}
          >
            {m.period_proposal_open()}
          </Link>
        </p>
      )}
      {mayPropose && (
        <details className="more" open={typed !== undefined}>
          <summary>{m.period_propose()}</summary>
          <Form method="post" className="stack" noValidate>
            <input type="hidden" name="intent" value="propose" />
            <input type="hidden" name="finding" value={id} />
            {lessonId === null && (
              <SelectField
                name="lesson"
                label={m.period_finding_lesson()}
                defaultValue={String(typed?.lesson ?? "")}
                options={lessons}
              />
            )}
            <TextArea
              name="text"
              rows={4}
              maxLength={longestProposal}
              label={m.period_propose_text()}
              hint={m.period_propose_hint()}
              defaultValue={String(typed?.text ?? difference)}
            />
            <Choice
              type="checkbox"
              name="isNamed"
              value="yes"
              label={m.period_propose_named()}
              defaultChecked={typed?.isNamed === "yes"}
            />
            <div>
              <Button look="main">{m.period_propose_send()}</Button>
            </div>
          </Form>
        </details>
      )}
    </Card>
  );
}
