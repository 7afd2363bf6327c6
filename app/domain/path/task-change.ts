// What a judged workplace task writes into a path. What was accepted stays.
import { gradeOfTask } from "../workplace-task/judgement";
import { learnNews } from "./change";
import type { EventOf } from "./event";
import type { JudgedTask } from "./judged-task";
import type { Memory } from "./memory";

export function recordTask(memory: Memory, event: EventOf<"TASK_JUDGED">): Memory {
  const { module, kind, criteria, isAccepted, by, now: at, skills } = event;
  const told = learnNews(memory, skills);
  const judged: JudgedTask = { kind, criteria, isAccepted, by, at };
  const earlier = memory.tasks[module];
  if (earlier && outranks(earlier, judged)) return told;
  return { ...told, tasks: { ...memory.tasks, [module]: judged } };
}

// Whoever has gone from one way of studying to the other may have both kinds: an exam task bears a grade.
function outranks(earlier: JudgedTask, later: JudgedTask): boolean {
  if (!earlier.isAccepted) return false;
  if (!later.isAccepted) return true;
  if (earlier.kind !== "exam-task") return false;
  return later.kind === "workplace" || gradeOfTask(later.criteria) < gradeOfTask(earlier.criteria);
}
