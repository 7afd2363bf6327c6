import { m } from "~/i18n/messages";
import { OverruleForm } from "./overrule-form";
import type { Overruling } from "./overrule-offer";
import type { RefusedOverrule } from "./overrule-refusal";
import { actText } from "./overrule-words";

type OverruleCardProps = {
  overruling: Overruling;
  refused: RefusedOverrule | undefined;
  /** What the list of needs suggests: its form is open, with its subject chosen. */
  proposed: { act: string | null; about: string | null } | undefined;
};

/** What a person may decide in place of the machine, folded away until it is wanted. */
export function OverruleCard({ overruling, refused, proposed }: OverruleCardProps) {
  // A sitting is granted where the page says that one is missing.
  const offers = overruling.offers.filter(({ kind }) => kind !== "sitting");
  if (offers.length === 0) return null;
  const isOpen = offers.some(({ kind }) => kind === refused?.kind || kind === proposed?.act);
  return (
    <details id="overrule" className="card overrule" open={isOpen || undefined}>
      <summary>
        <h2>{m.overrule_title()}</h2>
      </summary>
      <p className="muted-text">{m.overrule_lead()}</p>
      {offers.map((offer) => {
        const result = refused?.kind === offer.kind ? refused.result : undefined;
        const isProposed = proposed?.act === offer.kind;
        const isOpenToo = isProposed || result !== undefined;
        return (
          <details key={offer.kind} className="more" open={isOpenToo || undefined}>
            <summary>{actText(offer.kind)}</summary>
            <OverruleForm
              overruling={overruling}
              offer={offer}
              lastResult={result}
              about={(isProposed && proposed?.about) || undefined}
            />
          </details>
        );
      })}
    </details>
  );
}
