import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { levelOf } from "~/domain/mastery/level";
import type { SkillMastery } from "~/domain/mastery/mastery";
import type { Plan } from "~/domain/path/plan";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listGroupMembers } from "~db/queries/groups.server";
import { listGroupMastery, listGroupPaths } from "~db/queries/guided-paths.server";
import type { GroupPicture, PictureArea, PictureCell, PictureLearner } from "./group-picture";
import { type LearnerStanding, learnerStandings } from "./group-standings.server";
import { plansOfPaths } from "./plans-of-paths.server";
import { standingWords } from "./standing-words";

type Asked = { groupId: string; organisationIds: readonly string[]; locale: Locale; now: Date };

/** A group as its page shows it, from summary rows alone: where its learners stand, and the charge of their skills. */
export async function groupPicture(db: Db, asked: Asked): Promise<GroupPicture> {
  const [members, paths, { catalogue }] = await Promise.all([
    listGroupMembers(db, asked),
    listGroupPaths(db, asked),
    newestCatalogue(db),
  ]);
  const plans = await plansOfPaths(db, paths);
  const areas = areasOf(catalogue, [...plans.values()], asked.locale);
  const skillIds = areas.flatMap(({ skills }) => skills.map(({ id }) => id));
  const [mastery, standings] = await Promise.all([
    listGroupMastery(db, { ...asked, skillIds }),
    learnerStandings(db, { ...asked, paths }),
  ]);
  const titles = titlesIn(catalogue, asked.locale);
  const byLearner = new Map(standings.map((one) => [one.learnerId, one]));
  const goals = paths.map(({ goalKind: kind, goalId: id }) => titles.goal({ kind, id }));
  return {
    goals: [...new Set(goals)],
    areas,
    learners: members.map(({ id, name }): PictureLearner => {
      const own = byLearner.get(id);
      const standing = standingWords(own?.standing ?? { kind: "nothing-assigned" }, titles);
      if (!own) return { id, name, done: 0, total: 0, standing, cells: [] };
      const skills = mastery.get(id);
      const cells = skillIds.map((skill) => cellOf(skill, own, plans, skills?.get(skill)));
      return { id, name, ...progressOf(own), standing, cells };
    }),
  };
}

/** The skills of these plans under their areas, in the framework's order. */
function areasOf(catalogue: Catalogue, plans: readonly Plan[], locale: Locale): PictureArea[] {
  const wanted = new Set(plans.flatMap(({ lessons }) => lessons.flatMap(({ skills }) => skills)));
  return catalogue.areas
    .map((area) => ({
      id: area.id,
      title: area.title[locale],
      skills: catalogue.skills
        .filter((skill) => skill.area === area.id && wanted.has(skill.id))
        .map((skill) => ({ id: skill.id, title: skill.title[locale] })),
    }))
    .filter(({ skills }) => skills.length > 0);
}

// What a learner does beyond what was given to them is their own affair.
function cellOf(
  skillId: string,
  { paths }: LearnerStanding,
  plans: ReadonlyMap<string, Plan>,
  mastery: SkillMastery | undefined,
): PictureCell {
  const own = paths.filter(({ pathId }) =>
    plans.get(pathId)?.lessons.some(({ skills }) => skills.includes(skillId)),
  );
  if (own.length === 0) return { kind: "outside", percent: 0 };
  if (!mastery?.masteredAt) {
    const isRecognised = own.some(({ recognised }) => recognised.includes(skillId));
    if (isRecognised) return { kind: "recognised", percent: 100 };
    const isBrought = own.some(({ skipped }) => skipped.includes(skillId));
    if (isBrought) return { kind: "brought", percent: 100 };
  }
  const { kind, percent } = levelOf(mastery);
  return { kind, percent };
}

function progressOf({ paths }: LearnerStanding): { done: number; total: number } {
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  return { done: sum(paths.map(({ done }) => done)), total: sum(paths.map(({ total }) => total)) };
}
