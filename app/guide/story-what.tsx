import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import type { StoryEntry } from "./learner-story.server";

/** Who did it, where it was somebody else, and the answer that it carried. */
export function StoryWhat({ entry: { actor, answer } }: { entry: StoryEntry }) {
  if (!actor && !answer) return null;
  return (
    <div className="story__what">
      {actor && <p className="muted-text small-text">{m.guide_done_by({ name: actor })}</p>}
      {answer && (
        <p className="story__prompt">
          {answer.prompt} <Verdict answer={answer} />
        </p>
      )}
      {answer?.misconceptions.map((misconception) => (
        <p key={misconception} className="story__slip">
          <strong>{m.guide_mixed_up()}</strong> {misconception}
        </p>
      ))}
    </div>
  );
}

/** How an answer went, and what is to be known about it. */
export function Verdict({ answer }: { answer: NonNullable<StoryEntry["answer"]> }) {
  const { verdict, usedHint, isUnknown, isCorrected } = answer;
  const words = {
    right: m.guide_verdict_right(),
    partly: m.guide_verdict_partly(),
    wrong: m.guide_verdict_wrong(),
  };
  return (
    <>
      <Tag look={verdict === "right" ? "accent" : "waiting"}>{words[verdict]}</Tag>
      {usedHint && <Tag>{m.guide_with_hint()}</Tag>}
      {isUnknown && <Tag>{m.placement_not_learned_tag()}</Tag>}
      {isCorrected && <Tag>{m.revision_corrected_tag()}</Tag>}
    </>
  );
}
