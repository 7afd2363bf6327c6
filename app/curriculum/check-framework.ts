import { findCycle, inTeachingOrder, taughtBeforeNeeded } from "~/domain/course/prerequisites";
import { checkTasks } from "./check-tasks";
import { type Content, type CourseContent, lessonsOf } from "./content";
import type { Problem } from "./problem";
import { at, repeatedIds, unknown } from "./problem-places";
import { isSafeUrl } from "./safe-url";
import type { YamlFile } from "./yaml-file.server";

/** What is wrong with skills, glossary, sources, tracks and courses, seen together. */
export function checkFramework(content: Content): Problem[] {
  return [
    ...checkSkills(content.skills),
    ...repeatedIds(content.glossary, content.glossary.data, []),
    ...repeatedIds(content.plannedCourses, content.plannedCourses.data, []),
    ...checkPlannedCourses(content),
    ...checkSources(content.sources),
    ...content.courses.flatMap((course) => [
      ...checkCourse(course, content),
      ...checkTasks(course),
    ]),
    ...lessonsOf(content).flatMap((lesson) => checkLessonSettings(lesson.settings, content)),
    ...content.tracks.flatMap((track) => checkTrack(track, content)),
  ];
}

function checkSkills(file: Content["skills"]): Problem[] {
  const { areas, skills } = file.data;
  const areaIds = areas.map(({ id }) => id);
  const skillIds = skills.map(({ id }) => id);
  const cycle = findCycle(skills);
  const cyclePlace = ["skills", skills.findIndex(({ id }) => id === cycle?.[0]), "prerequisites"];
  return [
    ...repeatedIds(file, areas, ["areas"]),
    ...repeatedIds(file, skills, ["skills"]),
    ...skills.flatMap(({ id, area, prerequisites }, position) => [
      ...unknown(file, [area], areaIds, ["skills", position, "area"], `The area of “${id}”`),
      ...unknown(
        file,
        prerequisites,
        skillIds,
        ["skills", position, "prerequisites"],
        `A prerequisite of “${id}”`,
      ),
    ]),
    ...(cycle
      ? [
          at(file, cyclePlace, {
            problem: `These skills need each other in a circle: ${[...cycle, cycle[0]].join(" → ")}.`,
            cure: "Take one of the prerequisites away: nobody could ever begin.",
          }),
        ]
      : []),
  ];
}

function checkSources(file: Content["sources"]): Problem[] {
  return Object.entries(file.data).flatMap(([id, { url }]) => {
    if (url === undefined || (isSafeUrl(url) && /^https?:/i.test(url))) return [];
    const problem = `The source “${id}” leads to no web page.`;
    return [
      at(file, [id, "url"], { problem, cure: "Write an address that begins with https://." }),
    ];
  });
}

/** Courses that are still coming have a page too: it says what they will be about. */
function checkPlannedCourses({ plannedCourses, courses }: Content): Problem[] {
  const written = courses.map(({ settings }) => settings.data.id);
  const codes = courses.flatMap(({ lessons }) => lessons.map(({ settings }) => settings.data.code));
  return plannedCourses.data.flatMap(({ id, summary, coming }, position) => [
    ...(summary || written.includes(id)
      ? []
      : [
          at(plannedCourses, [position, "id"], {
            problem: `The course “${id}” is not written, and nothing says what it will be about.`,
            cure: "Write its summary.",
          }),
        ]),
    ...coming
      .filter(({ code }) => codes.includes(code))
      .map(({ code }) =>
        at(plannedCourses, [position, "coming"], {
          problem: `${code} is said to be coming, and it is there.`,
          cure: "Take it off the list.",
        }),
      ),
  ]);
}

