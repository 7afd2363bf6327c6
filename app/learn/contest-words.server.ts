import { lessonMemory, type PathContext } from "~/domain/path/memory";
import type { PlanLesson } from "~/domain/path/plan";
import { isOver } from "~/domain/path/standing";
import { m } from "~/i18n/messages";
import { standingClaim } from "./contest.server";
import { instantWords } from "./step-words";

/** What answering back has done, in words; null where nothing that was said still works. */
export function contestWords(context: PathContext, lesson: PlanLesson, now: Date): string | null {
  const instant = now.toISOString();
  const { notBefore, postponedUntil, remedy } = lessonMemory(context.memory, lesson.id);
  switch (standingClaim(context, lesson, instant)) {
    case "known":
      if (mustRead(context, lesson)) return m.study_contest_done_known_reads();
      return isOver(notBefore, instant)
        ? m.study_contest_done_known()
        : m.study_contest_done_known_later({ time: instantWords(notBefore ?? "", now) });
    case "too-hard":
      return remedy === null ? null : remedyWords[remedy]();
    case "not-now":
      return m.study_contest_done_not_now({ time: instantWords(postponedUntil ?? "", now) });
    case null:
      return null;
  }
}

const remedyWords = {
  example: () => m.study_contest_done_example(),
  probe: () => m.study_contest_done_probe(),
  explain: () => m.study_contest_done_explain(),
};

/** Testing out shortens practice, not reading, where theory comes first. */
export function mustRead({ strategy, memory }: PathContext, lesson: PlanLesson): boolean {
  return (
    strategy.problemFirstFrom === null &&
    lessonMemory(memory, lesson.id).read.length < lesson.sections
  );
}
