// Findings of a period with the names of what they are about.
import { newestCatalogue, readLesson } from "~/curriculum/current-publication.server";
import { lessonsOfCourse } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { type FindingRow, listFindings } from "~db/queries/teacher-findings.server";

type Asked = { periodId: string; locale: Locale };

export async function shownFindings(db: Db, { periodId, locale }: Asked) {
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const place = ({ lessonId, section, skillId }: FindingRow) => {
    if (lessonId === null) return titles.skill(skillId ?? "");
    const lesson = titles.lesson(lessonId);
    return section === null ? lesson : m.period_lesson_section({ lesson, number: section });
  };
  const lessons = catalogue.courses.flatMap(lessonsOfCourse);
  const rows = await listFindings(db, { periodId });
  return rows.map((row) => ({
    id: row.id,
    difference: row.difference,
    place: place(row),
    lessonId: row.lessonId,
    proposal:
      row.proposalId && row.proposalState ? { id: row.proposalId, state: row.proposalState } : null,
    /** Of a finding about a skill: the lessons that teach it. */
    lessons: lessons
      .filter(({ skills }) => row.skillId !== null && skills.includes(row.skillId))
      .map(({ id }) => ({ value: id, label: titles.lesson(id) })),
  }));
}

/** What a finding can be about, and the sections of the lesson that was chosen. */
export async function findingChoices(
  db: Db,
  { lesson, skill, locale }: { lesson: string; skill: string; locale: Locale },
) {
  const { id: publicationId, catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const lessons = catalogue.courses.flatMap(lessonsOfCourse);
  const hasLesson = lessons.some(({ id }) => id === lesson);
  const hasSkill = catalogue.skills.some(({ id }) => id === skill);
  const text = hasLesson ? await readLesson(db, publicationId, lesson, locale) : undefined;
  return {
    lessons: lessons.map(({ id, code }) => ({ value: id, label: `${code} ${titles.lesson(id)}` })),
    skills: catalogue.skills.map(({ id, area }) => ({
      value: id,
      label: `${area} · ${titles.skill(id)}`,
    })),
    chosen: hasLesson
      ? { kind: "lesson" as const, id: lesson, title: titles.lesson(lesson) }
      : hasSkill
        ? { kind: "skill" as const, id: skill, title: titles.skill(skill) }
        : null,
    sections: (text?.sections ?? []).map(({ title }, index) => ({
      value: String(index + 1),
      label: `${index + 1}. ${title}`,
    })),
  };
}
