import { m } from "~/i18n/messages";
import { OverruleForm } from "./overrule-form";
import type { Overruling } from "./overrule-offer";
import type { RefusedOverrule } from "./overrule-refusal";
import { actText } from "./overrule-words";

type OverruleCardProps = { overruling: Overruling; refused: RefusedOverrule | undefined };

/** What a person may decide in place of the machine, folded away until it is wanted. */
export function OverruleCard({ overruling, refused }: OverruleCardProps) {
  // A sitting is granted where the page says that one is missing.
  const offers = overruling.offers.filter(({ kind }) => kind !== "sitting");
  if (offers.length === 0) return null;
  const isRefused = offers.some(({ kind }) => kind === refused?.kind);
  return (
    <details className="card overrule" open={isRefused || undefined}>
      <summary>
        <h2>{m.overrule_title()}</h2>
      </summary>
      <p className="muted-text">{m.overrule_lead()}</p>
      {offers.map((offer) => {
        const result = refused?.kind === offer.kind ? refused.result : undefined;
        return (
          <details key={offer.kind} className="more" open={result !== undefined || undefined}>
            <summary>{actText(offer.kind)}</summary>
            <OverruleForm overruling={overruling} offer={offer} lastResult={result} />
          </details>
        );
      })}
    </details>
  );
}
