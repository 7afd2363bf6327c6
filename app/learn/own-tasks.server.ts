import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { TaskStage } from "~/domain/workplace-task/advance-task";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listTaskCasesOfLearner, type TaskCaseRow } from "~db/queries/task-cases.server";
import { ownPaths } from "./own-path.server";
import { taskIn } from "./own-task.server";

export type ListedTask = {
  /** Null where nothing was begun. */
  caseId: string | null;
  href: string;
  title: string;
  module: string;
  isExam: boolean;
  /** Null with the case. */
  stage: TaskStage | null;
  /** With somebody else. */
  isAway: boolean;
  waitingSince: string | null;
};

/** The tasks of all modules of the learner's paths, those begun with where they stand. */
export async function ownTasks(
  db: Db,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Promise<ListedTask[]> {
  const [paths, cases] = await Promise.all([
    ownPaths(db, learnerId),
    listTaskCasesOfLearner(db, { learnerId }),
  ]);
  const listed = new Map<string, ListedTask>();
  for (const { path, catalogue } of paths) {
    const isExam = path.course.strategy.hasExams;
    for (const moduleId of new Set(path.course.plan.lessons.map(({ module }) => module))) {
      const kind = isExam ? "exam-task" : "workplace";
      const standing = cases.find(
        (one) => one.module_id === moduleId && one.kind === kind && one.state !== "withdrawn",
      );
      const task = listedTask(catalogue, moduleId, standing, locale);
      if (task && !listed.has(`${kind} ${moduleId}`)) {
        listed.set(`${kind} ${moduleId}`, { ...task, isExam });
      }
    }
  }
  return [...listed.values()];
}

function listedTask(
  catalogue: Catalogue,
  moduleId: string,
  standing: TaskCaseRow | undefined,
  locale: Locale,
): Omit<ListedTask, "isExam"> | undefined {
  const task = taskIn(catalogue, moduleId);
  if (!task) return undefined;
  const [course = "", module = ""] = moduleId.split("/");
  return {
    href: `/${locale}/learn/courses/${course}/workplace/${module}`,
    title: task.title[locale],
    module: titlesIn(catalogue, locale).module(moduleId),
    caseId: standing?.id ?? null,
    stage: standing?.state ?? null,
    isAway: standing?.waiting_for === "supervisor" || standing?.waiting_for === "instructor",
    waitingSince: standing?.waiting_since?.toISOString() ?? null,
  };
}
