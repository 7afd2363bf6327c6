// The days that concern one person, as events of a calendar: what they study themselves, and what their groups study.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { endOf, modulesDue } from "~/domain/assignment/learner-dates";
import { type Titles, titlesIn } from "~/domain/course/titles";
import { m } from "~/i18n/messages";
import {
  type AssignmentState,
  type FeedOwner,
  listOwnAssignmentStates,
  listTaughtDates,
} from "~db/queries/calendar.server";
import type { Db } from "~db/queries/connection.server";
import { type LearnerDates, listOwnDates } from "~db/queries/milestones.server";

export type CalendarEvent = {
  /** The same at every reading, so that a calendar moves an event instead of doubling it. */
  uid: string;
  /** YYYY-MM-DD, the whole day */
  day: string;
  title: string;
  text: string;
  url: string;
  /** Counts up with every change. */
  sequence: number;
  changedAt: Date;
};

/** More days than a calendar of one person has; a feed is never longer. */
const most = 1000;

type Asked = {
  owner: FeedOwner;
  /** The first day that is shown, YYYY-MM-DD. */
  from: string;
  /** Scheme and host of this site. */
  origin: string;
};

/** All events of a person from a day on, in their language. */
export async function calendarEventsOf(
  db: Db,
  { owner, from, origin }: Asked,
): Promise<CalendarEvent[]> {
  const { id, locale } = owner;
  const [{ catalogue }, own, states, taught] = await Promise.all([
    newestCatalogue(db),
    listOwnDates(db, { learnerId: id }),
    listOwnAssignmentStates(db, id),
    listTaughtDates(db, { teacherId: id, from, limit: most, offset: 0 }),
  ]);
  const titles = titlesIn(catalogue, locale);
  const home = `${origin}/${locale}`;
  const studied = own.flatMap((dates) => {
    const state = states.find((one) => one.id === dates.assignmentId);
    return state ? ownEvents(dates, state, { titles, owner, home }) : [];
  });
  const teaching = taught.dates.map((date): CalendarEvent => {
    const goal = titles.goal({ kind: date.goalKind, id: date.goalId });
    const what = date.moduleId === null ? goal : titles.module(date.moduleId);
    return {
      uid: `teach-${date.groupId}-${uidOf(date)}`,
      day: date.dueOn,
      title: m.calendar_event_group({ group: date.groupName, what }, { locale }),
      text: date.isForOne
        ? m.calendar_event_one({ goal }, { locale })
        : m.calendar_event_all({ goal }, { locale }),
      url: `${home}/teach/groups/${date.groupId}`,
      sequence: date.revision,
      changedAt: date.changedAt,
    };
  });
  return [...studied.filter(({ day }) => day >= from), ...teaching].slice(0, most);
}

type Words = { titles: Titles; owner: FeedOwner; home: string };

function ownEvents(
  dates: LearnerDates,
  { revision: sequence, changedAt }: AssignmentState,
  { titles, owner: { locale }, home }: Words,
): CalendarEvent[] {
  const goal = titles.goal({ kind: dates.goalKind, id: dates.goalId });
  const end = endOf(dates);
  const days = [
    ...modulesDue(dates).map((due) => ({ ...due, what: titles.module(due.moduleId) })),
    ...(end ? [{ ...end, moduleId: null, what: goal }] : []),
  ];
  return days.map(({ moduleId, dueOn, isOwn, what }) => ({
    uid: `learn-${uidOf({ assignmentId: dates.assignmentId, moduleId })}`,
    day: dueOn,
    title: m.calendar_event_due({ what }, { locale }),
    text: isOwn
      ? m.calendar_event_own_day({ goal }, { locale })
      : m.calendar_event_goal({ goal }, { locale }),
    url: `${home}/learn`,
    sequence,
    changedAt,
  }));
}

function uidOf(date: { assignmentId: string; moduleId: string | null }): string {
  return `${date.assignmentId}-${date.moduleId?.replace("/", "-") ?? "all"}`;
}
