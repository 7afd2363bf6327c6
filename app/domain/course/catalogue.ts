// A publication's catalogue: everything about the courses that rules and pages need, without the lessons' text.
import { z } from "zod";
import { areaSchema, plannedCoursesSchema, skillSchema, sourceSchema, trackSchema } from "./course";
import { eqfSchema, slugSchema, textSchema } from "./text";
import { workplaceTaskSchema } from "./workplace-task";

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
      workplaceTask: workplaceTaskSchema.optional(),
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
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The lessons of a course in the author's order. */
export function lessonsOfCourse(course: CatalogueCourse): CatalogueLesson[] {
  return course.modules.flatMap((module) => module.lessons);
}
