// The tracks and courses of this product are offerings by themselves: online, free of charge, begun at any time.
import { type Catalogue, lessonsOfCourse } from "~/domain/course/catalogue";
import { locales, type Text } from "~/domain/course/text";
import { lessonsOfParts } from "~/domain/own-track/gaps";
import { partsOf } from "~/domain/own-track/own-track";
import { type OfferingBody, plainBody } from "./offering";

export type OwnOffering = {
  /** "track:operator" or "course:cell-basics". */
  ref: string;
  body: Omit<OfferingBody, "contact" | "contactRole">;
};

type Taught = { eqf: number; hours: number; skills: readonly string[] };

/**
 * What this product offers: its tracks, and its courses, as far as they are written.
 * @param day YYYY-MM-DD as of which it is told
 * @param source what the product is called
 */
export function ownOfferings(
  catalogue: Catalogue,
  { day, source }: { day: string; source: string },
): OwnOffering[] {
  const tracks = catalogue.tracks.map((track) => ({
    ...{ ref: `track:${track.id}`, title: track.title, summary: track.summary },
    taught: sumOf(lessonsOfParts(catalogue, partsOf(track)), track.eqf),
  }));
  const courses = catalogue.courses.map((course) => {
    const lessons = lessonsOfCourse(course);
    return {
      ...{ ref: `course:${course.id}`, title: course.title, summary: course.summary },
      taught: sumOf(lessons, Math.max(...lessons.map(({ eqf }) => eqf))),
    };
  });
  return [...tracks, ...courses]
    .filter(({ taught }) => taught.hours > 0)
    .map(({ ref, ...told }) => ({ ref, body: bodyOf({ ...told, day, source }) }));
}

function sumOf(
  lessons: readonly { hours: number; skills: readonly string[] }[],
  eqf: number,
): Taught {
  return {
    eqf,
    hours: lessons.reduce((sum, { hours }) => sum + hours, 0),
    skills: lessons.flatMap(({ skills }) => skills),
  };
}

type Told = { title: Text; summary: Text; taught: Taught; day: string; source: string };

function bodyOf({ title, summary, taught, day, source }: Told): OwnOffering["body"] {
  return plainBody({
    titleFi: title.fi,
    titleSv: title.sv,
    titleEn: title.en,
    summaryFi: summary.fi,
    summarySv: summary.sv,
    summaryEn: summary.en,
    ...{ entryFi: "", entrySv: "", entryEn: "" },
    ...{ region: null, place: "", mode: "online", startsOn: null, seats: null },
    ...{ fee: 0, currency: "EUR", funding: "public", website: null },
    languages: [...locales],
    eqf: taught.eqf,
    hours: taught.hours,
    skills: [...taught.skills],
    source,
    asOf: day,
  });
}
