// Which notices go out now: those at once, and those from before the morning that their reader chose. Nothing else moves.
import { nextMondayMorning, nextMorning, type TimeZone } from "./morning";
import type { Notice } from "./notice";
import { type Choices, type Pace, paceOf, topicOf } from "./topic";

export type WaitingNotice = { id: string; notice: Notice; createdAt: Date };

export type Reader = { choices: Choices; timeZone: TimeZone };

export type DueNotices = {
  /** Into one letter now, those that ask for an act first, then the oldest first. */
  goOut: WaitingNotice[];
  /** Of topics that the reader wants to hear nothing of. */
  unwanted: WaitingNotice[];
};

const asking: readonly Notice["kind"][] = [
  "second-look-asked",
  "evidence-waiting",
  "exchange-waiting",
  "period-waiting",
  "proposal-waiting",
  "survey-answered",
  "needs-you",
  "due-soon",
  "assigned",
];

/** Whether the reader of a notice is waited for. */
export function asksForAct(notice: Notice): boolean {
  return asking.includes(notice.kind);
}

/** When a notice of this moment goes out at a pace; null: never. */
export function goesOutAt(pace: Pace, createdAt: Date, timeZone: TimeZone): Date | null {
  switch (pace) {
    case "at-once":
      return createdAt;
    case "daily":
      return nextMorning(createdAt, timeZone);
    case "weekly":
      return nextMondayMorning(createdAt, timeZone);
    case "never":
      return null;
  }
}

/** Sorts what a person has not been told yet by what is to be done with it at this moment. */
export function dueNotices(
  waiting: readonly WaitingNotice[],
  reader: Reader,
  now: Date,
): DueNotices {
  const timed = waiting.map((one) => ({
    one,
    at: goesOutAt(paceOf(topicOf(one.notice.kind), reader.choices), one.createdAt, reader.timeZone),
  }));
  return {
    goOut: timed.flatMap(({ one, at }) => (at && at <= now ? [one] : [])).sort(byUrgency),
    unwanted: timed.flatMap(({ one, at }) => (at ? [] : [one])),
  };
}

function byUrgency(a: WaitingNotice, b: WaitingNotice): number {
  return rank(a.notice) - rank(b.notice) || a.createdAt.getTime() - b.createdAt.getTime();
}

function rank(notice: Notice): number {
  const place = asking.indexOf(notice.kind);
  return place === -1 ? asking.length : place;
}
