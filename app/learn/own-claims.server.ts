import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { levelOf } from "~/domain/mastery/level";
import type { SkillMastery } from "~/domain/mastery/mastery";
import { claimableSkills } from "~/domain/prior-learning/claimable-skills";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import type { Locale } from "~/i18n/locale";
import { readPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import { listPathsOfLearner } from "~db/queries/paths.server";
import { listRecognised } from "~db/queries/prior-learning.server";

/** Ids of the skills that a learner can claim: those of the plans of their own paths. */
export async function ownClaimableSkills(db: Db, learnerId: string): Promise<string[]> {
  const rows = await listPathsOfLearner(db, { learnerId });
  const plans = await Promise.all(
    rows.map(async (row) => readPath(row, await catalogueOf(db, row.publication_id)).course.plan),
  );
  return claimableSkills(plans);
}

export type ClaimableSkill = {
  id: string;
  title: string;
  isSafety: boolean;
  charge: { kind: ReturnType<typeof levelOf>["kind"]; percent: number };
  answers: number;
};
export type ClaimableArea = { id: string; title: string; skills: ClaimableSkill[] };

/** The same under their areas, with the charge that each has now; what is recognised or charged is not asked again. */
export async function claimableAreas(
  db: Db,
  { learnerId, catalogue, locale }: { learnerId: string; catalogue: Catalogue; locale: Locale },
): Promise<ClaimableArea[]> {
  const [ids, mastery, recognised] = await Promise.all([
    ownClaimableSkills(db, learnerId),
    listMastery(db, { learnerId }),
    listRecognised(db, { learnerId }),
  ]);
  const isAsked = (id: string) => ids.includes(id) && !recognised.includes(id);
  return catalogue.areas
    .map((area) => ({
      id: area.id,
      title: area.title[locale],
      skills: catalogue.skills
        .filter((skill) => skill.area === area.id && isAsked(skill.id))
        .map(({ id }) => claimable(catalogue, id, mastery[id], locale)),
    }))
    .filter(({ skills }) => skills.length > 0);
}

function claimable(
  catalogue: Catalogue,
  id: string,
  mastery: SkillMastery | undefined,
  locale: Locale,
): ClaimableSkill {
  const { kind, percent } = levelOf(mastery);
  return {
    id,
    title: titlesIn(catalogue, locale).skill(id),
    isSafety: recognitionEffect(catalogue, id) === "check-stays",
    charge: { kind, percent },
    answers: mastery?.answers ?? 0,
  };
}
