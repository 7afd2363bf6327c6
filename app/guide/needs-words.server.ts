import { newestCatalogue } from "~/curriculum/current-publication.server";
import { type Titles, titlesIn } from "~/domain/course/titles";
import { type Reason, type SuggestedAct, suggestedAct } from "~/domain/guidance/suggested-act";
import { formatDate, formatPercent } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import type { ShownPerson, ShownReason } from "./needs-list";
import type { FoundReason, Person } from "./needs-people";
import { type StuckIn, stuckLessons } from "./stuck-lessons.server";

type Words = Pick<ShownPerson, "reasons" | "act">;
type Asked = { locale: Locale; mayAssign: boolean };

/** What to say of each of these people. */
export async function needsWords(
  db: Db,
  people: readonly Person[],
  { locale, mayAssign }: Asked,
): Promise<(person: Person) => Words> {
  const wanted = people.flatMap(({ reasons }) =>
    reasons.flatMap((reason) =>
      reason.kind === "stuck" && reason.need.kind === "lesson"
        ? [{ pathId: reason.need.pathId, lesson: reason.need.subject }]
        : [],
    ),
  );
  const [{ catalogue }, stuck] = await Promise.all([
    newestCatalogue(db),
    stuckLessons(db, wanted, locale),
  ]);
  const titles = titlesIn(catalogue, locale);
  const behind = (reason: FoundReason) =>
    reason.kind === "stuck" ? stuck.get(`${reason.need.pathId} ${reason.need.subject}`) : undefined;
  return (person) => {
    const act = suggestedAct(person.reasons.map((reason) => ruleReason(reason, behind(reason))));
    return {
      reasons: person.reasons.map((reason) => shownReason(reason, behind(reason), titles)),
      act: {
        text: actText(act, titles),
        to: actPlace(act, person, { locale, mayAssign, behind }),
      },
    };
  };
}

function ruleReason(reason: FoundReason, behind: StuckIn | undefined): Reason {
  switch (reason.kind) {
    case "stuck":
      return { kind: "stuck", in: behind ?? plainly(reason.need) };
    case "ahead":
      return { kind: "ahead", isCompleted: reason.lead.isCompleted };
    default:
      return reason;
  }
}

// A lesson that the plan has no more is still somebody to talk to.
function plainly({ kind, subject, skill }: Extract<FoundReason, { kind: "stuck" }>["need"]) {
  if (kind === "module") return { kind, module: subject };
  const unknown = { missing: null, charge: 0, isSafety: true, hasIdea: false, hasExample: false };
  return { kind, lesson: subject, skill, ...unknown };
}

function shownReason(
  reason: FoundReason,
  behind: StuckIn | undefined,
  titles: Titles,
): ShownReason {
  return {
    kind: reason.kind,
    since: reason.since.toISOString(),
    text: reasonText(reason, titles),
    idea: behind?.idea ?? null,
  };
}

function reasonText(reason: FoundReason, titles: Titles): string {
  switch (reason.kind) {
    case "waiting":
      return reason.what === "claim" ? m.needs_waiting_claim() : m.needs_waiting_task();
    case "stuck":
      return reason.need.kind === "lesson"
        ? m.needs_stuck_lesson({ lesson: titles.lesson(reason.need.subject) })
        : m.needs_stuck_module({ module: titles.module(reason.need.subject) });
    case "silent":
      return m.needs_silent({ count: reason.days });
    case "not-begun":
      return m.needs_not_begun({ count: reason.days });
    case "ahead": {
      const { lead, dueOn } = reason;
      if (lead.isCompleted) return m.needs_ahead_done({ date: formatDate(dueOn ?? "") });
      return m.needs_ahead({
        done: formatPercent(lead.done),
        expected: formatPercent(lead.expected),
      });
    }
  }
}

function actText(act: SuggestedAct, titles: Titles): string {
  switch (act.kind) {
    case "decide":
      return act.what === "claim" ? m.needs_act_decide_claim() : m.needs_act_decide_task();
    case "grant-sitting":
      return m.needs_act_sitting({ module: titles.module(act.module) });
    case "put-first":
      return m.needs_act_put_first({ lesson: titles.lesson(act.lesson) });
    case "recognise":
      return m.needs_act_recognise({ skill: titles.skill(act.skill) });
    case "show-example":
      return m.needs_act_example({ lesson: titles.lesson(act.lesson) });
    case "talk":
      return m.needs_act_talk({ lesson: titles.lesson(act.lesson) });
    case "call":
      return m.needs_act_call({ count: act.days });
    case "remind":
      return m.needs_act_remind();
    case "offer-track":
      return m.needs_act_track();
    case "offer-enrichment":
      return m.needs_act_enrichment();
  }
}

/** Where the act is done, its form filled in as far as it can be. */
function actPlace(
  act: SuggestedAct,
  { groupId, learnerId, pathId, reasons }: Person,
  { locale, mayAssign, behind }: Asked & { behind: (reason: FoundReason) => StuckIn | undefined },
): string {
  const guide = `/${locale}/guide`;
  const learner = `${guide}/groups/${groupId}/learners/${learnerId}`;
  const stuck = reasons.find((reason) => reason.kind === "stuck");
  const path = stuck?.need.pathId ?? pathId;
  const story = path ? `${learner}?path=${path}` : learner;
  switch (act.kind) {
    case "decide":
      return act.what === "claim"
        ? `${guide}/prior-learning/${act.caseId}`
        : `${guide}/evidence/tasks/${act.caseId}`;
    case "grant-sitting":
      return `${story}#help-title`;
    case "put-first":
      return `${story}&act=step&about=${encodeURIComponent(act.lesson)}#overrule`;
    case "recognise":
      return `${learner}/recognition?skill=${act.skill}#grant`;
    case "show-example":
      return `/${locale}/learn/courses/${act.lesson}?section=${(stuck && behind(stuck)?.workedSection) ?? 1}`;
    case "offer-track":
      return mayAssign ? `/${locale}/teach/groups/${groupId}/assign` : story;
    default:
      return story;
  }
}
