// Whether each module has a workplace task, and whoever judges it judges what the module teaches.
import type { CourseContent } from "./content";
import type { Problem } from "./problem";

/** Missing tasks of a course, and criteria of its tasks that show a skill which their module does not teach. */
export function checkTasks(course: CourseContent): Problem[] {
  return [...missingTasks(course), ...strangeCriteria(course)];
}

function missingTasks({ settings, workplaceTasks }: CourseContent): Problem[] {
  return settings.data.modules.flatMap(({ id }, position) =>
    workplaceTasks.has(id)
      ? []
      : [
          {
            file: settings.file,
            line: settings.lineOf(["modules", position, "id"]),
            problem: `The module “${id}” has no workplace task.`,
            cure: `Write workplace-tasks/${id}.yaml: content/README.md shows its form.`,
          },
        ],
  );
}

function strangeCriteria({ settings, lessons, workplaceTasks }: CourseContent): Problem[] {
  const { id: course, modules } = settings.data;
  return modules.flatMap((module) => {
    const task = workplaceTasks.get(module.id);
    if (!task) return [];
    const inModule = module.lessons.map((lesson) => `${course}/${lesson}`);
    const taught = lessons
      .filter(({ id }) => inModule.includes(id))
      .flatMap((lesson) => lesson.settings.data.skills);
    return task.data.criteria.flatMap(({ skill }, position) =>
      taught.includes(skill)
        ? []
        : [
            {
              file: task.file,
              line: task.lineOf(["criteria", position, "skill"]),
              problem: `No lesson of the module “${module.id}” teaches “${skill}”.`,
              cure: `Name the skill that this criterion shows: ${[...new Set(taught)].join(", ")}.`,
            },
          ],
    );
  });
}
