import type { z } from "zod";
import type {
  CourseFile,
  plannedCoursesSchema,
  Source,
  skillsFileSchema,
  Term,
  TrackFile,
} from "~/domain/course/course";
import type { LessonFile } from "~/domain/course/lesson";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";
import type { WorkplaceTask } from "~/domain/course/workplace-task";
import type {
  AuthoredNeed,
  AuthoredNews,
  AuthoredOfferings,
  AuthoredPartner,
} from "~/domain/region/region-files";
import type { LessonText } from "./front-matter.server";
import type { YamlFile } from "./yaml-file.server";

export type LessonContent = {
  /** "course/lesson". */
  id: string;
  settings: YamlFile<LessonFile>;
  questions: YamlFile<Question[]>;
  texts: Record<Locale, LessonText>;
  /** Sources of the drawings that lesson.yaml names. */
  drawings: { id: string; file: string; source: string }[];
};

export type CourseContent = {
  settings: YamlFile<CourseFile>;
  /** The readable lessons in the order of the modules. */
  lessons: LessonContent[];
  /** By module; a module without a task has none here, and checkContent says so. */
  workplaceTasks: Map<string, YamlFile<WorkplaceTask>>;
};

/** The content folder, read and of the right shape; whether it makes sense is for `checkContent` to say. */
export type Content = {
  skills: YamlFile<z.infer<typeof skillsFileSchema>>;
  glossary: YamlFile<Term[]>;
  sources: YamlFile<Record<string, Source>>;
  plannedCourses: YamlFile<z.infer<typeof plannedCoursesSchema>>;
  tracks: YamlFile<TrackFile>[];
  courses: CourseContent[];
  /** Lessons that had another id once, old to new; undefined where nothing was ever renamed. */
  renamed: YamlFile<Record<string, string>> | undefined;
  /** The demo region; undefined where there is none. It is no part of a publication. */
  region: RegionContent | undefined;
};

/** The partners of the demo region, and what they offer, need and tell. */
export type RegionContent = {
  partners: YamlFile<AuthoredPartner[]>;
  offerings: YamlFile<AuthoredOfferings>;
  needs: YamlFile<AuthoredNeed[]>;
  news: YamlFile<AuthoredNews[]>;
};

export function lessonsOf(content: Content): LessonContent[] {
  return content.courses.flatMap(({ lessons }) => lessons);
}
