import type { Titles } from "~/domain/course/titles";
import { decidedSubjects } from "~/domain/path/decided";
import { type EventOf, eventSchema, type PathEvent } from "~/domain/path/event";
import { formatList, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { overruleText } from "~/ui/overrule-text";

/** One line of a path's log in the reader's words. What an earlier version wrote is named by its type. */
export function eventText(type: string, payload: unknown, titles: Titles): string {
  if (type === "STARTED") return m.guide_event_started();
  const parsed = eventSchema.safeParse({ type, ...(payload as object) });
  return parsed.success ? textOf(parsed.data, titles) : m.guide_event_other({ type });
}

function textOf(event: PathEvent, titles: Titles): string {
  switch (event.type) {
    case "INTAKE_GIVEN":
      return m.guide_event_intake({
        trade: tradeText(event.trade),
        hours: formatNumber(event.hoursPerWeek),
      });
    case "PLACEMENT_ANSWERED":
      return m.guide_event_placement({ skill: titles.skill(event.skill) });
    case "PLACEMENT_CONTESTED":
      return event.claim === "known"
        ? m.study_event_placement_known({ skill: titles.skill(event.skill) })
        : m.study_event_placement_unknown({ skill: titles.skill(event.skill) });
    case "PLACEMENT_SKIPPED":
      return m.guide_event_placement_skipped();
    case "PATH_ACCEPTED":
      return m.guide_event_accepted();
    case "ORIENTED":
      return m.guide_event_oriented({ hours: formatNumber(event.hoursPerWeek) });
    case "LESSON_OPENED":
      return m.guide_event_opened({ lesson: titles.lesson(event.lesson) });
    case "SECTION_READ":
      return m.guide_event_read({ section: event.section, lesson: titles.lesson(event.lesson) });
    case "PRACTICE_ANSWERED":
      return practiceText(event, titles);
    case "CHECK_STARTED":
      return m.guide_event_check_started({ lesson: titles.lesson(event.lesson) });
    case "CHECK_ANSWERED":
      return m.guide_event_check_answered({
        number: event.index + 1,
        lesson: titles.lesson(event.lesson),
      });
    case "PROBE_STARTED":
      return m.study_event_probe_started({
        count: event.questions.length,
        lesson: titles.lesson(event.lesson),
      });
    case "PROBE_ANSWERED":
      return m.study_event_probe_answered({
        number: event.index + 1,
        lesson: titles.lesson(event.lesson),
      });
    case "REVIEW_ANSWERED":
      return m.study_event_reviewed({ skill: titles.skill(event.skill) });
    case "CONTESTED":
      return contestText(event, titles);
    case "SITTING_STARTED":
      return m.guide_event_sitting({
        count: event.questions.length,
        module: titles.module(event.module),
      });
    case "EXAM_ANSWERED":
      return m.guide_event_exam_answered({
        number: event.index + 1,
        module: titles.module(event.module),
      });
    case "SITTING_GRANTED":
      return m.guide_event_granted({ module: titles.module(event.module), reason: event.reason });
    case "LESSON_GRANTED":
    case "LESSON_COOL_DOWN_RESET":
    case "EXAM_COOL_DOWN_RESET":
    case "STEP_OVERRULED":
    case "TIME_EXTENDED":
    case "SKILLS_RECOGNISED":
    case "RECOGNITION_WITHDRAWN":
      return m.study_event_decided({
        what: overruleText(event.type, decidedSubjects(event, titles)),
        reason: event.reason,
      });
    case "RESULT_REGRADED":
      return m.revision_event_regraded({
        module: titles.module(event.module),
        grade: event.grade,
        reason: event.reason,
      });
    case "TASK_JUDGED": {
      const module = titles.module(event.module);
      return event.isAccepted
        ? m.guide_event_task_accepted({ module })
        : m.guide_event_task_returned({ module });
    }
    case "CONTENT_REVISED":
      return m.study_event_revised({ count: event.changed.length });
    case "GOAL_SWITCHED":
      return m.study_event_goal({ goal: titles.goal(event.to.goal) });
    case "STRATEGY_SWITCHED":
      return m.study_event_strategy({
        way:
          event.to.strategy === "retrainee"
            ? m.learn_strategy_retrainee()
            : m.learn_strategy_degree(),
      });
    case "SKILLS_MOVED":
      return m.guide_event_skills({
        skills: formatList(Object.keys(event.skills).map(titles.skill)),
      });
    case "PAUSED":
      return m.guide_event_paused();
    case "RESUMED":
      return m.guide_event_resumed();
  }
}

function practiceText({ lesson: id, extra }: EventOf<"PRACTICE_ANSWERED">, titles: Titles): string {
  const lesson = titles.lesson(id);
  if (!extra) return m.guide_event_practised({ lesson });
  const named = { lesson, skill: titles.skill(extra.skill) };
  return extra.kind === "visit" ? m.study_event_visit(named) : m.study_event_mixed(named);
}

function contestText({ lesson: id, claim }: EventOf<"CONTESTED">, titles: Titles): string {
  const lesson = titles.lesson(id);
  switch (claim) {
    case "known":
      return m.study_event_contested_known({ lesson });
    case "too-hard":
      return m.study_event_contested_too_hard({ lesson });
    case "not-now":
      return m.study_event_contested_not_now({ lesson });
  }
}

function tradeText(trade: Extract<PathEvent, { type: "INTAKE_GIVEN" }>["trade"]): string {
  switch (trade) {
    case "paper":
      return m.guide_trade_paper();
    case "electrician":
      return m.guide_trade_electrician();
    case "process":
      return m.guide_trade_process();
    case "logistics":
      return m.guide_trade_logistics();
    case null:
      return m.guide_trade_none();
  }
}
