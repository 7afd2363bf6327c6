// What a recognition does to a path: the skill drops out, except where safety hangs on it.
import type { Catalogue } from "../course/catalogue";

/**
 * `drops-out`: the learner need not study the skill again. `check-stays`: it counts as knowledge, and the check of its
 * lesson is still taken (adaptation.md, "Two people, two statecharts": areas A6 and A7 are never skipped).
 */
export type RecognitionEffect = "drops-out" | "check-stays";

/** A skill that the catalogue does not know keeps its check: nobody can say that it is harmless. */
export function recognitionEffect(
  { skills, areas }: Pick<Catalogue, "skills" | "areas">,
  skillId: string,
): RecognitionEffect {
  const areaId = skills.find(({ id }) => id === skillId)?.area;
  const area = areas.find(({ id }) => id === areaId);
  return area && !area.safety ? "drops-out" : "check-stays";
}
