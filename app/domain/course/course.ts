// Course, module, skill, track, glossary and source: the nouns of the catalogue.
import { z } from "zod";
import { tradeSchema } from "./lesson";
import { eqfSchema, localeSchema, slugSchema, textSchema } from "./text";

export const courseSchema = z.strictObject({
  id: slugSchema,
  code: z.string().regex(/^C\d\d$/),
  title: textSchema,
  summary: textSchema,
  modules: z
    .array(
      z.strictObject({
        id: slugSchema,
        title: textSchema,
        lessons: z.array(slugSchema).min(1),
      }),
    )
    .min(1),
});
export type CourseFile = z.infer<typeof courseSchema>;

export const areaSchema = z.strictObject({
  id: z.string().regex(/^A\d+$/),
  title: textSchema,
  /** Skills of a safety area are never skipped by self-report or placement alone. */
  safety: z.boolean().default(false),
});

export const skillSchema = z.strictObject({
  id: slugSchema,
  area: z.string().regex(/^A\d+$/),
  title: textSchema,
  definition: textSchema,
  eqf: z.array(eqfSchema).min(1),
  prerequisites: z.array(slugSchema).default([]),
  /** Old trades whose people often have this skill already: a prior, never proof. */
  bridges: z.array(tradeSchema).default([]),
});
export type Skill = z.infer<typeof skillSchema>;
export type Area = z.infer<typeof areaSchema>;

export const skillsFileSchema = z.strictObject({
  areas: z.array(areaSchema).min(1),
  skills: z.array(skillSchema).min(1),
});

export const trackSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  summary: textSchema,
  /** Lessons up to this level belong to the track. */
  eqf: eqfSchema,
  strategy: z.enum(["retrainee", "degree"]),
  core: z.array(slugSchema).min(1),
  optional: z.array(slugSchema).default([]),
  /** Single lessons of other courses that close a prerequisite gap: "course/lesson". */
  alsoLessons: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]),
  /** Single modules of other courses: "course/module". */
  alsoModules: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).optional(),
});
export type TrackFile = z.infer<typeof trackSchema>;

/** A track that a school has composed: it may consist of single modules and lessons alone. */
export const ownTrackSchema = z.strictObject({
  ...trackSchema.shape,
  id: z.string().regex(/^own-[0-9a-f]{12}$/),
  core: z.array(slugSchema),
  organisationId: z.uuid(),
  /** Skills that whoever begins must bring along: the entry requirement. */
  brought: z.array(slugSchema),
  /** Languages in which title and summary are written; in the others they stand as in the first of these. */
  writtenIn: z.array(localeSchema).min(1),
  /** The track that this one took the place of. */
  replaces: z.string().nullable(),
  /** Teachers may choose it: it is neither replaced nor put away. */
  isOffered: z.boolean(),
});
export type OwnTrack = z.infer<typeof ownTrackSchema>;

/** A lesson that is promised and not yet written. */
export const comingLessonSchema = z.strictObject({
  code: z.string(),
  eqf: eqfSchema,
  title: textSchema,
});
export type ComingLesson = z.infer<typeof comingLessonSchema>;

/** Courses of the framework, written or coming; a track may name any of them. */
export const plannedCoursesSchema = z.array(
  z.strictObject({
    id: slugSchema,
    code: z.string(),
    title: textSchema,
    /** What the course is about. Publications before the twelve course pages leave it out. */
    summary: textSchema.optional(),
    /** Its lessons that are still coming. */
    coming: z.array(comingLessonSchema).default([]),
  }),
);
export type PlannedCourse = z.infer<typeof plannedCoursesSchema>[number];

export const termSchema = z.strictObject({
  id: slugSchema,
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
  meaning: textSchema,
  /** Words for the same thing that lessons do not use, as beginnings of words. */
  avoid: z
    .partialRecord(localeSchema, z.array(z.string().regex(/^[\p{L} -]+$/u)).min(1))
    .optional(),
});
export const glossarySchema = z.array(termSchema).min(1);
export type Term = z.infer<typeof termSchema>;

export const sourceSchema = z.strictObject({
  title: z.string().min(5),
  url: z.url().optional(),
  /** When the source was read, or the day its figures hold: YYYY-MM-DD or YYYY-MM. */
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
});
export const sourcesSchema = z.record(z.string(), sourceSchema);
export type Source = z.infer<typeof sourceSchema>;
