import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { leastAnswers } from "~/domain/mastery/mastered";
import type { Plan } from "~/domain/path/plan";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import {
  listPictureLevels,
  listPictureNeeds,
  listPicturePaths,
  type PictureLevel,
  type PictureNeed,
  type PicturePath,
} from "~db/queries/group-cells.server";
import {
  type GroupAsker,
  type PicturePage,
  type PictureRow,
  type PictureSort,
  readPicturePage,
} from "~db/queries/group-picture.server";
import { countMasteredThisWeek } from "~db/queries/group-weeks.server";
import { type GroupPicture, type PictureArea, type PictureCell, pageLength } from "./group-picture";
import { type GroupPlans, groupPlans, teachingOf } from "./group-plans.server";
import { beginnings, dayMs, type Standing, silentDays } from "./learner-standing";
import { type PictureSearch, sortedSkill } from "./picture-search";
import { standingWords } from "./standing-words";

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  locale: Locale;
  now: Date;
  search: PictureSearch;
};

/** Who asks for what of a group, as the queries take it. */
export function askerOf({
  groupId,
  organisationIds,
  now,
}: Pick<Asked, "groupId" | "organisationIds" | "now">): GroupAsker {
  const silentSince = new Date(now.getTime() - silentDays * dayMs);
  return { groupId, organisationIds, now, silentSince, beginnings };
}

/** One page of a group's picture, from summary rows alone: where its learners stand, and the charge of their skills. */
export async function groupPicture(db: Db, asked: Asked): Promise<GroupPicture> {
  const { locale, search, now } = asked;
  const asker = askerOf(asked);
  const [plans, { catalogue }] = await Promise.all([groupPlans(db, asker), newestCatalogue(db)]);
  const titles = titlesIn(catalogue, locale);
  const areas = areasOf(catalogue, [...plans.values()], locale);
  const shown = areas.some(({ id }) => id === search.area)
    ? areas.filter(({ id }) => id === search.area)
    : areas;
  const [{ page, rows, found, standings }, week] = await Promise.all([
    readPage(db, asker, search, plans),
    countMasteredThisWeek(db, asker),
  ]);
  const skillIds = shown.flatMap(({ skills }) => skills.map(({ id }) => id));
  const people = { ...asker, learnerIds: rows.map(({ id }) => id) };
  const [paths, levels, needs] = await Promise.all([
    listPicturePaths(db, people),
    listPictureLevels(db, { ...people, skillIds, now }),
    listPictureNeeds(db, people),
  ]);
  const cellsOf = cellReader(plans, paths, levels, skillIds);
  const goals = [...plans.values()].map(({ goal: { kind, id } }) => `${kind}:${id}`);
  return {
    goals: [...new Set(goals)].map((id) => ({ id, title: titles.goal(goalOf(id)) })),
    areas,
    shown,
    learners: rows.map((row) => ({
      ...{ id: row.id, name: row.name, done: row.done, total: row.total },
      standing: standingWords(standingOfRow(row, needs, now), titles),
      cells: cellsOf(row.id),
    })),
    page,
    found,
    size: Object.values(standings).reduce((sum, count) => sum + count, 0),
    standings,
    week,
  };
}

function goalOf(id: string): Plan["goal"] {
  const [kind, name = ""] = id.split(":");
  return { kind: kind === "course" ? "course" : "track", id: name };
}

/** A page that does not exist is the first. */
async function readPage(
  db: Db,
  asker: GroupAsker,
  search: PictureSearch,
  plans: GroupPlans,
): Promise<PicturePage & { page: number }> {
  const { name, standing, goal, page } = search;
  const filter = { name, standing: standing ?? undefined, goal: goal ?? undefined };
  const read = (number: number) =>
    readPicturePage(db, {
      ...asker,
      filter,
      sort: sortOf(search, plans),
      limit: pageLength,
      offset: (number - 1) * pageLength,
    });
  const asked = await read(page);
  const isThere = asked.rows.length > 0 || page === 1;
  return isThere ? { page, ...asked } : { page: 1, ...(await read(1)) };
}

function sortOf(search: PictureSearch, plans: GroupPlans): PictureSort {
  const isDescending = search.order === "down";
  const skillId = sortedSkill(search);
  if (skillId) return { by: "skill", skillId, teaching: teachingOf(plans, skillId), isDescending };
  const by = search.sort === "progress" || search.sort === "standing" ? search.sort : "name";
  return { by, isDescending };
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

function standingOfRow(row: PictureRow, needs: readonly PictureNeed[], now: Date): Standing {
  const days = row.lastAt ? Math.floor((now.getTime() - Date.parse(row.lastAt)) / dayMs) : 0;
  if (row.standing === "silent") return { kind: "silent", days };
  if (row.standing !== "needs-you") return { kind: row.standing };
  const own = needs.filter(({ learnerId }) => learnerId === row.id);
  const subjects = (wanted: PictureNeed["kind"]) =>
    own.flatMap(({ kind, subjectId }) => (kind === wanted ? subjectId : []));
  return {
    kind: "needs-you",
    days,
    help: { lessons: subjects("lesson"), modules: subjects("module") },
  };
}

/** Gives the cells of a learner, one for each of these skills. */
function cellReader(
  plans: GroupPlans,
  paths: readonly PicturePath[],
  levels: readonly PictureLevel[],
  skillIds: readonly string[],
): (learnerId: string) => PictureCell[] {
  const skillsOf = new Map(
    [...plans].map(([key, plan]) => [key, new Set(plan.lessons.flatMap(({ skills }) => skills))]),
  );
  const known = new Map(levels.map((level) => [`${level.learnerId} ${level.skillId}`, level]));
  return (learnerId) => {
    const own = paths.filter((path) => path.learnerId === learnerId);
    return skillIds.map((skill) => {
      const teaching = own.filter(({ planKey }) => skillsOf.get(planKey)?.has(skill));
      return cellOf(skill, teaching, known.get(`${learnerId} ${skill}`));
    });
  };
}

// What a learner does beyond what was given to them is their own affair.
function cellOf(
  skillId: string,
  paths: readonly PicturePath[],
  level: PictureLevel | undefined,
): PictureCell {
  if (paths.length === 0) return { kind: "outside", percent: 0 };
  if (level?.isMastered) return { kind: level.isDue ? "fading" : "mastered", percent: 100 };
  if (paths.some(({ recognised }) => recognised.includes(skillId))) {
    return { kind: "recognised", percent: 100 };
  }
  if (paths.some(({ skipped }) => skipped.includes(skillId))) {
    return { kind: "brought", percent: 100 };
  }
  if (!level || level.answers === 0) return { kind: "empty", percent: 0 };
  const kind = level.answers < leastAnswers ? "not-enough-data" : "charging";
  return { kind, percent: level.charge };
}
