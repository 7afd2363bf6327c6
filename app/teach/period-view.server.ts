// A period as its pages show it.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { hoursBySkill } from "~/domain/teacher-period/hours-by-skill";
import { hoursOfPeriod } from "~/domain/teacher-period/hours-of-period";
import { isReportWithSchool } from "~/domain/teacher-period/teacher-period-memory";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { nameInLog, type OpenPeriod } from "./read-teacher-period.server";

export type PeriodView = Awaited<ReturnType<typeof periodView>>;

export async function periodView(db: Db, period: OpenPeriod, locale: Locale) {
  const { row, stage, memory, role, acts } = period;
  const { plan, host, approval, report, confirmation } = memory;
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const { bySkill, other, total } = hoursBySkill(memory.days);
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
    hours: {
      ...hoursOfPeriod({ stage, plannedHours: plan.plannedHours, days: memory.days }),
      ...{ other, total },
    },
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
