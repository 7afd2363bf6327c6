// An own track is composed by a school of whole courses, modules and single lessons; its words stand in one language
// at least, and the first language that has them speaks for the others.
import { z } from "zod";
import type { OwnTrack } from "../course/course";
import { eqfSchema, type Locale, locales, slugSchema, type Text } from "../course/text";

const wordsSchema = z.partialRecord(z.enum(locales), z.string().trim().min(1).max(600));
const partSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

/** What is taken into a track, and what learners bring along instead. */
export const trackPartsSchema = z.strictObject({
  courses: z.array(slugSchema).max(60),
  /** "course/module" */
  modules: z.array(partSchema).max(300),
  /** "course/lesson" */
  lessons: z.array(partSchema).max(600),
  /** Skills that learners bring along: nothing of the track has to teach them. */
  brought: z.array(slugSchema).max(200),
  /** Lessons up to this level belong to the track. */
  eqf: eqfSchema,
});
export type TrackParts = z.infer<typeof trackPartsSchema>;

/** What is stored of an own track. Never changed: editing makes another one. */
export const ownTrackBodySchema = z
  .strictObject({
    title: wordsSchema,
    summary: wordsSchema,
    strategy: z.enum(["retrainee", "degree"]),
    parts: trackPartsSchema,
  })
  .refine((body) => writtenLanguages(body).length > 0);
export type OwnTrackBody = z.infer<typeof ownTrackBodySchema>;
export type Words = z.infer<typeof wordsSchema>;

type Standing = Pick<OwnTrack, "id" | "organisationId" | "replaces" | "isOffered">;

/** A stored body as a track of the catalogue. */
export function ownTrackOf(standing: Standing, body: OwnTrackBody): OwnTrack {
  const { title, summary, strategy, parts } = body;
  return {
    ...standing,
    title: inAllLanguages(title),
    summary: inAllLanguages(summary),
    writtenIn: writtenLanguages(body),
    strategy,
    eqf: parts.eqf,
    core: parts.courses,
    optional: [],
    alsoModules: parts.modules,
    alsoLessons: parts.lessons,
    brought: parts.brought,
  };
}

/** The parts of a track, an author's or a school's. */
export function partsOf(
  track: Pick<OwnTrack, "core" | "alsoLessons" | "alsoModules" | "eqf"> & { brought?: string[] },
): TrackParts {
  return {
    courses: track.core,
    modules: track.alsoModules ?? [],
    lessons: track.alsoLessons,
    brought: track.brought ?? [],
    eqf: track.eqf,
  };
}

/** Languages in which both the title and the summary are written. */
function writtenLanguages({ title, summary }: { title: Words; summary: Words }): Locale[] {
  return locales.filter((locale) => title[locale] && summary[locale]);
}

function inAllLanguages(words: Words): Text {
  const first = locales.map((locale) => words[locale]).find((text) => text !== undefined) ?? "";
  const say = (locale: Locale) => words[locale] ?? first;
  return { fi: say("fi"), sv: say("sv"), en: say("en") };
}
