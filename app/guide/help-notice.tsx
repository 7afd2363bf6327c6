import type { SubmissionResult } from "@conform-to/react";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { GrantSittingForm } from "./grant-sitting-form";
import type { PathFacts } from "./path-facts.server";

type HelpNoticeProps = {
  pathId: string;
  help: PathFacts["help"];
  /** A form that was not accepted, beside the module that it was for. */
  refused: { module: unknown; result: SubmissionResult<string[]> } | undefined;
};

/** What this learner needs a person for, and what the person can do. */
export function HelpNotice({ pathId, help, refused }: HelpNoticeProps) {
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
      {help.modules.map(({ id, title }) => (
        <div key={id} className="stack">
          <p>{m.guide_help_module({ module: title })}</p>
          <GrantSittingForm
            pathId={pathId}
            module={id}
            lastResult={refused?.module === id ? refused.result : undefined}
          />
        </div>
      ))}
    </Card>
  );
}