function checkCourse({ settings }: CourseContent, { plannedCourses }: Content): Problem[] {
  const { id, code, modules } = settings.data;
  const isPlanned = plannedCourses.data.some(
    (planned) => planned.id === id && planned.code === code,
  );
  const isAtHome = settings.file === `courses/${id}/course.yaml`;
  const lessons = modules.flatMap((module) => module.lessons.map((lesson) => ({ id: lesson })));
  const repeated = lessons.filter(
    (lesson, position) => lessons.findIndex((other) => other.id === lesson.id) !== position,
  );
  return [
    ...repeatedIds(settings, modules, ["modules"]),
    ...(isPlanned
      ? []
      : [
          at(settings, ["id"], {
            problem: `planned-courses.yaml has no course ${code} “${id}”.`,
            cure: "Add it there, or mend id or code.",
          }),
        ]),
    ...(isAtHome
      ? []
      : [
          at(settings, ["id"], {
            problem: `The folder is not named “${id}”.`,
            cure: "Rename one.",
          }),
        ]),
    ...repeated.map((lesson) =>
      at(settings, ["modules"], {
        problem: `The lesson “${lesson.id}” is listed twice.`,
        cure: "List it in one module.",
      }),
    ),
  ];
}

function checkLessonSettings(
  settings: YamlFile<{ skills: string[]; sources: string[]; figures: { id: string }[] }>,
  { skills, sources }: Content,
): Problem[] {
  const skillIds = skills.data.skills.map(({ id }) => id);
  return [
    ...repeatedIds(settings, settings.data.figures, ["figures"]),
    ...unknown(settings, settings.data.skills, skillIds, ["skills"], "A skill"),
    ...unknown(settings, settings.data.sources, Object.keys(sources.data), ["sources"], "A source"),
  ];
}

function checkTrack(track: Content["tracks"][number], content: Content): Problem[] {
  const { id, core, optional, alsoLessons, alsoModules = [], eqf } = track.data;
  const planned = content.plannedCourses.data.map((course) => course.id);
  const written = content.courses.map(({ settings }) => settings.data);
  const listed = written.flatMap((course) =>
    course.modules.flatMap((module) => module.lessons.map((lesson) => `${course.id}/${lesson}`)),
  );
  // A lesson of a course that is still coming cannot be looked up yet; its course can.
  const lost = alsoLessons.filter((lesson) => {
    const [course = ""] = lesson.split("/");
    return (
      !planned.includes(course) ||
      (written.some((one) => one.id === course) && !listed.includes(lesson))
    );
  });

  const modules = written.flatMap((course) =>
    course.modules.map((module) => ({
      id: `${course.id}/${module.id}`,
      lessons: module.lessons.map((lesson) => `${course.id}/${lesson}`),
    })),
  );
  const alone = [
    ...alsoLessons,
    ...modules
      .filter((module) => alsoModules.includes(module.id))
      .flatMap(({ lessons }) => lessons),
  ];

  // The same lessons in the same order as a learner's plan (domain/path/plan.ts).
  const readable = lessonsOf(content);
  const steps = readable
    .filter((lesson) => lesson.settings.data.eqf <= eqf)
    .filter((lesson) => core.includes(lesson.id.split("/")[0] ?? "") || alone.includes(lesson.id))
    .map((lesson) => ({ id: lesson.id, skills: lesson.settings.data.skills }));
  const isComplete =
    core.every((course) => written.some((one) => one.id === course)) &&
    alsoLessons.every((lesson) => listed.includes(lesson)) &&
    readable.length === listed.length;
  const { skills } = content.skills.data;
  const gaps = taughtBeforeNeeded(skills, inTeachingOrder(skills, steps), isComplete);

  return [
    ...(track.file === `tracks/${id}.yaml`
      ? []
      : [at(track, ["id"], { problem: `The file is not named “${id}”.`, cure: "Rename one." })]),
    ...unknown(track, core, planned, ["core"], "A core course"),
    ...unknown(track, optional, planned, ["optional"], "An optional course"),
    ...unknown(
      track,
      optional,
      optional.filter((course) => !core.includes(course)),
      ["optional"],
      "An optional course that is not core too",
    ),
    ...unknown(track, lost, [], ["alsoLessons"], "A lesson"),
    ...unknown(
      track,
      alsoModules,
      modules.map((module) => module.id),
      ["alsoModules"],
      "A module",
    ),
    ...gaps.map(({ lesson, skill, prerequisite, taughtIn }) =>
      at(track, ["core"], {
        problem: `${lesson} (${skill}) needs “${prerequisite}”, which ${taughtIn ? `comes later, in ${taughtIn}` : "no lesson of the track teaches"}.`,
        cure: "Change the order of the lessons, add the missing one under alsoLessons, or mend the prerequisites.",
      }),
    ),
  ];
}
