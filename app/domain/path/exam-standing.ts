// What is kept of a path's exams for pages about many: every result, and where each module's exam stands.
import type { Grade5 } from "../credit/grade-scale";
import { type Memory, moduleMemory } from "./memory";
import { examGrade, moduleGrade, taskGrade } from "./module-grade";

/** `sitting`: 1 for the first; `share` of all points, 0..1; `at`: ISO instant. */
export type ExamResult = {
  module: string;
  sitting: number;
  share: number;
  grade: Grade5;
  at: string;
};

export type ExamStanding = {
  module: string;
  /** Sittings that a person has granted. */
  granted: number;
  /** An exam has been begun and not ended. */
  isSitting: boolean;
  /** ISO instant before which there is no next sitting. */
  notBefore: string | null;
  /** The best of the exam alone, 0 before any. */
  exam: Grade5;
  /** Of the exam task; null where none was accepted. */
  task: Grade5 | null;
  /** Of the module. */
  grade: Grade5;
};

export type ExamsOfPath = { results: ExamResult[]; standings: ExamStanding[] };

/** All exams and exam tasks that a path has met, by module. Paths without exams have none. */
export function examsOf(memory: Memory): ExamsOfPath {
  const tasks = Object.entries(memory.tasks).flatMap(([id, { kind }]) =>
    kind === "exam-task" ? [id] : [],
  );
  const modules = [...new Set([...Object.keys(memory.modules), ...tasks])].sort();
  return {
    results: modules.flatMap((module) =>
      moduleMemory(memory, module).results.map((result, index) => ({
        module,
        sitting: index + 1,
        ...result,
      })),
    ),
    standings: modules.map((module) => {
      const { granted, sitting, notBefore } = moduleMemory(memory, module);
      return {
        module,
        granted,
        isSitting: sitting !== null,
        notBefore,
        exam: examGrade(memory, module),
        task: taskGrade(memory, module),
        grade: moduleGrade(memory, module),
      };
    }),
  };
}
