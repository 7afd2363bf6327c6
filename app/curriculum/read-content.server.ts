import { renamedSchema } from "~/domain/course/catalogue";
import {
  courseSchema,
  glossarySchema,
  plannedCoursesSchema,
  skillsFileSchema,
  sourcesSchema,
  trackSchema,
} from "~/domain/course/course";
import { lessonSchema, questionFileSchema } from "~/domain/course/lesson";
import { workplaceTaskSchema } from "~/domain/course/workplace-task";
import type { Content, CourseContent, LessonContent } from "./content";
import { allOrNone, createReader, type Reader } from "./content-reader.server";
import type { Problem } from "./problem";
import { readRegion } from "./read-region.server";

/**
 * `content` is missing where a file that everything refers to cannot be read; a lesson that cannot be read is
 * left out of it. Every reason stands in `problems`.
 */
export type ReadContent = { content: Content | undefined; problems: Problem[] };

/** Reads the whole content folder and never stops at the first problem. */
export async function readContent(contentDir: string): Promise<ReadContent> {
  const reader = createReader(contentDir);
  const [skills, glossary, sources, plannedCourses, tracks, courses, renamed, region] =
    await Promise.all([
      reader.yaml("skills.yaml", skillsFileSchema),
      reader.yaml("glossary.yaml", glossarySchema),
      reader.yaml("sources.yaml", sourcesSchema),
      reader.yaml("planned-courses.yaml", plannedCoursesSchema),
      readTracks(reader),
      readCourses(reader),
      reader.yamlIfThere("renamed.yaml", renamedSchema),
      readRegion(reader),
    ]);
  const { problems } = reader;
  if (!skills || !glossary || !sources || !plannedCourses || !tracks || !courses) {
    return { content: undefined, problems };
  }
  const content = { skills, glossary, sources, plannedCourses, tracks, courses, renamed, region };
  return { content, problems };
}

async function readTracks(reader: Reader): Promise<Content["tracks"] | undefined> {
  const files = (await reader.names("tracks")).filter((name) => name.endsWith(".yaml"));
  const tracks = await Promise.all(files.map((file) => reader.yaml(`tracks/${file}`, trackSchema)));
  return allOrNone(tracks);
}

async function readCourses(reader: Reader): Promise<CourseContent[] | undefined> {
  const folders = await reader.names("courses");
  const courses = await Promise.all(folders.map((id) => readCourse(reader, `courses/${id}`)));
  return allOrNone(courses)?.sort((a, b) =>
    a.settings.data.code.localeCompare(b.settings.data.code, "en"),
  );
}

async function readCourse(reader: Reader, folder: string): Promise<CourseContent | undefined> {
  const settings = await reader.yaml(`${folder}/course.yaml`, courseSchema);
  if (!settings) return undefined;
  const listed = settings.data.modules.flatMap((module) => module.lessons);
  for (const name of await reader.names(folder)) {
    if (name === "course.yaml" || name === tasksFolder || listed.includes(name)) continue;
    reader.problems.push({
      file: `${folder}/${name}`,
      problem: "No module of course.yaml lists it, so nobody would ever see it.",
      cure: "List the lesson in a module, or remove the folder.",
    });
  }
  const lessons = await Promise.all(
    listed.map((id) => readLesson(reader, `${settings.data.id}/${id}`, `${folder}/${id}`)),
  );
  const modules = settings.data.modules.map((module) => module.id);
  return {
    settings,
    lessons: lessons.filter((lesson) => lesson !== undefined),
    workplaceTasks: await readWorkplaceTasks(reader, `${folder}/${tasksFolder}`, modules),
  };
}

const tasksFolder = "workplace-tasks";

async function readWorkplaceTasks(
  reader: Reader,
  folder: string,
  modules: readonly string[],
): Promise<CourseContent["workplaceTasks"]> {
  const tasks: CourseContent["workplaceTasks"] = new Map();
  for (const name of await reader.names(folder)) {
    const file = `${folder}/${name}`;
    const module = modules.find((id) => name === `${id}.yaml`);
    if (module) {
      const task = await reader.yaml(file, workplaceTaskSchema);
      if (task) tasks.set(module, task);
    } else {
      const problem = "No module of course.yaml has this name.";
      reader.problems.push({ file, problem, cure: "Name the file after its module." });
    }
  }
  return tasks;
}

async function readLesson(
  reader: Reader,
  id: string,
  folder: string,
): Promise<LessonContent | undefined> {
  const [settings, questions, fi, sv, en] = await Promise.all([
    reader.yaml(`${folder}/lesson.yaml`, lessonSchema),
    reader.yaml(`${folder}/questions.yaml`, questionFileSchema),
    reader.mdx(`${folder}/fi.mdx`),
    reader.mdx(`${folder}/sv.mdx`),
    reader.mdx(`${folder}/en.mdx`),
  ]);
  const drawings = settings && (await readDrawings(reader, folder, settings.data.figures));
  if (!settings || !questions || !fi || !sv || !en || !drawings) return undefined;
  return { id, settings, questions, texts: { fi, sv, en }, drawings };
}

async function readDrawings(
  reader: Reader,
  folder: string,
  figures: readonly { id: string }[],
): Promise<LessonContent["drawings"] | undefined> {
  const wanted = figures.map(({ id }) => `${id}.svg`);
  for (const name of await reader.names(folder)) {
    if (!name.endsWith(".svg") || wanted.includes(name)) continue;
    reader.problems.push({
      file: `${folder}/${name}`,
      problem: "lesson.yaml does not list this figure.",
      cure: "List it with its words in three languages, or remove the file.",
    });
  }
  const drawings = await Promise.all(
    figures.map(async ({ id }) => {
      const file = `${folder}/${id}.svg`;
      const source = await reader.text(file);
      return source === undefined ? undefined : { id, file, source };
    }),
  );
  return allOrNone(drawings);
}
