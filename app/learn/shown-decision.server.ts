import type { Catalogue } from "~/domain/course/catalogue";
import { decideNextStep } from "~/domain/path/next-step";
import { reasonTitles } from "~/domain/path/reason-titles";
import { lessonOf } from "~/domain/path/standing";
import type { Step } from "~/domain/path/step";
import type { Locale } from "~/i18n/locale";
import type { OpenPath } from "~/progress/read-path.server";
import { reasonText } from "~/ui/reason";
import { isContestable } from "./contest.server";
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
    contestHref: contestHref(path, step, locale),
  });
  return {
    step: show(decision.choice),
    reason: reasonText(decision.reason, reasonTitles(decision.params, catalogue, locale)),
    others: decision.alternatives.map(show),
    lesson: decision.choice.kind === "lesson" ? decision.choice.lesson : null,
  };
}

/** Where the learner may answer back to a step; a lesson that is done, and the way in, leave nothing to change. */
function contestHref(path: OpenPath, step: Step, locale: Locale): string | null {
  const lesson = step.kind === "lesson" || step.kind === "wait" ? step.lesson : undefined;
  const planned = lesson === undefined ? undefined : lessonOf(path.context, lesson);
  return planned && isContestable(path, planned)
    ? `/${locale}/learn/courses/${planned.id}/contest`
    : null;
}
