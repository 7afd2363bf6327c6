import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listRenewedSkills } from "~db/queries/period-sums.server";

type Asked = { organisationIds: readonly string[]; year: number | null; locale: Locale };

/** Area by area of the framework: how many of its skills somebody of these schools has renewed at work. */
export async function renewedAreas(db: Db, { organisationIds, year, locale }: Asked) {
  const [{ catalogue }, renewed] = await Promise.all([
    newestCatalogue(db),
    listRenewedSkills(db, { organisationIds, year }),
  ]);
  return catalogue.areas.map(({ id, title }) => {
    const skills = catalogue.skills.filter(({ area }) => area === id);
    const done = skills.filter((skill) => renewed.includes(skill.id));
    return {
      id,
      title: title[locale],
      of: skills.length,
      skills: done.map((skill) => skill.title[locale]),
    };
  });
}
