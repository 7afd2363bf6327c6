// A notice in words, for its reader and at this moment. What is over by now, or no longer theirs to know, has no line.
import { newestPublication, readCatalogue } from "~/curriculum/current-publication.server";
import { endOf, modulesDue } from "~/domain/assignment/learner-dates";
import { type Titles, titlesIn } from "~/domain/course/titles";
import type { Notice } from "~/domain/notice/notice";
import { dayOf } from "~/i18n/day-of";
import { formatDate } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { listOwnDates } from "~db/queries/milestones.server";
import { isNoteForLearner } from "~db/queries/notes.server";
import {
  findClaimTold,
  findLearnerTold,
  findOwnPathTold,
  findTaskTold,
  type GoalTold,
} from "~db/queries/notice-facts.server";
import type { Asked, NoticeLine, Told } from "./notice-asked";
import {
  exchangeLine,
  offeringLine,
  ownProposalLine,
  periodLine,
  proposalLine,
  surveyLine,
} from "./region-lines.server";
import { isUnfinished } from "./unfinished-module.server";

/** To be called in the reader's language (`runInLocale`). @returns null where there is nothing to tell any more */
export function noticeLine(asked: Asked, notice: Notice): Promise<NoticeLine | null> {
  switch (notice.kind) {
    case "assigned":
    case "dates-changed":
      return assignmentLine(asked, notice);
    case "due-soon":
      return dueLine(asked, notice);
    case "task-judged":
      return judgedTaskLine(asked, notice);
    case "claim-decided":
      return decidedClaimLine(asked, notice);
    case "overruled":
    case "result-changed":
      return ownPathLine(asked, notice);
    case "note-written":
      return noteLine(asked, notice);
    case "needs-you":
    case "second-look-asked":
      return learnerLine(asked, notice);
    case "evidence-waiting":
      return notice.what === "claim"
        ? waitingClaimLine(asked, notice)
        : waitingTaskLine(asked, notice);
    case "offering-for-you":
      return offeringLine(asked, notice);
    case "exchange-moved":
    case "exchange-waiting":
      return exchangeLine(asked, notice);
    case "period-waiting":
      return periodLine(asked, notice);
    case "proposal-waiting":
      return proposalLine(asked, notice);
    case "proposal-moved":
      return ownProposalLine(asked, notice);
    case "survey-answered":
      return surveyLine(asked, notice);
  }
}

/** The newest names of everything: a notice speaks of today's courses. */
export async function newestTitles(db: Db, locale: Locale): Promise<Titles | null> {
  const newest = await newestPublication(db);
  const catalogue = newest && (await readCatalogue(db, newest.id));
  return catalogue ? titlesIn(catalogue, locale) : null;
}

async function assignmentLine(
  { db, readerId, titles }: Asked,
  { kind, assignmentId }: Told<"assigned" | "dates-changed">,
): Promise<NoticeLine | null> {
  const dates = await findDates(db, readerId, assignmentId);
  if (!dates) return null;
  const goal = goalTitle(titles, dates);
  const path = "learn";
  if (kind === "dates-changed") return { text: m.mail_notice_dates({ goal }), path };
  const end = endOf(dates);
  return end
    ? { text: m.mail_notice_assigned_due({ goal, date: formatDate(end.dueOn) }), path }
    : { text: m.mail_notice_assigned({ goal }), path };
}

async function dueLine(
  { db, readerId, titles, now }: Asked,
  { assignmentId, moduleId, dueOn }: Told<"due-soon">,
): Promise<NoticeLine | null> {
  const dates = await findDates(db, readerId, assignmentId);
  if (!dates || dueOn < dayOf(now)) return null;
  const due = moduleId ? modulesDue(dates).find((one) => one.moduleId === moduleId) : endOf(dates);
  if (due?.dueOn !== dueOn) return null;
  if (!(await isUnfinished(db, { learnerId: readerId, pathId: dates.pathId, moduleId })))
    return null;
  const title = moduleId ? titles.module(moduleId) : goalTitle(titles, dates);
  const path = moduleId ? `learn/courses/${moduleId.split("/")[0]}` : "learn";
  return { text: m.mail_notice_due({ title, date: formatDate(dueOn) }), path };
}

