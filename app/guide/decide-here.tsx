import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { OverruleForm } from "./overrule-form";
import type { RefusedOverrule } from "./overrule-refusal";
import { actText } from "./overrule-words";
import type { ReplayView } from "./replay-view.server";
import type { GuidedLearner } from "./require-guide.server";
import { storyPath } from "./story-path";

type DecideHereProps = {
  view: Pick<ReplayView, "pathId" | "overruling" | "about">;
  learner: Pick<GuidedLearner, "id" | "groupId">;
  refused: RefusedOverrule | undefined;
};

/** What may be decided today about what the reader looks at; a form for each. */
export function DecideHere({ view, learner, refused }: DecideHereProps) {
  const { pathId, overruling, about } = view;
  const { offers } = overruling;
  return (
    <section id="decide" className="card" aria-labelledby="decide-title">
      <div>
        <h2 id="decide-title">{m.story_decide()}</h2>
        <p className="muted-text">
          {about.length > 0 ? m.story_decide_lead({ about: formatList(about) }) : ""}
        </p>
      </div>
      {offers.map((offer) => {
        const result = refused?.kind === offer.kind ? refused.result : undefined;
        return (
          <details key={offer.kind} className="more" open={result !== undefined || undefined}>
            <summary>{actText(offer.kind)}</summary>
            <OverruleForm
              key={offer.options.map(({ value }) => value).join(" ")}
              overruling={overruling}
              offer={offer}
              lastResult={result}
              about={offer.options.length === 1 ? offer.options[0]?.value : undefined}
            />
          </details>
        );
      })}
      <p>
        {offers.length === 0 && `${m.story_decide_none()} `}
        <Link to={`${storyPath(learner.groupId, learner.id)}?path=${pathId}#overrule`}>
          {m.story_decide_other()}
        </Link>
      </p>
    </section>
  );
}
