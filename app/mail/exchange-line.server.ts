import type { Notice } from "~/domain/notice/notice";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { findExchangeTold } from "~db/queries/notice-facts.server";

type Told = Extract<Notice, { kind: "exchange-moved" | "exchange-waiting" }>;

/** What a party of an exchange is told: that it waits for them, or that it has moved on. */
export async function exchangeLine(
  { db, readerId }: { db: Db; readerId: string },
  { kind, caseId }: Told,
): Promise<{ text: string; path: string } | null> {
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
