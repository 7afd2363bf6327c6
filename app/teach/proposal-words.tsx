import type { ProposalStage } from "~/domain/lesson-proposal/advance-proposal";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";

/** Where a proposal stands. */
export function ProposalTag({ stage }: { stage: ProposalStage }) {
  const look = stage === "published" ? "accent" : stage === "proposed" ? "waiting" : "plain";
  return <Tag look={look}>{proposalStageWords(stage)}</Tag>;
}

function proposalStageWords(stage: ProposalStage): string {
  switch (stage) {
    case "proposed":
      return m.period_proposal_proposed();
    case "taken-up":
      return m.period_proposal_taken_up();
    case "published":
      return m.period_proposal_published();
    case "declined":
      return m.period_proposal_declined();
  }
}
