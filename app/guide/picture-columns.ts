import { currentLocale } from "~/i18n/current-locale";
import type { PictureArea, PictureCell, PictureLearner } from "./group-picture";
import { type PictureSearch, pictureLink } from "./picture-search";
import { areaCell, cellsByArea } from "./picture-shape";
import { slot } from "./picture-symbols";
import { storyPath } from "./story-path";

/** A column of the picture: its name and where it stands, in units of the drawing. */
export type PictureColumn = { id: string; title: string; to: string; x: number; isArea: boolean };

export type PictureLayout = {
  columns: PictureColumn[];
  /** Names of areas that stand between their skills. */
  headings: PictureColumn[];
  width: number;
  cellsOf: (learner: PictureLearner) => PictureCell[];
  cellLink: (learner: PictureLearner, column: PictureColumn) => string;
};

/** Few columns stand wider apart: easier to hit. */
const wideStep = 28;
const fewColumns = 12;
/** Room for the name of an area before its skills. */
const headingWidth = 22;

/** Every skill is a column, area by area. */
export function skillLayout(
  groupId: string,
  areas: readonly PictureArea[],
  search: PictureSearch,
): PictureLayout {
  const skills = areas.reduce((sum, area) => sum + area.skills.length, 0);
  const step = skills <= fewColumns ? wideStep : slot.width;
  const columns: PictureColumn[] = [];
  const headings: PictureColumn[] = [];
  let x = 0;
  for (const { id, title, skills } of areas) {
    const to = pictureLink(search, { area: search.area === id ? null : id });
    headings.push({ id, title, to, x, isArea: true });
    x += headingWidth;
    for (const skill of skills) {
      columns.push({ ...skill, to: skillPath(groupId, skill.id), x, isArea: false });
      x += step;
    }
  }
  return {
    columns,
    headings,
    width: x,
    cellsOf: ({ cells }) => cells,
    cellLink: (learner, column) => storyPath(groupId, learner.id, column.id),
  };
}

/** Every area is a column: as much as a phone holds. A cell opens the area's skills. */
export function areaLayout(areas: readonly PictureArea[], search: PictureSearch): PictureLayout {
  const columns = areas.map(({ id, title }, index) => ({
    ...{ id, title, isArea: true, x: index * wideStep },
    to: pictureLink(search, { area: id }),
  }));
  return {
    columns,
    headings: [],
    width: columns.length * wideStep,
    cellsOf: ({ cells }) => cellsByArea(areas, cells).map(areaCell),
    cellLink: (_, column) => column.to,
  };
}

/** The address of the page of one skill in a group. */
export function skillPath(groupId: string, skillId: string): string {
  return `/${currentLocale()}/guide/groups/${groupId}/skills/${skillId}`;
}
