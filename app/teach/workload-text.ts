import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { GoalChoice, Workload } from "./goal-choices";

/** “9 lessons · 41 h of work · about 4.5 h of it online” */
export function workloadText({ lessons, hours, minutes }: Omit<Workload, "eqf" | "exams">): string {
  return [
    m.teach_lessons({ count: lessons }),
    m.teach_hours({ hours: formatNumber(Math.round(hours)) }),
    onlineText(minutes),
  ].join(" · ");
}

function onlineText(minutes: number): string {
  return minutes < 90
    ? m.teach_online_minutes({ minutes })
    : m.teach_online_hours({ hours: formatNumber(Math.round(minutes / 30) / 2) });
}

/** How much of a track is written; nothing where all of it is. */
export function readyText({ courses, levels }: Pick<GoalChoice, "courses" | "levels">) {
  if (courses.written === courses.all) return undefined;
  const lessons = levels.at(-1)?.lessons ?? 0;
  return m.teach_ready({ written: courses.written, all: courses.all, lessons });
}
