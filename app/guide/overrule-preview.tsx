import { m } from "~/i18n/messages";
import { overruleText } from "~/ui/overrule-text";
import { actOf, eventOf } from "./overrule-act";
import type { Offer } from "./overrule-offer";

type OverrulePreviewProps = { offer: Offer; about: string; reason: string };

/** What the learner will read, before it is sent: the same sentence and the same words as on their page. */
export function OverrulePreview({ offer, about, reason }: OverrulePreviewProps) {
  const subject = subjectOf(offer, about);
  const { type } = eventOf(actOf({ kind: offer.kind, about }), { reason, now: "" });
  return (
    <div className="overrule-preview">
      <p className="overrule-preview__title">{m.story_preview()}</p>
      {subject ? (
        <p>{overruleText(type, [subject])}</p>
      ) : (
        <p className="muted-text">{m.story_preview_choose()}</p>
      )}
      <p>
        {reason.trim() ? (
          <q>{reason.trim()}</q>
        ) : (
          <span className="muted-text">{m.story_preview_reason()}</span>
        )}
      </p>
      <p className="muted-text small-text">{m.story_preview_signed()}</p>
    </div>
  );
}

/** Its title, or the day; empty while nothing is chosen. */
function subjectOf({ kind, options }: Offer, about: string): string {
  if (kind === "time") return /^\d{4}-\d{2}-\d{2}$/.test(about) ? about : "";
  const [only] = options;
  const chosen = options.length === 1 ? only : options.find(({ value }) => value === about);
  return chosen?.label ?? "";
}
