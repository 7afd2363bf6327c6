import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatMonth } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";

type TaughtDay = {
  key: string;
  /** YYYY-MM-DD */
  dueOn: string;
  groupId: string;
  groupName: string;
  isForOne: boolean;
  goal: string;
  /** The module that is due; null for the whole. */
  module: string | null;
};

/** What is due in the groups, month by month. */
export function TaughtDays({ days }: { days: TaughtDay[] }) {
  const months = [...new Set(days.map(({ dueOn }) => dueOn.slice(0, 7)))];
  return months.map((month) => (
    <Card key={month} labelledBy={`month-${month}`}>
      <h2 id={`month-${month}`}>{formatMonth(month)}</h2>
      <ul className="plain-list people">
        {days
          .filter(({ dueOn }) => dueOn.startsWith(month))
          .map((day) => (
            <li key={day.key} className="taught-day">
              <time className="taught-day__date" dateTime={day.dueOn}>
                {formatDate(day.dueOn)}
              </time>
              <div className="people__who">
                <span>{day.module ?? day.goal}</span>
                {day.module && <span className="muted-text small-text">{day.goal}</span>}
              </div>
              <div className="taught-day__group">
                <Link to={`/${currentLocale()}/teach/groups/${day.groupId}`}>{day.groupName}</Link>
                {day.isForOne && <Tag>{m.calendar_for_one()}</Tag>}
              </div>
            </li>
          ))}
      </ul>
    </Card>
  ));
}
