import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";

export type SkillArea = {
  id: string;
  title: string;
  skills: { id: string; title: string; definition: string }[];
};

/** The skills of the framework by area, in the reader's language. */
export async function skillAreas(db: Db, locale: Locale): Promise<SkillArea[]> {
  const { catalogue } = await newestCatalogue(db);
  return catalogue.areas.map((area) => ({
    id: area.id,
    title: area.title[locale],
    skills: catalogue.skills
      .filter((skill) => skill.area === area.id)
      .map(({ id, title, definition }) => ({
        id,
        title: title[locale],
        definition: definition[locale],
      })),
  }));
}

/** The ids of all skills of the framework. */
export async function knownSkills(db: Db): Promise<Set<string>> {
  const { catalogue } = await newestCatalogue(db);
  return new Set(catalogue.skills.map(({ id }) => id));
}
