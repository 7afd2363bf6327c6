import type { Catalogue } from "~/domain/course/catalogue";
import type { SkillMastery } from "~/domain/mastery/mastery";
import { isSecured } from "~/domain/path/standing";
import type { Locale } from "~/i18n/locale";
import type { OpenPath } from "~/progress/read-path.server";
import { type SkillCharge, skillCharge } from "./skill-charge";

export type Shelf = {
  id: string;
  title: string;
  href: string;
  charged: number;
  skills: SkillCharge[];
};

/** The skills of a path, course by course, in the order in which they are taught. */
export function packShelves(
  path: OpenPath,
  catalogue: Catalogue,
  mastery: Record<string, SkillMastery>,
  locale: Locale,
): Shelf[] {
  const { memory } = path.context;
  const shown = new Set<string>();
  return catalogue.courses.flatMap((course) => {
    const lessons = path.course.plan.lessons.filter((lesson) =>
      lesson.id.startsWith(`${course.id}/`),
    );
    const ids = [...new Set(lessons.flatMap((lesson) => lesson.skills))].filter(
      (id) => !shown.has(id),
    );
    for (const id of ids) shown.add(id);
    if (ids.length === 0) return [];
    const skills = ids.map((id) =>
      skillCharge(catalogue, id, mastery[id], {
        isSkipped: memory.skipped.includes(id),
        isRecognised: memory.recognised.includes(id),
        locale,
      }),
    );
    return [
      {
        id: course.id,
        title: course.title[locale],
        href: `/${locale}/learn/courses/${course.id}`,
        charged: ids.filter((id) => isSecured(memory, id) || mastery[id]?.masteredAt).length,
        skills,
      },
    ];
  });
}
