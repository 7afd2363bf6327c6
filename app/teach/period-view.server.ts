// A period as its pages show it.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { hoursBySkill } from "~/domain/teacher-period/hours-by-skill";
import { isReportWithSchool } from "~/domain/teacher-period/teacher-period-memory";
import { dayToWrite, hoursDone, periodTime } from "~/domain/workplace-period/workplace-period";
import { dayOf } from "~/i18n/day-of";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { nameInLog, type OpenPeriod } from "./read-teacher-period.server";

/** Hours that a form suggests where no day has been written yet: a full day. */
const fullDay = 7.5;

export type PeriodView = Awaited<ReturnType<typeof periodView>>;

export async function periodView(db: Db, period: OpenPeriod, locale: Locale) {
  const { row, stage, memory, role, acts } = period;
  const { plan, host, approval, report, confirmation } = memory;
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const { bySkill, other, total } = hoursBySkill(memory.days);
  // Once the time at the host is over, no hours are left to do.
  const left = stage === "reporting" || stage === "done" ? { left: 0 } : {};
  const by = (person: { by: string; at: string } | null) =>
    person && { name: nameInLog(period, person.by), at: person.at };
  return {
    id: row.id,
    revision: row.revision,
    teacher: row.teacherName,
    school: row.organisationName,
    ...{ stage, role, acts },
    plan: {
      ...plan,
      goals: plan.goals.map((goal) => ({
        ...goal,
        title: titles.skill(goal.skill),
        hours: bySkill[goal.skill] ?? 0,
        outcome: report?.outcomes.find(({ skill }) => skill === goal.skill) ?? null,
      })),
      courses: plan.courses.map((id) => titles.goal({ kind: "course", id })),
    },
    hours: { ...hoursDone(plan.plannedHours, memory.days), ...left, other, total },
    host: host && { ...host, notedBy: nameInLog(period, host.notedBy) },
    approval: by(approval),
    confirmation: by(confirmation),
    report: report && { summary: report.summary, at: report.at },
    isReportGiven: isReportWithSchool(memory),
    asked: memory.asked?.reason ?? null,
    cancelled: memory.cancelled?.reason ?? null,
    since: memory.since,
    days: [...memory.days].reverse().map(({ day, hours, done, skills }) => ({
      ...{ day, hours, done },
      skills: skills.map(titles.skill),
    })),
  };
}

/** The day that the form of the diary shows first: the one that is asked for, else today; null where there is none. */
export function dayOnForm({ memory }: OpenPeriod, asked: string | null, now: Date) {
  const today = dayOf(now);
  const isIn = asked !== null && asked >= memory.plan.startsOn && asked <= memory.plan.endsOn;
  const day = isIn && asked <= today ? asked : dayToWrite(memory.plan, today);
  if (day === undefined) return null;
  const written = memory.days.find((one) => one.day === day);
  const last = memory.days.at(-1);
  return {
    day,
    time: periodTime(memory.plan, today),
    isToday: day === today,
    version: written?.version ?? 0,
    hours: written?.hours ?? last?.hours ?? fullDay,
    done: written?.done ?? "",
    skills: written?.skills ?? last?.skills ?? [],
  };
}
