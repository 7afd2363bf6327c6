import type { Catalogue } from "~/domain/course/catalogue";
import { decideNextStep } from "~/domain/path/next-step";
import { reasonTitles } from "~/domain/path/reason-titles";
import type { Step } from "~/domain/path/step";
import type { Locale } from "~/i18n/locale";
import type { OpenPath } from "~/progress/read-path.server";
import { reasonText } from "~/ui/reason";
import type { ShownStep } from "./next-step-card";
import { stepHref } from "./step-link";
import { stepWords } from "./step-words";

export type ShownDecision = {
  step: ShownStep;
  reason: string;
  others: ShownStep[];
  lesson: string | null;
};

/** The decision of this moment, in words. Cool-downs end without an event, so it is made anew for each page. */
export function shownDecision(
  path: OpenPath,
  catalogue: Catalogue,
  locale: Locale,
  now: Date,
): ShownDecision {
  const decision = decideNextStep(path.context, path.stage, now.toISOString());
  const show = (step: Step): ShownStep => ({
    ...stepWords(step, catalogue, locale, now),
    href: stepHref(step, path.id, locale),
  });
  return {
    step: show(decision.choice),
    reason: reasonText(decision.reason, reasonTitles(decision.params, catalogue, locale)),
    others: decision.alternatives.map(show),
    lesson: decision.choice.kind === "lesson" ? decision.choice.lesson : null,
  };
}
