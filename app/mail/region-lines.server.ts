// Notices of the region in words: offerings, exchanges, teachers' periods and their proposals, surveys.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { findExchangeTold, findOfferingTold } from "~db/queries/notice-facts.server";
import {
  findOwnProposalTold,
  findPeriodTold,
  findProposalTold,
} from "~db/queries/period-told.server";
import { findSurveyTold } from "~db/queries/survey-links.server";
import type { Asked, NoticeLine, Told } from "./notice-asked";

export async function exchangeLine(
  { db, readerId }: Asked,
  { kind, caseId }: Told<"exchange-moved" | "exchange-waiting">,
): Promise<NoticeLine | null> {
  const told = await findExchangeTold(db, { caseId, readerId });
  if (!told) return null;
  const { learnerName: learner, hostName: host, isOwn, waitsForReader } = told;
  const path = `region/exchange/${caseId}`;
  if (kind === "exchange-waiting") {
    const isWaiting = waitsForReader && !isOwn;
    return isWaiting ? { text: m.mail_notice_exchange_waiting({ learner }), path } : null;
  }
  if (!isOwn) return { text: m.mail_notice_exchange_acted({ learner }), path };
  const text = waitsForReader
    ? m.mail_notice_exchange_yours({ host })
    : m.mail_notice_exchange_moved({ host });
  return { text, path };
}

export async function periodLine(
  { db, readerId }: Asked,
  { periodId }: Told<"period-waiting">,
): Promise<NoticeLine | null> {
  const told = await findPeriodTold(db, { periodId, readerId });
  if (!told?.waitsForReader) return null;
  const { company, teacherName: teacher } = told;
  const text = told.isOwn
    ? m.mail_notice_period_yours({ company })
    : m.mail_notice_period_waiting({ teacher, company });
  return { text, path: `teach/periods/${periodId}` };
}

export async function proposalLine(
  { db, readerId, titles }: Asked,
  { proposalId }: Told<"proposal-waiting">,
): Promise<NoticeLine | null> {
  const told = await findProposalTold(db, { proposalId, readerId });
  if (!told) return null;
  // Of several, every notice says the same: they are one line of a letter.
  if (told.count > 1)
    return { text: m.mail_notice_proposals(told), path: "teach/periods/proposals" };
  const words = { teacher: told.teacherName, lesson: titles.lesson(told.lessonId) };
  return { text: m.mail_notice_proposal(words), path: `teach/periods/proposals/${proposalId}` };
}

/** What has become of the reader's own proposal, as it stands now. */
export async function ownProposalLine(
  { db, readerId, titles }: Asked,
  { proposalId }: Told<"proposal-moved">,
): Promise<NoticeLine | null> {
  const told = await findOwnProposalTold(db, { proposalId, readerId });
  if (!told) return null;
  const lessonId = await lessonNow(db, told.lessonId);
  const lesson = titles.lesson(lessonId);
  const path = `teach/periods/proposals/${proposalId}`;
  switch (told.state) {
    case "proposed":
      return null;
    case "taken-up":
      return { text: m.mail_notice_proposal_taken_up({ lesson }), path };
    case "declined": {
      const note = m.mail_notice_proposal_reason({ reason: told.reason ?? "" });
      return { text: m.mail_notice_proposal_declined({ lesson }), path, note };
    }
    case "published": {
      const note = told.isNamed
        ? m.mail_notice_proposal_named({ name: told.teacherName })
        : m.mail_notice_proposal_unnamed();
      const text = m.mail_notice_proposal_published({ lesson });
      return { text, path: `learn/courses/${lessonId}`, note };
    }
  }
}

/** Under which id a lesson is found today. */
async function lessonNow(db: Db, lessonId: string): Promise<string> {
  const { catalogue } = await newestCatalogue(db);
  return catalogue.renamed?.[lessonId] ?? lessonId;
}

export async function offeringLine(
  { db, readerId }: Asked,
  { gapId, offeringId }: Told<"offering-for-you">,
): Promise<NoticeLine | null> {
  const offering = await findOfferingTold(db, { gapId, offeringId, readerId });
  if (!offering) return null;
  const text = m.mail_notice_offering({ title: offering[currentLocale()] });
  return { text, path: `region/offerings/${offeringId}` };
}

/** How much waits, and nothing of what a company told: that is read on the page alone. */
export async function surveyLine(
  { db, readerId }: Asked,
  { organisationId }: Told<"survey-answered">,
): Promise<NoticeLine | null> {
  const told = await findSurveyTold(db, { organisationId, readerId });
  if (!told) return null;
  return { text: m.mail_notice_survey(told), path: "region/work/needs?show=received" };
}
