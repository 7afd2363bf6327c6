// A skill belongs to one area of the framework; a need or an offering is of all areas that its skills belong to.
import type { Catalogue } from "~/domain/course/catalogue";

/** The areas of these skills, each once, in the order of the framework. A skill that is not known adds none. */
export function areasOfSkills(
  { skills, areas }: Pick<Catalogue, "skills" | "areas">,
  named: readonly string[],
): string[] {
  const found = new Set(skills.filter(({ id }) => named.includes(id)).map((skill) => skill.area));
  return areas.map(({ id }) => id).filter((id) => found.has(id));
}
