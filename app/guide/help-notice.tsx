import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { OverruleForm } from "./overrule-form";
import type { Overruling } from "./overrule-offer";
import type { RefusedOverrule } from "./overrule-refusal";
import type { PathFacts } from "./path-facts.server";

type HelpNoticeProps = {
  help: PathFacts["help"];
  overruling: Overruling;
  /** A form that was not accepted. */
  refused: RefusedOverrule | undefined;
};

/** What this learner needs a person for, and what the person can do. */
export function HelpNotice({ help, overruling, refused }: HelpNoticeProps) {
  if (help.lessons.length + help.modules.length === 0) return null;
  return (
    <Card labelledBy="help-title" look="waiting">
      <h2 id="help-title">{m.guide_needs_you()}</h2>
      {help.lessons.length > 0 && (
        <>
          <ul className="help-lessons">
            {help.lessons.map((lesson) => (
              <li key={lesson}>{m.guide_help_lesson({ lesson })}</li>
            ))}
          </ul>
          <p>{m.guide_help_advice()}</p>
        </>
      )}
      {overruling.offers
        .filter(({ kind }) => kind === "sitting")
        .flatMap((offer) => offer.options.map((module) => ({ offer, module })))
        .map(({ offer, module }) => (
          <div key={module.value} className="stack">
            <p>{m.guide_help_module({ module: module.label })}</p>
            <OverruleForm
              overruling={overruling}
              offer={offer}
              lastResult={
                refused?.kind === "sitting" && refused.about === module.value
                  ? refused.result
                  : undefined
              }
            />
          </div>
        ))}
    </Card>
  );
}
