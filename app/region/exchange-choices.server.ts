import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { claimableSkills } from "~/domain/prior-learning/claimable-skills";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import type { Locale } from "~/i18n/locale";
import { readPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { listPathsOfLearner } from "~db/queries/paths.server";

export type ChoosableSkill = { id: string; title: string; isSafety: boolean; isOnPath: boolean };
export type ChoosableArea = { id: string; title: string; skills: ChoosableSkill[] };

/** Every skill of our framework under its area, and which of them the learner's own paths teach. */
export async function choosableAreas(
  db: Db,
  { learnerId, catalogue, locale }: { learnerId: string; catalogue: Catalogue; locale: Locale },
): Promise<ChoosableArea[]> {
  const rows = await listPathsOfLearner(db, { learnerId });
  const plans = await Promise.all(
    rows.map(async (row) => readPath(row, await catalogueOf(db, row.publication_id)).course.plan),
  );
  const onPath = new Set(claimableSkills(plans));
  const { skill: title } = titlesIn(catalogue, locale);
  return catalogue.areas.map((area) => ({
    id: area.id,
    title: area.title[locale],
    skills: catalogue.skills
      .filter((skill) => skill.area === area.id)
      .map(({ id }) => ({
        id,
        title: title(id),
        isSafety: recognitionEffect(catalogue, id) === "check-stays",
        isOnPath: onPath.has(id),
      })),
  }));
}
