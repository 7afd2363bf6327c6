import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import type { PeriodUser } from "./require-period.server";

/** What the plan of a period chooses from: skills in the order of the framework, courses, and the teacher's schools. */
export async function planChoices(
  db: Db,
  { user, teachesIn }: Pick<PeriodUser, "user" | "teachesIn">,
  locale: Locale,
) {
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const schools = user.memberships.filter(({ organisationId }) =>
    teachesIn.includes(organisationId),
  );
  return {
    skills: catalogue.skills.map(({ id, area }) => ({
      id,
      title: `${area} · ${titles.skill(id)}`,
    })),
    courses: catalogue.courses.map(({ id, title }) => ({ id, title: title[locale] })),
    organisations: teachesIn.map((id) => ({
      id,
      title: schools.find(({ organisationId }) => organisationId === id)?.organisationName ?? id,
    })),
  };
}
