// How large a track is: what of it is written, and what it teaches.
import { type Catalogue, lessonsInScope } from "../course/catalogue";
import { lessonsOfParts } from "./gaps";
import type { TrackParts } from "./own-track";

export type TrackSize = {
  lessons: number;
  /** Whole student work. */
  hours: number;
  /** The online part. */
  minutes: number;
  /** Courses that the track takes a part of, those still to be written among them. */
  courses: { id: string; isWritten: boolean }[];
  /** Lessons of its whole courses, up to its level, that are still to be written. */
  coming: number;
  /** How many skills of each area it teaches, in the order of the areas. */
  areas: { area: string; skills: number }[];
};

/** The size of a track in this catalogue, up to its level. */
export function sizeOf(catalogue: Catalogue, parts: TrackParts): TrackSize {
  const lessons = lessonsOfParts(catalogue, parts);
  const touched = lessonsInScope(catalogue, parts).map(({ lesson }) => lesson.id.split("/")[0]);
  const written = catalogue.courses.map(({ id }) => id).filter((id) => touched.includes(id));
  const unwritten = parts.courses.filter((id) => !written.includes(id));
  const taught = new Set(lessons.flatMap(({ skills }) => skills));
  return {
    lessons: lessons.length,
    hours: lessons.reduce((sum, { hours }) => sum + hours, 0),
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    courses: [
      ...written.map((id) => ({ id, isWritten: true })),
      ...unwritten.map((id) => ({ id, isWritten: false })),
    ],
    coming: catalogue.plannedCourses
      .filter(({ id }) => parts.courses.includes(id))
      .flatMap(({ coming }) => coming)
      .filter(({ eqf }) => eqf <= parts.eqf).length,
    areas: catalogue.areas
      .map(({ id: area }) => ({
        area,
        skills: catalogue.skills.filter((one) => one.area === area && taught.has(one.id)).length,
      }))
      .filter(({ skills }) => skills > 0),
  };
}
