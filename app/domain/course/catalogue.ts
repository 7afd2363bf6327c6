// A publication's catalogue: everything about the courses that rules and pages need, without the lessons' text.
import { z } from "zod";
import {
  areaSchema,
  type OwnTrack,
  ownTrackSchema,
  plannedCoursesSchema,
  skillSchema,
  sourceSchema,
  type TrackFile,
  trackSchema,
} from "./course";
import { eqfSchema, slugSchema, textSchema } from "./text";
import { publishedTaskSchema } from "./workplace-task";

/** "course/lesson", unique over all courses. */
export const lessonIdSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
/** "course/lesson/question", unique over all courses. */
export const questionIdSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/);

export const catalogueLessonSchema = z.strictObject({
  id: lessonIdSchema,
  code: z.string(),
  skills: z.array(slugSchema).min(1),
  eqf: eqfSchema,
  /** Whole student work in hours, contact teaching and workplace included. */
  hours: z.number().positive(),
  /** The online part: minutes of the language that takes longest. */
  minutes: z.number().int().positive(),
  /** How many sections the text has, the same in every language. */
  sections: z.number().int().positive(),
  /** Number of the first section with a worked example. Publications before version 2 of the path leave it out. */
  workedSection: z.number().int().positive().nullable().optional(),
  /** Questions that stand in the text, in the order of the text. */
  practice: z.array(questionIdSchema),
  /** All other questions: for checks, exams and placement. */
  checks: z.array(questionIdSchema),
  sources: z.array(z.strictObject({ id: z.string(), ...sourceSchema.shape })),
  titles: textSchema,
  summaries: textSchema,
});
export type CatalogueLesson = z.infer<typeof catalogueLessonSchema>;

export const catalogueCourseSchema = z.strictObject({
  id: slugSchema,
  code: z.string(),
  title: textSchema,
  summary: textSchema,
  modules: z.array(
    z.strictObject({
      id: slugSchema,
      title: textSchema,
      lessons: z.array(catalogueLessonSchema),
      /** Publications before the first workplace tasks leave it out. */
      workplaceTask: publishedTaskSchema.optional(),
    }),
  ),
});
export type CatalogueCourse = z.infer<typeof catalogueCourseSchema>;

/** Lesson ids, old to new. */
export const renamedSchema = z.record(lessonIdSchema, lessonIdSchema);

export const catalogueSchema = z.strictObject({
  areas: z.array(areaSchema),
  skills: z.array(skillSchema),
  tracks: z.array(trackSchema),
  /** Courses of the framework that tracks may name; those missing from `courses` are still coming. */
  plannedCourses: plannedCoursesSchema,
  courses: z.array(catalogueCourseSchema),
  /** Lessons that had another id once, old to new. Publications before the first renaming leave it out. */
  renamed: renamedSchema.optional(),
  /**
   * Tracks of schools, of all times: never stored with a publication but joined where it is read. They stand apart
   * from `tracks`, so that nobody lists another school's by mistake.
   */
  ownTracks: z.array(ownTrackSchema).optional(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The lessons of a course in the author's order. */
export function lessonsOfCourse(course: CatalogueCourse): CatalogueLesson[] {
  return course.modules.flatMap((module) => module.lessons);
}

/** The track of an id, an author's or a school's. */
export function trackOf(
  { tracks, ownTracks = [] }: Pick<Catalogue, "tracks" | "ownTracks">,
  id: string,
): TrackFile | OwnTrack | undefined {
  return tracks.find((track) => track.id === id) ?? ownTracks.find((track) => track.id === id);
}

/** What these organisations can choose from: the authors' tracks, and their own that are in use. */
export function offeredTracks(
  { tracks, ownTracks = [] }: Pick<Catalogue, "tracks" | "ownTracks">,
  organisationIds: readonly string[],
): (TrackFile | OwnTrack)[] {
  const own = ownTracks.filter(
    (track) => track.isOffered && organisationIds.includes(track.organisationId),
  );
  return [...tracks, ...own];
}

/** Courses, modules ("course/module") and lessons ("course/lesson") that belong to something. */
export type Scope = {
  courses: readonly string[];
  modules: readonly string[];
  lessons: readonly string[];
};

/** The lessons of a scope in the authors' order, at every level, each with its module. */
export function lessonsInScope(
  { courses }: Pick<Catalogue, "courses">,
  scope: Scope,
): { lesson: CatalogueLesson; module: string }[] {
  return courses.flatMap((course) =>
    course.modules.flatMap((module) => {
      const id = `${course.id}/${module.id}`;
      const isWhole = scope.courses.includes(course.id) || scope.modules.includes(id);
      return module.lessons
        .filter((lesson) => isWhole || scope.lessons.includes(lesson.id))
        .map((lesson) => ({ lesson, module: id }));
    }),
  );
}
