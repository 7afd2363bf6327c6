// A module is graded by its exam; the task of its module, judged by an instructor, may raise that grade.
import { type Grade5, weighedGrade } from "../credit/grade-scale";
import { gradeOfTask } from "../workplace-task/judgement";
import { type Memory, moduleMemory } from "./memory";

/**
 * Parts of a module's grade. Our choice: two thirds for the exam, whose twenty and more answers cover the whole module,
 * one third for the task, whose three criteria show a part of it at work, judged by one person.
 */
const parts = { exam: 2, task: 1 } as const;

/** The best grade of a module's exams, 0 before any. */
export function examGrade(memory: Memory, module: string): Grade5 {
  const { results } = moduleMemory(memory, module);
  const [best = 0] = results.map(({ grade }) => grade).sort((a, b) => b - a);
  return best;
}

/** The grade of a module's exam task, 1–5; null where none was accepted: it is missing, and counts for nothing. */
export function taskGrade({ tasks }: Memory, module: string): Grade5 | null {
  const task = tasks[module];
  return task?.kind === "exam-task" && task.isAccepted ? gradeOfTask(task.criteria) : null;
}

/**
 * The grade of a module, 0–5: 0 until its exam is passed; then the mean of exam and task by their parts, a half rounded
 * up, and never less than the exam alone gives. So nobody loses by handing a task in, and none is needed to complete.
 */
export function moduleGrade(memory: Memory, module: string): Grade5 {
  const exam = examGrade(memory, module);
  const task = taskGrade(memory, module);
  if (exam === 0 || task === null || task <= exam) return exam;
  return weighedGrade([
    { grade: exam, weight: parts.exam },
    { grade: task, weight: parts.task },
  ]);
}