async function judgedTaskLine(
  { db, readerId, titles }: Asked,
  { caseId }: Told<"task-judged">,
): Promise<NoticeLine | null> {
  const task = await findTaskTold(db, { caseId, readerId });
  if (!task?.isOwn || task.state === "withdrawn") return null;
  return {
    text: m.mail_notice_task({ task: titles.module(task.moduleId) }),
    path: `learn/courses/${task.moduleId.replace("/", "/workplace/")}`,
  };
}

async function decidedClaimLine(
  { db, readerId }: Asked,
  { caseId }: Told<"claim-decided">,
): Promise<NoticeLine | null> {
  const claim = await findClaimTold(db, { caseId, readerId });
  if (!claim?.isOwn || claim.state === "withdrawn") return null;
  return { text: m.mail_notice_claim(), path: `learn/prior-learning/${caseId}` };
}

async function ownPathLine(
  { db, readerId, titles }: Asked,
  notice: Told<"overruled" | "result-changed">,
): Promise<NoticeLine | null> {
  const path = await findOwnPathTold(db, { pathId: notice.pathId, readerId });
  if (!path) return null;
  return notice.kind === "overruled"
    ? {
        text: m.mail_notice_overruled({ goal: goalTitle(titles, path) }),
        path: `learn/paths/${notice.pathId}/why`,
      }
    : {
        text: m.mail_notice_result({ module: titles.module(notice.moduleId) }),
        path: `learn/paths/${notice.pathId}/exams/${notice.moduleId}`,
      };
}

async function noteLine(
  { db, readerId: learnerId }: Asked,
  { noteId }: Told<"note-written">,
): Promise<NoticeLine | null> {
  const isTold = await isNoteForLearner(db, { noteId, learnerId });
  return isTold ? { text: m.mail_notice_note(), path: "learn" } : null;
}

async function learnerLine(
  { db, readerId, titles }: Asked,
  notice: Told<"needs-you" | "second-look-asked">,
): Promise<NoticeLine | null> {
  const told = await findLearnerTold(db, { pathId: notice.pathId, readerId });
  if (!told) return null;
  const { learnerName: learner, groupId, learnerId } = told;
  const path = `guide/groups/${groupId}/learners/${learnerId}`;
  if (notice.kind === "second-look-asked") {
    const module = titles.module(notice.moduleId);
    return {
      text: m.mail_notice_second_look({ learner, module }),
      path: `${path}/exams/${notice.moduleId}`,
    };
  }
  if (!told.needsAPerson) return null;
  return { text: m.mail_notice_needs({ learner, goal: goalTitle(titles, told) }), path };
}

async function waitingClaimLine(
  { db, readerId }: Asked,
  { caseId }: Told<"evidence-waiting">,
): Promise<NoticeLine | null> {
  const claim = await findClaimTold(db, { caseId, readerId });
  if (!claim?.isWaiting || claim.isOwn) return null;
  const text = m.mail_notice_claim_waiting({ learner: claim.learnerName });
  return { text, path: `guide/prior-learning/${caseId}` };
}

async function waitingTaskLine(
  { db, readerId, titles }: Asked,
  { caseId }: Told<"evidence-waiting">,
): Promise<NoticeLine | null> {
  const task = await findTaskTold(db, { caseId, readerId });
  if (!task?.isWaiting || task.isOwn) return null;
  const words = { learner: task.learnerName, task: titles.module(task.moduleId) };
  return { text: m.mail_notice_task_waiting(words), path: `guide/evidence/tasks/${caseId}` };
}

async function findDates(db: Db, learnerId: string, assignmentId: string) {
  const all = await listOwnDates(db, { learnerId });
  return all.find((dates) => dates.assignmentId === assignmentId);
}

function goalTitle(titles: Titles, { goalKind, goalId }: GoalTold): string {
  return titles.goal({ kind: goalKind, id: goalId });
}
