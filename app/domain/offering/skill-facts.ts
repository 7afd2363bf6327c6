// What follows from the skills of an offering: their areas, and words by which people look for them.
import type { Catalogue } from "~/domain/course/catalogue";
import type { Locale } from "~/domain/course/text";
import { areasOfSkills } from "~/domain/region/areas-of-skills";

export type SkillFacts = { areas: string[]; keywords: Record<Locale, string> };

/**
 * Areas in the order of the framework, and the names of skills and provider as words to be found by. A skill that the
 * catalogue does not know adds nothing.
 * @param provider name of the organisation; empty for the product's own
 */
export function skillFacts(
  catalogue: Pick<Catalogue, "skills" | "areas">,
  offering: { skills: readonly string[]; provider: string },
): SkillFacts {
  const taught = catalogue.skills.filter(({ id }) => offering.skills.includes(id));
  const words = (locale: Locale) =>
    [offering.provider, ...taught.map(({ title }) => title[locale])].filter(Boolean).join(" · ");
  return {
    areas: areasOfSkills(catalogue, offering.skills),
    keywords: { fi: words("fi"), sv: words("sv"), en: words("en") },
  };
}
