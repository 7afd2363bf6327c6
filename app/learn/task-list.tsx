import { Link } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { taskStageLook, taskStageWords } from "~/ui/task-words";
import type { ListedTask } from "./own-tasks.server";

/** Workplace tasks, each with where it stands and since when. */
export function TaskList({ tasks }: { tasks: ListedTask[] }) {
  return (
    <ul className="plain-list link-list">
      {tasks.map((task) => (
        <li key={task.href}>
          <div className="row row--between">
            <Link to={task.href}>{task.title}</Link>
            {task.stage && <Tag look={taskStageLook(task.stage)}>{taskStageWords(task.stage)}</Tag>}
          </div>
          <p className="muted-text small-text">
            {[
              task.module,
              task.isExam && m.tasks_exam(),
              task.isAway &&
                task.waitingSince &&
                m.tasks_since({ date: formatDate(task.waitingSince) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
