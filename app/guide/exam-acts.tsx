import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { OverruleForm } from "./overrule-form";
import type { Overruling } from "./overrule-offer";
import type { RefusedOverrule } from "./overrule-refusal";
import { actText } from "./overrule-words";

type ExamActsProps = { overruling: Overruling; refused: RefusedOverrule | undefined };

/** A sitting to grant or a wait to end, where the exam has a place for it now. */
export function ExamActs({ overruling, refused }: ExamActsProps) {
  if (overruling.offers.length === 0) return null;
  return (
    <Card labelledBy="acts-title" look="waiting">
      <h2 id="acts-title">{m.exams_acts_title()}</h2>
      {overruling.offers.map((offer) => (
        <details
          key={offer.kind}
          className="more"
          open={offer.kind === "sitting" || refused?.kind === offer.kind || undefined}
        >
          <summary>{actText(offer.kind)}</summary>
          <OverruleForm
            overruling={overruling}
            offer={offer}
            lastResult={refused?.kind === offer.kind ? refused.result : undefined}
            about={offer.options[0]?.value}
          />
        </details>
      ))}
    </Card>
  );
}
